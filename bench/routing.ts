import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readEvents } from './routing/events.ts';
import { type Figures, figuresOf } from './routing/figures.ts';
import { asLikely, asSpread } from './routing/orders.ts';
import { type Protocol, seenThrough, warmUp } from './routing/protocol.ts';
import { replay } from './routing/replay.ts';
import { header, lineFor } from './routing/table.ts';

const usage = 'npm run bench:routing -- FILE… [--protocol strict|paper] [--text-only] [--spread] [--json]';

interface Report extends Figures {
  file: string;
  protocol: Protocol;
}

main();

function main(): void {
  const { files, protocol, textOnly, spread, json } = readArguments();
  const reports: Report[] = [];
  if (!json) console.log(header);
  for (const file of files) {
    if (!existsSync(file)) {
      console.error(`${file} is not there: skipped.`);
      continue;
    }
    const events = seenThrough(protocol, textOnly, readEvents(file));
    const figures = figuresOf(replay(events, spread ? asSpread() : asLikely()), warmUp[protocol]);
    reports.push({ file, protocol, ...figures });
    if (!json) console.log(lineFor(file, protocol, figures));
  }
  if (json) console.log(JSON.stringify({ files: reports }));
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        protocol: { type: 'string', default: 'strict' },
        'text-only': { type: 'boolean', default: false },
        spread: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
    const protocol = values.protocol;
    if (protocol !== 'strict' && protocol !== 'paper') throw new Error(`There is no protocol "${protocol}".`);
    if (positionals.length === 0) throw new Error('Name at least one event file.');
    return {
      files: positionals,
      protocol,
      textOnly: values['text-only'],
      spread: values.spread,
      json: values.json,
    } as const;
  } catch (problem) {
    console.error(`${(problem as Error).message}\nUsage: ${usage}`);
    return process.exit(2);
  }
}
