/**
 * Bytes of a file that somebody brings along, as text. What is no UTF-8 is read as Windows-1252, which older Windows
 * programs write without saying so; a byte order mark tells the two-byte encodings that spreadsheets write. Pure; browser
 * and server.
 */
export type Encoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';

export interface ReadText {
  text: string;
  encoding: Encoding;
}

/** The text without its byte order mark, and its encoding. */
export function readBytes(bytes: Uint8Array): ReadText {
  const encoding = encodingOf(bytes);
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

/** The same for what was put together from several hands: each line is read for itself, and as UTF-8 wherever it is. */
export function lineByLine(bytes: Uint8Array): string {
  if (isUtf8(bytes)) return utf8.decode(bytes);
  const lines: string[] = [];
  for (let from = 0; from <= bytes.length;) {
    const end = bytes.indexOf(0x0a, from);
    const line = bytes.subarray(from, end < 0 ? bytes.length : end);
    lines.push((isUtf8(line) ? utf8 : windows).decode(line));
    from = (end < 0 ? bytes.length : end) + 1;
  }
  return lines.join('\n');
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const strict = new TextDecoder('utf-8', { fatal: true });
const windows = new TextDecoder('windows-1252');

function isUtf8(bytes: Uint8Array): boolean {
  try {
    strict.decode(bytes);
    return true;
  } catch {
    return false;
  }
}
