/** A team's guide as plain Markdown: a heading for each topic, a list item for each line. Pure. */
import { teamHeadings, teamTopics, type GivenLine } from '#features/people/public.ts';
import { fillIn } from '#platform/text/fill-in.ts';
import { asRead, lineFrom, withoutNames, type FileProblem, type GuideRead } from './guide-file.ts';
import german from './words.de.json' with { type: 'json' };
import english from './words.en.json' with { type: 'json' };

type Language = 'en' | 'de';

const titles: Record<Language, string> = { en: english.guide.title, de: german.guide.title };

/** Words of several lines stand below each other, moved in like the text of their item. */
const item = (words: string) => `- ${withoutNames(words).replaceAll('\n', '\n  ')}`;

/** The file, in the language of whoever takes it along. */
export function writeMarkdown(
  team: string,
  lines: readonly { topic: string; words: string }[],
  language: Language,
): string {
  const parts = teamTopics.flatMap((topic) => {
    const words = lines.filter((line) => line.topic === topic).map((line) => item(line.words));
    return words.length > 0 ? [`## ${teamHeadings[language][topic]}\n\n${words.join('\n')}`] : [];
  });
  return `${[`# ${fillIn(titles[language], { team })}`, ...parts].join('\n\n')}\n`;
}

const plain = (words: string) => words.trim().toLowerCase();
/** The topic of a heading, in any language we speak or by its own name; else what stands there. */
const topicOf = (heading: string): string =>
  teamTopics.find((topic) =>
    [topic, teamHeadings.en[topic], teamHeadings.de[topic]].some((known) => plain(known) === plain(heading)),
  ) ?? heading.trim();

/** A heading may be closed by the signs it is opened with. */
function withoutMarks(heading: string): string {
  let end = heading.trimEnd().length;
  while (heading[end - 1] === '#') end--;
  return heading.slice(0, end).trim();
}

interface Item {
  at: number;
  words: string[];
}

/** Reads such a file. Text before the first heading of a topic is an introduction and is not taken. */
export function readMarkdown(text: string): GuideRead {
  const found: (GivenLine | FileProblem)[] = [];
  let topic: string | null = null;
  let open: Item | null = null;
  const close = () => {
    if (open && topic !== null) found.push(lineFrom(topic, open.words.join('\n'), open.at));
    open = null;
  };
  for (const [index, row] of text
    .replace(/^\u{feff}/u, '')
    .split(/\r?\n/)
    .entries()) {
    const at = index + 1;
    const [, marks, written] = /^(#{1,6})\s+(.*)$/.exec(row) ?? [];
    const heading = written === undefined ? undefined : withoutMarks(written);
    const [, begun] = /^[-*+]\s+([^]*)$/.exec(row) ?? [];
    if (heading !== undefined) {
      close();
      topic = marks === '#' ? null : topicOf(heading);
    } else if (begun !== undefined) {
      close();
      open = { at, words: [begun] };
    } else if (open) (open as Item).words.push(row.replace(/^ {1,2}/, ''));
    else if (row.trim() !== '' && topic !== null) open = { at, words: [row] };
  }
  close();
  return asRead(found);
}
