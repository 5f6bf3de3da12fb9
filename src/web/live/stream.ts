/** The live stream itself (server-sent events): what the server says on `GET /api/live`. */

export interface Hearing {
  /** Something of this kind changed. */
  changed: (kind: string) => void;
  /** All news of the last so many milliseconds has come here; what was read before that may be old. */
  heardFor: (milliseconds: number) => void;
  /** Nobody is signed in here any more, wherever that was decided. */
  ended: () => void;
}

/** When a stream that was refused is asked for again; one that only breaks off is asked for again by the browser. */
const askAgainAfter = 5000;

const read = <Data>({ data }: MessageEvent<string>) => JSON.parse(data) as Data;

/** Opens the stream and keeps it open; returns the function that ends it. */
export function openStream(hearing: Hearing & { brokeOff?: () => void }): () => void {
  let askAgain: ReturnType<typeof setTimeout> | undefined;
  let source: EventSource;
  const open = () => {
    source = new EventSource('/api/live');
    source.addEventListener('changed', (event) => hearing.changed(read<{ kind: string }>(event).kind));
    source.addEventListener('listening', (event) => hearing.heardFor(read<{ for: number }>(event).for));
    source.addEventListener('ended', () => {
      source.close();
      hearing.ended();
    });
    source.addEventListener('error', () => {
      hearing.brokeOff?.();
      if (source.readyState === EventSource.CLOSED) askAgain = setTimeout(open, askAgainAfter);
    });
  };
  open();
  return () => {
    clearTimeout(askAgain);
    source.close();
  };
}

/** The same for a tab that cannot agree with others on who holds it: only while it is in sight. */
export function openStreamInSight(hearing: Hearing): () => void {
  let close: (() => void) | undefined;
  const look = () => {
    close?.();
    close = document.hidden ? undefined : openStream(hearing);
  };
  document.addEventListener('visibilitychange', look);
  look();
  return () => {
    document.removeEventListener('visibilitychange', look);
    close?.();
  };
}
