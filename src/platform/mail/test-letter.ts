/** Trying the mail server out, for whoever runs Alongside. */
import { openServer } from './sending.ts';

/** Greets the server and signs in. Throws what it said. */
export async function verifyServer(smtpUrl: string, publicUrl: string): Promise<void> {
  const server = await openServer(smtpUrl, publicUrl);
  await server.verify().finally(() => server.close());
}

/** Sends one letter that says what it is. */
export async function sendTestLetter(smtpUrl: string, publicUrl: string, to: string): Promise<void> {
  const server = await openServer(smtpUrl, publicUrl);
  const text = `This email was sent by "alongside doctor --mail" to see whether mail from ${publicUrl} arrives. It did.`;
  await server
    .sendMail({ to: { name: '', address: to }, subject: 'A test email from Alongside', text })
    .finally(() => server.close());
}
