/** A small repository for a test, made with git in a folder of its own. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openRepository, type Repository } from '#integrations/git-history/git.ts';

interface Written {
  by?: string;
  /** Unix seconds. */
  at: number;
  takenInAt?: number;
  message: string;
  files?: Record<string, string>;
}

export class TryRepository {
  readonly folder: string;
  #count = 0;

  constructor(name = 'harbour') {
    this.folder = join(realpathSync(mkdtempSync(join(tmpdir(), 'alongside-history-'))), name);
    mkdirSync(this.folder);
    this.git('init', '--quiet', '--initial-branch=main');
  }

  git(...args: string[]): string {
    return this.#git(args, {});
  }

  /** Commits files and returns the commit's number. Without files, one of its own is written. */
  commit({ by = 'Ada Berg <ada@example.org>', at, takenInAt = at, message, files }: Written): string {
    const wanted = files ?? { [`notes/${(this.#count += 1)}.txt`]: String(at) };
    for (const [name, text] of Object.entries(wanted)) {
      mkdirSync(dirname(join(this.folder, name)), { recursive: true });
      writeFileSync(join(this.folder, name), text);
    }
    this.git('add', '--all');
    this.#git(
      ['commit', '--quiet', '--allow-empty', `--author=${by}`, '-m', message],
      timesOf(at, takenInAt),
    );
    return this.git('rev-parse', 'HEAD');
  }

  /** Adds this many empty commits by Ada to `main` at once. */
  fill(count: number, at: number): void {
    const commits = Array.from({ length: count }, (_, index) => {
      const from = index === 0 ? 'from refs/heads/main^0\n' : '';
      const who = (role: string) => `${role} Ada Berg <ada@example.org> ${at + index} +0000\n`;
      return `commit refs/heads/main\n${who('author')}${who('committer')}data 4\nMore\n${from}`;
    });
    this.#git(['fast-import', '--quiet'], {}, commits.join(''));
    this.git('reset', '--quiet', '--hard', 'main');
  }

  /** Writes commits as the lines of `git fast-import`, each character as one byte: as programs of old wrote them. */
  write(lines: readonly string[]): void {
    this.#git(['fast-import', '--quiet'], {}, Buffer.from(lines.join(''), 'latin1'));
    this.git('reset', '--quiet', '--hard', 'main');
  }

  merge(branch: string, at: number, message: string): void {
    this.#git(['merge', '--quiet', '--no-ff', branch, '-m', message], timesOf(at, at));
  }

  open(): Promise<Repository> {
    return openRepository(this.folder);
  }

  remove(): void {
    rmSync(dirname(this.folder), { recursive: true });
  }

  #git(args: string[], times: Record<string, string>, input: string | Buffer = ''): string {
    const env = {
      ...process.env,
      ...times,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: 'Somebody',
      GIT_AUTHOR_EMAIL: 'somebody@example.org',
      GIT_COMMITTER_NAME: 'Keeper',
      GIT_COMMITTER_EMAIL: 'keeper@example.org',
    };
    return execFileSync('git', ['-C', this.folder, ...args], { env, input, encoding: 'utf8' }).trim();
  }
}

const timesOf = (at: number, takenInAt: number) => ({
  GIT_AUTHOR_DATE: `@${at} +0000`,
  GIT_COMMITTER_DATE: `@${takenInAt} +0000`,
});
