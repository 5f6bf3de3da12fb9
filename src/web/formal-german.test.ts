/** German says "du"; where the workplace chose so, "Sie". What says neither stands once. */
import { describe, expect, test } from 'vitest';
import { words } from './words.ts';

type Sentences = Map<string, string>;

/** Sentences by name. A list is one: where a line of it differs, all its lines are said. */
function sentencesIn(said: unknown, name: string): [string, string][] {
  if (typeof said === 'string') return [[name, said]];
  if (Array.isArray(said)) return [[name, said.join('\n')]];
  return Object.entries(said as object).flatMap(([step, deeper]) => sentencesIn(deeper, `${name}.${step}`));
}

async function inTongue(tongue: string): Promise<Sentences> {
  const parts = Object.entries(words[tongue] ?? {}).map(async ([part, load]) =>
    sentencesIn(await load(), part),
  );
  return new Map((await Promise.all(parts)).flat());
}
const [german, formal] = await Promise.all([inTongue('de'), inTongue('de-x-formal')]);

const wholeWord = (word: string) => String.raw`(?<!\p{L})(?:${word})(?!\p{L})`;

const du = new RegExp(wholeWord('du|dich|dir|dein(?:e[mnrs]?)?|euch|euer|eure[mnrs]?'), 'iu');

/** "ihr" may be hers or theirs. That it speaks to several shows in the verb behind it, or in what it stands behind. */
const ihr = new RegExp(
  [
    String.raw`(?<!(?:an|bei|in|mit|von|zu) )` + wholeWord(String.raw`[Ii]hr (?:beide )?(?:\p{Ll}+t|seid)`),
    wholeWord(String.raw`[Dd]ass|[Ww](?:as|enn|en|ann|ie|oran|orüber)|das|seid|(?!mit|seit)\p{L}+t`) +
      String.raw` ihr(?!\p{L}| \p{Lu})`,
  ].join('|'),
  'u',
);

/** As one says them to one person, then to several. */
const imperatives =
  'achte|ändere|antworte|atme|beantworte|beende|behalte|bereite|berichtige|bewahre|biete|bleib|bring|denk|entferne|erstelle|fang|finde|fordere|frag|füge|geh|genieß|gib|halte|heb|hilf|hör|komm|lade|lass|leiste|lies|mach|mache|melde|nenne|nicke|nimm|öffne|ruf|sag|schau|schick|schicke|schlag|schneide|schreib|schreibe|sei|sende|setz|setze|sieh|sprich|steh|stell|such|tippe|übertrage|danke jemandem|verabrede|verschiebe|versuche|wähle|warte|werde|' +
  'bewahrt|holt|lasst|nehmt|nickt|ruft|sagt es|schaut|seht|sprecht|wählt';
/** Where a sentence, or a part of one, begins. */
const tells = new RegExp(
  String.raw`(?:^|\n|[.!?:;–] |[„(]|, (?:oder|und) |(?<!\p{L})(?:[Bb]itte|[Dd]ann) )(?:${imperatives})(?!\p{L})`,
  'iu',
);

/** Within a sentence the capital shows that "Sie" means the reader, and not her or them. */
const sie = /(?<![.!?:;…]\s)(?<!^|[„“\n])(?<!\p{L})(?:Sie|Ihnen|Ihr(?:e[mnrs]?)?)(?!\p{L})/u;

const isFamiliar = (sentence: string): boolean =>
  du.test(sentence) || ihr.test(sentence) || tells.test(sentence);
const placeholders = (sentence: string): string[] => [...new Set(sentence.match(/\{\{\w+\}\}/g))].toSorted();

describe('formal German', () => {
  test('it is found: who is spoken to, and what one is told to do', () => {
    for (const sentence of [
      'Das siehst nur du.',
      'Was habt ihr vor?',
      'Öffne es.',
      'Bitte lies es.',
      'Wann seid ihr da?',
    ])
      expect(isFamiliar(sentence)).toBe(true);
    for (const sentence of ['Das lesen alle.', 'Ihr Name steht da.', 'Die Bitte ruht.'])
      expect(isFamiliar(sentence)).toBe(false);
    expect(sie.test('Das sehen nur Sie.')).toBe(true);
    expect(sie.test('Die Karte ruht. Sie kommt wieder.')).toBe(false);
  });

  test('whatever says "du", or tells one to do something, is also said in Sie', () => {
    expect(german.size).toBeGreaterThan(2000);
    const familiar = [...german].filter(([name, sentence]) => isFamiliar(sentence) && !formal.has(name));
    expect(familiar).toEqual([]);
  });

  test('no German sentence says "Sie", and no formal one "du"', () => {
    expect([...german].filter(([, sentence]) => sie.test(sentence))).toEqual([]);
    expect([...formal].filter(([, sentence]) => isFamiliar(sentence))).toEqual([]);
  });

  test('a formal sentence is another form of a German one, and fills in the same', () => {
    for (const [name, sentence] of formal) {
      const familiar = german.get(name) ?? '';
      expect([name, placeholders(sentence)]).toEqual([name, placeholders(familiar)]);
      expect(sentence).not.toBe(familiar);
    }
  });
});
