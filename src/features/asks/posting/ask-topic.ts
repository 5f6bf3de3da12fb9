/** The words a text is about: what can rest, be muted, or be looked for. Pure. */
import { plain } from '#features/people/search/person-search.ts';

/** Words that say nothing of a topic, in the languages of the product. */
const small = new Set(
  (
    'about after again also already and any are asks back because been before being both but can come could did does done each ' +
    'even every few for from get give going good had has have hello help helped here him his how into its just know last let like ' +
    'long look looking make many maybe more most much need needed needs new next not now off once one only other our out over ' +
    'please quite really same see she should since some somebody someone something soon still such take than thank thanks that the ' +
    'their them then there these they thing things think this those three time today tomorrow too two under until very want wants ' +
    'was way week well were what when where which while who whole whom why will with within without work would yet you your ' +
    'aber alle alles als also auch auf aus bei beim bin bis bitte dann das dass dem den der des die dies diese diesem diesen dieser ' +
    'doch dort durch ein eine einem einen einer eines etwas euch für ganz gibt habe haben hat hatte heute hier hilfe ich ihm ihn ihr ' +
    'ihre immer ist jede jemand jetzt kann kein keine können machen man mehr mein meine mich mir mit morgen muss nach nicht noch nur ' +
    'oder ohne schon sehr sein seine sich sie sind soll über uns unser unsere unter vom von vor wann war warum was weil wenn wer ' +
    'werden wie wir wird wirklich wollen würde zeit zum zur zwei zwischen ' +
    'dafür damit daran darum davon dazu dein deine denn deshalb dich dir diesmal einige einmal erst eure gar ganze gern gut habt ' +
    'ihnen ins jeder jedes könnte machen mag mal manche nein nie nun oft solche sollte sondern sonst sowie statt und viel viele ' +
    'wäre wegen welche wenig wieder wohl wurde wurden zwar'
  ).split(' '),
);

const most = 24;

/** The words a text is about, in lower case, each once and in order: at least three letters, and no small words. */
export function topicOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{3,40}/gu) ?? [];
  return [...new Set(words.filter((word) => !small.has(word)))].slice(0, most);
}

/** Whether two texts are about the same thing: half of the shorter one's words are shared, and at least two. */
export function sharesTopic(one: readonly string[], other: readonly string[]): boolean {
  const common = one.filter((word) => other.includes(word)).length;
  const shorter = Math.min(one.length, other.length);
  return common >= Math.min(2, shorter) && common > 0 && common * 2 >= shorter;
}

/** Letters and numbers of a text, word by word, as the database folds them. */
const foldedWords = (text: string): string[] => plain(text).match(/[\p{L}\p{N}]{1,40}/gu) ?? [];

/** Looks for any of these words, longer ones by their beginning so that "refunds" meets "refund". Empty for no words. */
export const anyOf = (words: readonly string[]): string =>
  words.flatMap(foldedWords).map(beginning).join(' | ');

/** Looks for all words of what somebody typed, each by its beginning. Empty when there are none. */
export const allOf = (typed: string): string =>
  foldedWords(typed)
    .slice(0, 12)
    .map((word) => `${word}:*`)
    .join(' & ');

const beginning = (word: string) => (word.length > 6 ? `${word.slice(0, -2)}:*` : `${word}:*`);
