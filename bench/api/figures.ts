/** From single answers to a line of the table. */
import type { Measured } from './load.ts';
import type { Spent } from './processor.ts';

/** What one server did in one turn. */
export interface Round extends Measured {
  spent: Spent | null;
}

export interface Figures {
  perSecond: number;
  p50: number;
  p99: number;
  /** Processor milliseconds a call, where the system tells. */
  spent: Spent | null;
}

export interface Line {
  people: number;
  question: string;
  app: Figures;
  bare: Figures;
  /** The app's throughput as a share of the bare server's: the middle one of the rounds. */
  ratio: number;
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

const middle = (values: readonly number[]): number => {
  const sorted = values.toSorted((one, other) => one - other);
  const half = sorted.length / 2;
  return (at(sorted, 0.5) + sorted[Math.ceil(half) - 1]!) / 2;
};

const rate = ({ times, seconds }: Measured): number => times.length / seconds;

/** Throughput and the times, in milliseconds, below which half and 99 of 100 answers came. */
export function figuresOf(rounds: readonly Round[]): Figures {
  const times = rounds.flatMap((round) => round.times).toSorted((one, other) => one - other);
  return {
    perSecond: middle(rounds.map(rate)),
    p50: at(times, 0.5),
    p99: at(times, 0.99),
    spent: spentPerCall(rounds),
  };
}

function spentPerCall(rounds: readonly Round[]): Spent | null {
  const spent = rounds.flatMap((round) => round.spent ?? []);
  if (spent.length < rounds.length) return null;
  const calls = rounds.reduce((sum, { times }) => sum + times.length, 0);
  const perCall = (of: keyof Spent) => spent.reduce((sum, one) => sum + one[of], 0) / calls;
  return { server: perCall('server'), database: perCall('database') };
}

/** Rounds were measured in turn, so each is compared with the one beside it. */
export const ratioOf = (app: readonly Measured[], bare: readonly Measured[]): number =>
  middle(app.map((round, index) => rate(round) / rate(bare[index]!)));

export const header = [
  '| people | question | app: per second, p50/p99 ms, processor ms | bare: the same | ratio | by processor time |',
  '|---|---|---|---|---|---|',
].join('\n');

const shown = ({ perSecond, p50, p99, spent }: Figures): string =>
  `${Math.round(perSecond)}, ${p50.toFixed(1)}/${p99.toFixed(1)}` +
  (spent ? `, ${spent.server.toFixed(2)} + ${spent.database.toFixed(2)}` : '');

const sum = ({ server, database }: Spent): number => server + database;

/** The bare server's processor time as a share of the app's. */
const share = (app: Figures, bare: Figures): string =>
  app.spent && bare.spent ? (sum(bare.spent) / sum(app.spent)).toFixed(2) : '';

export const lineFor = ({ people, question, app, bare, ratio }: Line): string =>
  `| ${people.toLocaleString('en')} | ${question} | ${shown(app)} | ${shown(bare)} | ${ratio.toFixed(2)} | ${share(app, bare)} |`;
