/** The job that sends letters: by the mail server, or, while none is known, to the local page. */
import type { Transporter } from 'nodemailer';
import type { Job } from '../jobs.ts';
import { writeLetter } from './letter.ts';
import { dropMail, readMail, showMail } from './post.ts';

export interface MailSettings {
  /** `smtp://` or `smtps://`; a `from=` in its query names the sender. Unset: letters are shown on the local page. */
  smtpUrl: string | undefined;
  /** The address people use, without a slash at its end. */
  publicUrl: string;
  /** Told when a letter waits on the local page. */
  onShown: () => void;
}

/** Addresses that exist only in examples, such as those of a sample workplace (RFC 2606). */
const inExamplesOnly = /[@.](example|invalid|test|localhost|example\.(com|net|org))$/i;

/** The job `mail.send`. A failing mail server makes it try again later; the letter stays until it was taken. */
export function mailJobs({ smtpUrl, publicUrl, onShown }: MailSettings): Record<string, Job> {
  let opened: Promise<Transporter> | undefined;
  const server = (url: string) => (opened ??= openServer(url, publicUrl));
  const send: Job = async ({ mail: id }, { worker, clock }) => {
    const letter = await readMail(worker, id!, clock());
    if (letter && smtpUrl === undefined) {
      await showMail(worker, id!, clock());
      return onShown();
    }
    if (letter && smtpUrl !== undefined && !inExamplesOnly.test(letter.to))
      await (
        await server(smtpUrl)
      ).sendMail({ to: { name: '', address: letter.to }, ...writeLetter(letter, publicUrl) });
    await dropMail(worker, id!);
  };
  return { 'mail.send': send };
}

/** Loaded only where there is a mail server. */
export async function openServer(smtpUrl: string, publicUrl: string): Promise<Transporter> {
  const { createTransport } = await import('nodemailer');
  const from = { name: 'Alongside', address: senderOf(smtpUrl, publicUrl) };
  const headers = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };
  return createTransport(smtpUrl, { from, headers });
}

/** Named in the query, else the name at the mail server if that is an address, else one at the public host. */
export function senderOf(smtpUrl: string, publicUrl: string): string {
  const url = new URL(smtpUrl);
  const user = decodeURIComponent(url.username);
  return (
    url.searchParams.get('from') ?? (user.includes('@') ? user : `alongside@${new URL(publicUrl).hostname}`)
  );
}
