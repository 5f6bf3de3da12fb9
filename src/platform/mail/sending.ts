/** The job that sends letters: by the mail server, or, while none is known, to the local page. */
import type { Transporter } from 'nodemailer';
import { handle, type HandledJob, type Handler } from '../jobs.ts';
import { writeLetter } from './letter.ts';
import {
  dropMail,
  endMail,
  isSample,
  mailSending,
  readMail,
  showMail,
  type WaitingMail,
} from './mail-queue.ts';

export interface MailSettings {
  /** `smtp://` or `smtps://`; a `from=` in its query names the sender. Unset: letters are shown on the local page. */
  smtpUrl: string | undefined;
  /** The address people use, without a slash at its end. */
  publicUrl: string;
  /** Told when a letter waits on the local page. */
  onShown: () => void;
  /** Told the SMTP code with which a letter was refused for good. */
  onRefused?: (code: string) => void;
  /** Told when a letter of a sample to somebody made up is not sent. */
  onMadeUp?: () => void;
}

/** Addresses that exist only in examples, such as those of a sample workplace (RFC 2606). */
const inExamplesOnly = /[@.](example|invalid|test|localhost|example\.(com|net|org))$/i;

/** The job `mail.send`. A failing mail server makes it try again later; the letter stays until it was taken. */
export function mailJob({ smtpUrl, publicUrl, onShown, onRefused, onMadeUp }: MailSettings): HandledJob {
  let opened: Promise<Transporter> | undefined;
  const server = (url: string) => (opened ??= openServer(url, publicUrl));
  const send: Handler<typeof mailSending> = async ({ mail: id }, { worker, clock }) => {
    const letter = await readMail(worker, id, clock());
    if (!letter) return void (await dropMail(worker, id));
    if (smtpUrl === undefined) {
      await showMail(worker, id, clock());
      return onShown();
    }
    if (inExamplesOnly.test(letter.to) && (await isSample(worker))) {
      onMadeUp?.();
      return void (await dropMail(worker, id));
    }
    const code = await handIn(await server(smtpUrl), letter, publicUrl);
    if (code !== null) onRefused?.(code);
    await endMail(worker, id, code, clock());
  };
  return handle(mailSending, send);
}

/** Hands a letter to the mail server. Returns the code of a refusal that no later attempt changes, else null. */
async function handIn(server: Transporter, letter: WaitingMail, publicUrl: string): Promise<string | null> {
  const { to, stopPath } = letter;
  const headers = stopPath
    ? {
        'List-Unsubscribe': `<${publicUrl}${stopPath}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        // letters of the day, as a mail program may sort them (RFC 2919)
        'List-ID': `<today.${new URL(publicUrl).hostname}>`,
      }
    : {};
  try {
    await server.sendMail({ to: { name: '', address: to }, headers, ...writeLetter(letter, publicUrl) });
    return null;
  } catch (problem) {
    const { responseCode: code, command } = problem as { responseCode?: number; command?: string };
    // what is refused at its address or its words stays refused; a sign-in that fails is the installation's to mend
    const isForGood = code !== undefined && code >= 500 && (command === 'RCPT TO' || command === 'DATA');
    if (isForGood) return String(code);
    // what the server says may name somebody: the code is enough
    // oxlint-disable-next-line preserve-caught-error
    throw new Error(`the mail server did not take a letter (${code ?? 'no answer'})`);
  }
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
