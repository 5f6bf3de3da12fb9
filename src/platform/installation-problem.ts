/**
 * Something about this installation that whoever runs it can put right: a setting, a file, a folder in use.
 * Carries a code and one or more plain sentences; `main.ts` and the CLI print the sentences, without a stack.
 */
export class InstallationProblem extends Error {
  readonly code: string;

  constructor(code: string, sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'InstallationProblem';
    this.code = code;
  }
}
