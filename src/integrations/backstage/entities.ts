/** What a `catalog-info.yaml` holds, as far as a guide is concerned: its groups with their annotations, each with its line. Pure. */
import {
  isMap,
  isScalar,
  LineCounter,
  parseAllDocuments,
  type Document,
  type Pair,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { one } from '#platform/defined.ts';

interface Written {
  words: string;
  line: number;
}

export interface Group {
  /** By which names it is known: its title, how it is shown, and its name among machines. */
  titles: string[];
  name: string;
  description: Written | null;
  annotations: (Written & { key: string })[];
}

export interface CatalogRead {
  /** What cannot be read at all. */
  damaged: { line: number; message: string }[];
  groups: Group[];
}

type Entity = Document.Parsed<ParsedNode>;
type LineAt = (offset: number | undefined) => number;

/** Keys are not compared with each other, and lines not quoted in mistakes: both take the longer the more there are. */
const reading = { uniqueKeys: false, prettyErrors: false };

/** Reads a file with one entity or several. */
export function readEntities(text: string): CatalogRead {
  const counter = new LineCounter();
  const lineAt: LineAt = (offset) => counter.linePos(offset ?? 0).line || 1;
  const entities = [...(parseAllDocuments(text, { ...reading, lineCounter: counter }) as Entity[])];
  const damaged = entities.flatMap(({ errors }) =>
    errors.map(({ pos, message }) => ({
      line: lineAt(pos[0]),
      message: one(message.split('\n')).replace(/ at line \d+, column \d+:?$/, ''),
    })),
  );
  if (damaged.length > 0) return { damaged: damaged.slice(0, mostDamaged), groups: [] };
  return { damaged: [], groups: entities.filter(isGroup).map((entity) => groupIn(entity, lineAt)) };
}

/** Nobody mends more than that at once. */
const mostDamaged = 100;

const textAt = (entity: Entity, ...path: string[]): string => {
  const value: unknown = entity.getIn(path);
  return typeof value === 'string' ? value : '';
};
const isGroup = (entity: Entity) => isMap(entity.contents) && textAt(entity, 'kind') === 'Group';

function groupIn(entity: Entity, lineAt: LineAt): Group {
  const found = entity.getIn(['metadata', 'annotations'], true);
  const annotations = isMap(found) ? (found as YAMLMap).items : [];
  const description = entity.getIn(['metadata', 'description'], true);
  return {
    titles: [textAt(entity, 'metadata', 'title'), textAt(entity, 'spec', 'profile', 'displayName')],
    name: textAt(entity, 'metadata', 'name'),
    description:
      isScalar(description) && typeof description.value === 'string'
        ? { words: description.value, line: lineAt(description.range?.[0]) }
        : null,
    annotations: annotations.map((pair) => ({
      key: keyOf(pair),
      words: isScalar(pair.value) ? asWritten(pair.value) : '',
      line: lineAt(isScalar(pair.key) ? pair.key.range?.[0] : undefined),
    })),
  };
}

const keyOf = ({ key }: Pair): string => (isScalar(key) ? String(key.value) : '');

/** Words as they stand there: `08:00` or `0800` is no number to us. */
const asWritten = ({ value, source }: Scalar): string =>
  typeof value === 'string' ? value : value === null ? '' : (source ?? String(value));
