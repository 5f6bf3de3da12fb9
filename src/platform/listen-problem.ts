import { InstallationProblem } from './installation-problem.ts';

/**
 * Turns the system's refusal to listen into a sentence that says what to do; any other error comes back as it is.
 * Codes: `listen.port-in-use`, `listen.not-allowed`, `listen.no-such-address`.
 */
export function explainListenError(error: unknown, address: { host: string; port: number }): unknown {
  const { host, port } = address;
  switch ((error as NodeJS.ErrnoException | undefined)?.code) {
    case 'EADDRINUSE':
      return new InstallationProblem(
        'listen.port-in-use',
        `Port ${port} is already in use on ${host}. Stop the other program, or choose another port, for example: PORT=${port + 1} npm start`,
      );
    case 'EACCES':
      return new InstallationProblem(
        'listen.not-allowed',
        `This user may not listen on port ${port}. Choose a port above 1023, for example: PORT=3210 npm start`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new InstallationProblem(
        'listen.no-such-address',
        `HOST is ${host}, but this machine has no such address. Use 127.0.0.1 for this machine only, or 0.0.0.0 for all its addresses.`,
      );
    default:
      return error;
  }
}
