/**
 * A team's guide as a Backstage `catalog-info.yaml`: one Group entity, whose annotations carry the lines.
 * Members are never written: the file tells how to work with a team, not who is in it.
 */
import {
  isMap,
  isScalar,
  LineCounter,
  parseAllDocuments,
  stringify,
  type Document,
  type Pair,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { teamTopics, type GivenLine } from '#features/people/public.ts';
import {
  asRead,
  lineFrom,
  withoutNames,
  type FileProblem,
  type GuideRead,
  type TeamTold,
} from './guide-file.ts';

/** Annotations of ours begin with this; then the topic and its number, `guide.alongside/offers-1`. */
const prefix = 'guide.alongside/';

/** A name as Backstage wants it: letters and digits, parted by hyphens, 63 at most. */
export const entityName = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 63)
    .replaceAll(/^-+|-+$/g, '') || 'team';

/** The file: one entity, its lines in the order of the guide. */
export function writeCatalog(
  { name, parent, children }: TeamTold,
  lines: readonly { topic: string; words: string }[],
): string {
  const annotations = teamTopics.flatMap((topic) =>
    lines
      .filter((line) => line.topic === topic)
      .map(({ words }, index) => [`${prefix}${topic}-${index + 1}`, withoutNames(words)] as const),
  );
  const first = lines.find(({ topic }) => topic === 'offers');
  return stringify(
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Group',
      metadata: {
        name: entityName(name),
        title: name,
        ...(first ? { description: withoutNames(first.words) } : {}),
        ...(annotations.length > 0 ? { annotations: Object.fromEntries(annotations) } : {}),
      },
      spec: {
        type: parent === null ? 'organization' : 'team',
        profile: { displayName: name },
        ...(parent === null ? {} : { parent: entityName(parent) }),
        children: children.map(entityName),
      },
    },
    { lineWidth: 100 },
  );
}

type Entity = Document.Parsed<ParsedNode>;
const textAt = (entity: Entity, ...path: string[]): string => {
  const value: unknown = entity.getIn(path);
  return typeof value === 'string' ? value : '';
};
const isGroup = (entity: Entity) => isMap(entity.contents) && textAt(entity, 'kind') === 'Group';
const isOf = (entity: Entity, team: string) =>
  [textAt(entity, 'metadata', 'title'), textAt(entity, 'spec', 'profile', 'displayName')].includes(team) ||
  textAt(entity, 'metadata', 'name') === entityName(team);

/** Keys are not compared with each other, and lines not quoted in mistakes: both take the longer the more there are. */
const reading = { uniqueKeys: false, prettyErrors: false };

/** Reads a catalog file, of ours or of elsewhere, with one entity or several: the group of this team, or the only one. */
export function readCatalog(text: string, team: string): GuideRead {
  const counter = new LineCounter();
  const lineAt = (offset: number | undefined) => counter.linePos(offset ?? 0).line || 1;
  const entities = parseAllDocuments(text, { ...reading, lineCounter: counter }) as Entity[];
  const damaged = [...entities].flatMap(({ errors }) =>
    errors.map(({ pos, message }): FileProblem => ({
      ...{ line: lineAt(pos[0]), problem: 'not-yaml' },
      value: message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, ''),
    })),
  );
  if (damaged.length > 0) return { lines: [], problems: damaged };
  const groups = [...entities].filter(isGroup);
  const fitting = groups.length > 1 ? groups.filter((group) => isOf(group, team)) : groups;
  const [group] = fitting;
  if (!group)
    return asRead([{ line: 1, problem: groups.length === 0 ? 'no-group' : 'which-group', value: team }]);
  return asRead(linesIn(group, lineAt));
}

function linesIn(group: Entity, lineAt: (offset: number | undefined) => number): (GivenLine | FileProblem)[] {
  const found = group.getIn(['metadata', 'annotations'], true);
  const annotations = isMap(found) ? (found as YAMLMap).items : [];
  const ours = annotations.filter((pair) => keyOf(pair).startsWith(prefix));
  if (ours.length > 0)
    return ours
      .map((pair) => lineOf(pair, lineAt))
      .toSorted(inOrder)
      .map(({ line }) => line);
  // a group from elsewhere says in its description what it is there for
  const description = group.getIn(['metadata', 'description'], true);
  if (!isScalar(description) || typeof description.value !== 'string') return [];
  return [lineFrom('offers', description.value, lineAt(description.range?.[0]))];
}

const keyOf = ({ key }: Pair): string => (isScalar(key) ? String(key.value) : '');

/** Words as they stand there: `08:00` or `0800` is no number to us. */
const asWritten = ({ value, source }: Scalar): string =>
  typeof value === 'string' ? value : value === null ? '' : (source ?? String(value));

interface Numbered {
  topic: string;
  number: number;
  line: GivenLine | FileProblem;
}
const placeOf = (topic: string) => teamTopics.findIndex((known) => known === topic);
/** Topic by topic, and within each by its number: `offers-10` after `offers-9`. */
const inOrder = (one: Numbered, other: Numbered) =>
  placeOf(one.topic) - placeOf(other.topic) || one.number - other.number;

function lineOf(pair: Pair, lineAt: (offset: number | undefined) => number): Numbered {
  const [, topic = '', number = '0'] = /^(.*?)(?:-(\d+))?$/.exec(keyOf(pair).slice(prefix.length)) ?? [];
  const at = lineAt(isScalar(pair.key) ? pair.key.range?.[0] : undefined);
  const words = isScalar(pair.value) ? asWritten(pair.value) : '';
  return { topic, number: Number(number), line: lineFrom(topic, words, at) };
}
