/**
 * One live stream for all tabs of a browser: it opens only a few lines to a server, and a tab that finds them all taken
 * never comes up. The tab that leads holds the stream and passes on what it hears.
 */
import { LeaderElection } from './leader-election.ts';
import { openStream, type Hearing } from './stream.ts';

type Word =
  | { say: 'changed'; kind: string }
  | { say: 'heard for'; milliseconds: number }
  | { say: 'who leads' }
  | { say: 'I lead'; kinds: string[]; milliseconds: number | undefined };

/** How long news is kept for tabs that begin to listen: as long as the server keeps it. */
const keptFor = 30_000;
/** Some browsers put tabs to sleep without telling them: a leading tab that is silent for so long is none. */
const silentFor = 5000;

/** Listens, through whichever tab leads; tabs of two people, should there be such for a moment, tell each other nothing. */
export class SharedStream {
  readonly #hearing: Hearing;
  readonly #channel: BroadcastChannel;
  readonly #lead: LeaderElection;
  readonly #closed = new AbortController();
  /** Kinds of news that were heard lately while leading, each with its moment. */
  readonly #lately = new Map<string, number>();
  /** From when on all news has come here, while leading. */
  #hearsSince: number | undefined;
  /** Whether others may have been told what this tab was not: what a sleeping tab is told is lost. */
  #hasMissed = true;
  #silence: ReturnType<typeof setTimeout> | undefined;

  constructor(person: string, hearing: Hearing) {
    const name = `alongside-live ${person}`;
    this.#hearing = hearing;
    this.#channel = new BroadcastChannel(name);
    this.#lead = new LeaderElection(
      name,
      () => this.#holdStream(),
      () => this.#begin(),
    );
    this.#watchTab();
    this.#begin();
  }

  close(): void {
    this.#closed.abort();
    this.#rest();
    this.#channel.close();
  }

  /** A tab that is put aside leaves the lead to others, and hears on coming back what it missed. */
  #watchTab(): void {
    const { signal } = this.#closed;
    this.#channel.addEventListener('message', ({ data }: MessageEvent<Word>) => this.#take(data), { signal });
    addEventListener('pagehide', () => this.#rest(), { signal });
    addEventListener('pageshow', ({ persisted }) => persisted && this.#begin(), { signal });
    document.addEventListener('freeze', () => this.#rest(), { signal });
    document.addEventListener('resume', () => this.#begin(), { signal });
    document.addEventListener('visibilitychange', () => document.hidden || this.#askWhoLeads(), { signal });
  }

  #begin(): void {
    this.#lead.queueUp();
    this.#askWhoLeads();
  }

  #rest(): void {
    clearTimeout(this.#silence);
    this.#lead.rest();
  }

  #askWhoLeads(): void {
    if (this.#lead.leads) return;
    this.#hasMissed = true;
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.#lead.take(), silentFor);
    this.#say({ say: 'who leads' });
  }

  #say(word: Word): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches pages of this address alone
    this.#channel.postMessage(word);
  }

  /** What another tab says. */
  #take(word: Word): void {
    if (word.say === 'changed') this.#hearing.changed(word.kind);
    else if (word.say === 'heard for') this.#hearing.heardFor(word.milliseconds);
    else if (word.say === 'who leads') this.#answer();
    else this.#catchUp(word.kinds, word.milliseconds);
  }

  /** Tells a tab that asks that this one leads, and what has been heard lately. */
  #answer(): void {
    if (!this.#lead.leads) return;
    const now = Date.now();
    const since = this.#hearsSince;
    const kinds = [...this.#lately].filter(([, at]) => at > now - keptFor).map(([kind]) => kind);
    const milliseconds = since === undefined ? undefined : Math.min(keptFor, now - since);
    this.#say({ say: 'I lead', kinds, milliseconds });
  }

  /** While the stream does not stand, nobody knows what was missed; it is told as soon as it does. */
  #catchUp(kinds: readonly string[], milliseconds: number | undefined): void {
    clearTimeout(this.#silence);
    if (!this.#hasMissed || milliseconds === undefined) return;
    this.#hasMissed = false;
    kinds.forEach((kind) => this.#hearing.changed(kind));
    this.#hearing.heardFor(milliseconds);
  }

  /** Opens the stream, as the tab that leads. */
  #holdStream(): () => void {
    clearTimeout(this.#silence);
    this.#hasMissed = false;
    const close = openStream({
      changed: (kind) => {
        this.#lately.set(kind, Date.now());
        this.#hearing.changed(kind);
        this.#say({ say: 'changed', kind });
      },
      heardFor: (milliseconds) => {
        this.#hearsSince = Date.now() - milliseconds;
        this.#hearing.heardFor(milliseconds);
        this.#say({ say: 'heard for', milliseconds });
      },
      brokeOff: () => (this.#hearsSince = undefined),
      ended: this.#hearing.ended,
    });
    return () => {
      close();
      this.#hearsSince = undefined;
      this.#lately.clear();
    };
  }
}
