/** What can be told of an installation that is in use: its jobs, its mail, its address. */
import { refuseOtherKey } from '../database/known-key.ts';
import { readInstallationKey } from '../installation-key.ts';
import { sendTestLetter, verifyServer } from '../mail/test-letter.ts';
import { fine, wrong, type Check, type CheckContext } from './check.ts';
import { queuedJobs, statusOf } from '../queue/job-status.ts';

const addressWithinMs = 5000;

const jobs: Check = {
  name: 'jobs',
  look: async ({ config, owner, client }) => {
    const key = readInstallationKey(config.keyFile);
    await refuseOtherKey(client, key);
    const all = await queuedJobs(owner, key, client);
    const count = (standing: string) => all.filter((job) => statusOf(job) === standing).length;
    const stuck = count('stuck');
    const failed = count('failed');
    const said = `${count('due')} due, ${count('later')} for later, ${count('running')} running`;
    if (stuck + failed === 0) return fine(said);
    return wrong(
      'jobs.stuck',
      `${stuck} jobs have been held for more than a minute without an end, and ${failed} failed for good (${said}). See: bin/alongside jobs --stuck`,
    );
  },
};

const publicAddress: Check = {
  name: 'public address',
  look: async ({ config: { publicUrl } }) => {
    const answer = await fetch(`${publicUrl}/health`, { signal: AbortSignal.timeout(addressWithinMs) }).then(
      async (got) => (got.ok ? ((await got.json()) as { alive?: boolean }) : { status: got.status }),
      (problem: unknown) => ({ reason: reasonOf(problem) }),
    );
    if ('alive' in answer && answer.alive) return fine(publicUrl);
    const what =
      'reason' in answer ? answer.reason : 'status' in answer ? String(answer.status) : 'another page';
    return wrong(
      'public-address.not-here',
      `At ${publicUrl} no Alongside answers from this machine (${what}). Is it running, and is PUBLIC_URL the address people open?`,
    );
  },
};

function reasonOf(problem: unknown): string {
  const { cause, name } = problem as Error;
  return (cause as NodeJS.ErrnoException | undefined)?.code ?? name;
}

/** With an address a letter is sent there; without one the server is only greeted. */
const mail = (to: string | undefined): Check => ({
  name: 'mail',
  look: async ({ config: { smtpUrl, publicUrl } }: CheckContext) => {
    if (smtpUrl === undefined)
      return wrong(
        'mail.no-server',
        'No mail server is set, so emails wait on a local page. Set SMTP_URL for people to be reached.',
      );
    try {
      if (to === undefined) await verifyServer(smtpUrl, publicUrl);
      else await sendTestLetter(smtpUrl, publicUrl, to);
      return fine(to === undefined ? 'the server lets us in' : `a test email is on its way to ${to}`);
    } catch (problem) {
      const { code = '', responseCode = '' } = problem as { code?: string; responseCode?: number };
      const what = [code, responseCode].filter(Boolean).join(' ') || (problem as Error).name;
      return wrong(
        'mail.refused',
        `The mail server of SMTP_URL did not take it (${what}). Check its address, name and password.`,
      );
    }
  },
});

export const doctorChecks = (mailTo: string | undefined): readonly Check[] => [
  jobs,
  mail(mailTo),
  publicAddress,
];
