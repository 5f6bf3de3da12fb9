import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type Evidence } from '#features/asks/ranking/evidence.ts';

/** Reads an event file, one JSON event a line, packed or not, in the order of asking. */
export function readEvents(file: string): Evidence[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const events = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => read(line, `${file}:${index + 1}`));
  return events.toSorted((one, other) => one.asked - other.asked);
}

function read(line: string, where: string): Evidence {
  const event = parse(line, where);
  const { id, asked, known, asker = null, authors = [], helpers = [], text = '', paths = [] } = event;
  if (typeof asked !== 'number' || typeof known !== 'number') {
    throw new Error(`${where}: an event needs "asked" and "known" in seconds`);
  }
  return { id: String(id ?? where), asked, known, asker, authors, helpers, text, paths };
}

function parse(line: string, where: string): Partial<Evidence> {
  try {
    return JSON.parse(line) as Partial<Evidence>;
  } catch {
    throw new Error(`${where}: not a JSON event`);
  }
}
