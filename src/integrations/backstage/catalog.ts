/**
 * A team's guide as a Backstage `catalog-info.yaml`: one Group entity, whose annotations carry the lines.
 * Members are never written: the file tells how to work with a team, not who is in it.
 */
import { stringify } from 'yaml';
import { shortened, teamTopics, type GivenLine } from '#features/people/public.ts';
import { marked } from '#platform/input/text.ts';
import { readEntities, type CatalogRead, type Group } from './entities.ts';
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

/** Reads a catalog file, of ours or of elsewhere, with one entity or several: the group of this team, or the only one. */
export const readCatalog = (text: string, team: string): GuideRead => guideIn(readEntities(text), team);

/** The guide of a team in what a catalog file was found to hold. */
export function guideIn({ damaged, groups }: CatalogRead, team: string): GuideRead {
  const problems = damaged.map(({ line, message }): FileProblem => ({
    line,
    problem: 'not-yaml',
    value: shortened(marked(message)),
  }));
  if (problems.length > 0) return { lines: [], problems };
  const fitting = groups.length > 1 ? groups.filter((group) => isOf(group, team)) : groups;
  const [group] = fitting;
  if (!group)
    return asRead([{ line: 1, problem: groups.length === 0 ? 'no-group' : 'which-group', value: team }]);
  return asRead(linesIn(group));
}

const isOf = ({ titles, name }: Group, team: string) => titles.includes(team) || name === entityName(team);

function linesIn({ annotations, description }: Group): (GivenLine | FileProblem)[] {
  const ours = annotations.filter(({ key }) => key.startsWith(prefix));
  if (ours.length > 0)
    return ours
      .map(lineOf)
      .toSorted(inOrder)
      .map(({ line }) => line);
  // a group from elsewhere says in its description what it is there for
  return description === null ? [] : [lineFrom('offers', description.words, description.line)];
}

interface Numbered {
  topic: string;
  number: number;
  line: GivenLine | FileProblem;
}
const placeOf = (topic: string) => teamTopics.findIndex((known) => known === topic);
/** Topic by topic, and within each by its number: `offers-10` after `offers-9`. */
const inOrder = (one: Numbered, other: Numbered) =>
  placeOf(one.topic) - placeOf(other.topic) || one.number - other.number;

function lineOf({ key, words, line }: Group['annotations'][number]): Numbered {
  const [, topic = '', number = '0'] = /^(.*?)(?:-(\d+))?$/.exec(key.slice(prefix.length)) ?? [];
  return { topic, number: Number(number), line: lineFrom(topic, words, line) };
}
