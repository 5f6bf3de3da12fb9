/** What a part of Alongside hands to the command line. */
import type { ClientConfig } from 'pg';
import type { Config } from './config.ts';

export interface Command {
  /** The words that are typed, such as `token create`. */
  name: string;
  /** What may follow, such as `--email ADDRESS [--write]`. */
  usage: string;
  /** One line for the list of commands. */
  summary: string;
  /** More lines for the help of this one command. */
  details?: string;
  /** Does it. What is wrong with the arguments is thrown as a `UsageProblem`. */
  run(args: string[], context: CommandContext): Promise<void>;
}

/** What a command works with. */
export interface CommandContext {
  config: Config;
  /** Prints a line for the person. */
  say(line: string): void;
  /**
   * Opens the installation's database for the work; the app may run or not.
   * Refuses an installation that was never started, unless it may be new (`installation.missing`), and one whose key is
   * lost or another one, unless it may be (`key.missing`, `key.other`).
   */
  withInstallation<T>(
    work: (installation: Installation) => Promise<T>,
    which?: { mayBeNew?: boolean; mayHaveAnotherKey?: boolean },
  ): Promise<T>;
}

export interface Installation {
  /** How to connect as the database's owner. */
  owner: ClientConfig;
  /** The installation's key, read when it is asked for: whoever looks what is wrong does without. */
  readonly key: Buffer;
}

/** The arguments of a command make no sense; told together with its usage. */
export class UsageProblem extends Error {
  override name = 'UsageProblem';
}
