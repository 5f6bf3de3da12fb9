/**
 * Who learns of each move of every machine, and how: by a card on Today, or not at all, on purpose. One list, so that a new
 * move cannot be forgotten: `who-learns.test.ts` walks all tables. Model 10.1; law 6; rows S2-6.5, S3-3.
 */

/** A card of this kind (`docs/model/cards.md`) for those named here; it is also how "Between us" knows whose turn it is. */
interface Card {
  card: 'T1' | 'T3' | 'T4' | 'T5' | 'T6' | 'T7' | 'T7r' | 'T10' | 'T11' | 'T13' | 'T16';
  to: string;
}
/** Why nobody is told. The page of the thing shows it to whoever may read it. */
interface Silence {
  silent: string;
}
export type Learning = Card | Silence;

const other = { to: 'the other side' };
const news = { card: 'T6', ...other } as const;
const answer = { card: 'T1', ...other } as const;
const turn = { card: 'T5', ...other } as const;
const ownDraft: Silence = { silent: 'A draft is its author’s alone.' };
const itself = (what: string): Silence => ({ silent: `The ${what} that comes of it brings its own card.` });
const gone: Silence = { silent: 'The card that waited goes; nobody has to know that there was one.' };
const onThePage: Silence = { silent: 'It changes nothing that anybody waits for; it stands on the page.' };
const unseen: Silence = {
  silent: 'It is told to nobody by whom or when: that would tell more than was said.',
};

const hearing = { reflect: turn, confirm: turn, 'not-quite': turn } as const;

export const whoLearns: Record<string, Readonly<Record<string, Learning>>> = {
  promise: {
    ask: answer,
    reflect: answer,
    reword: answer,
    promise: news,
    counter: answer,
    decline: news,
    withdraw: news,
    lapse: { card: 'T6', to: 'both sides, each in their own words' },
    accept: news,
    // whoever counts on it for a word of their own is asked by T2 instead whether that still stands (model 16.18)
    'say-early': news,
    propose: answer,
    agree: news,
    refuse: news,
    'withdraw-proposal': gone,
    report: { card: 'T3', ...other },
    renege: news,
    release: news,
    'declare-satisfied': news,
    'not-yet': answer,
    'take-back': news,
  },
  ask: {
    help: itself('promise'),
    helpOnTheSpot: itself('promise'),
    take: itself('promise'),
    introduce: itself('introduction'),
    share: { card: 'T6', to: 'the author of the ask' },
    reword: { silent: 'Whoever was told of it sees the new words where the card stands.' },
    widen: { card: 'T11', to: 'a few of those who can see it now' },
    close: { silent: 'Those who helped are thanked; the others find their card gone.' },
    lapse: { silent: 'Its author had a suggestion before; nobody else waits for it.' },
  },
  introduction: {
    accept: { card: 'T6', to: 'the other of the two and the introducer, once both said yes' },
    decline: unseen,
    withdraw: gone,
    lapse: unseen,
  },
  partnership: {
    accept: news,
    decline: news,
    withdraw: gone,
    'suggest-rhythm': answer,
    'agree-rhythm': news,
    'refuse-rhythm': news,
    'suggest-day': { card: 'T13', ...other },
    'agree-day': news,
    met: { silent: 'Both were there.' },
    skip: { silent: 'A skipped day needs no word; a new one is suggested by whoever likes.' },
    rest: onThePage,
    resume: onThePage,
    'open-charter': onThePage,
    'close-charter': onThePage,
    end: news,
  },
  expectation: {
    reword: ownDraft,
    discard: ownDraft,
    propose: answer,
    ask: news,
    answer,
    reflect: answer,
    confirm: answer,
    'not-quite': answer,
    'counter-offer': answer,
    agree: news,
    decline: news,
    withdraw: news,
    'propose-wording': answer,
    'agree-wording': news,
    'refuse-wording': news,
    'withdraw-wording': gone,
    'answer-review': { silent: 'Each side says for itself how it goes; both stand on the page.' },
    keep: onThePage,
    retire: news,
  },
  'charter line': {
    reword: ownDraft,
    discard: ownDraft,
    propose: { card: 'T1', to: 'every member of the team' },
    adopt: { silent: 'Everybody was asked; what the team agreed stands at its head.' },
    withdraw: gone,
    'propose-wording': { card: 'T1', to: 'every member of the team' },
    'adopt-wording': { silent: 'Everybody was asked; what the team agreed stands at its head.' },
    'propose-retiring': { card: 'T1', to: 'every member of the team' },
    retire: { silent: 'Everybody was asked; it is gone from the head of the team’s page.' },
    keep: onThePage,
  },
  question: {
    yes: unseen,
    object: { silent: 'An objection stands under the question, in words, for every member alike.' },
    reword: { card: 'T1', to: 'every member of the team' },
    withdraw: gone,
  },
  goal: {
    join: { card: 'T6', to: 'every party, once all have joined' },
    decline: { card: 'T6', to: 'the parties that had joined' },
    say: { card: 'T6', to: 'the other parties' },
    'say-why': { card: 'T6', to: 'the other parties' },
    reword: { card: 'T1', to: 'the parties that are asked' },
    drop: { card: 'T6', to: 'the parties that were asked' },
    'all-joined': { card: 'T6', to: 'every party' },
    lapse: { card: 'T6', to: 'every party' },
    'left-alone': { card: 'T6', to: 'every party' },
    report: { card: 'T6', to: 'the other parties; words come as a heads-up' },
    reach: { card: 'T1', to: 'the other parties' },
    'not-reached': { card: 'T1', to: 'the other parties' },
    'set-aside': { card: 'T1', to: 'the other parties' },
    confirm: { card: 'T6', to: 'every party, once all have said so' },
    'not-yet': { card: 'T6', to: 'the other parties' },
    'take-back': gone,
    'end-reached': { card: 'T6', to: 'every party' },
    'end-not-reached': { card: 'T6', to: 'every party' },
    'end-set-aside': { card: 'T6', to: 'every party' },
    'open-to-all': { card: 'T1', to: 'the other parties' },
    'agree-opening': { card: 'T6', to: 'every party, once all have said so' },
    'refuse-opening': { card: 'T6', to: 'the other parties' },
    opened: { card: 'T6', to: 'every party' },
    'keep-among-us': onThePage,
  },
  reward: {
    'agree-reward': unseen,
    object: { card: 'T6', to: 'whoever proposed it' },
    'take-back-objection': gone,
    'reword-reward': { card: 'T1', to: 'every member' },
    'take-back-reward': gone,
    adopt: { card: 'T6', to: 'every member' },
    lapse: { silent: 'It ends with the goal, whose end is told.' },
    'give-reward': { silent: 'Those who have it know; it stands on the page of the goal.' },
    replace: { silent: 'The reward that takes its place is told as agreed.' },
  },
  'heads-up': {
    acknowledge: { card: 'T6', to: 'the side that told it, where it affects them or they want to talk' },
    ask: { card: 'T6', to: 'the side that told it' },
    reply: { card: 'T6', to: 'whoever asked' },
    correct: { card: 'T6', to: 'everybody who was told' },
    'tell-more': { card: 'T6', to: 'those who are told now' },
    remind: { card: 'T6', to: 'the parties that said nothing' },
    over: { card: 'T6', to: 'everybody who was told' },
    withdraw: { card: 'T6', to: 'everybody who was told' },
    expire: { silent: 'Its day was said when it was told.' },
  },
  conversation: {
    prepare: ownDraft,
    discard: ownDraft,
    invite: { card: 'T4', to: 'those invited' },
    later: unseen,
    accept: { card: 'T6', to: 'whoever invited' },
    decline: { card: 'T6', to: 'whoever invited; of several, once nobody is left, and without a name' },
    'invite-more': { card: 'T4', to: 'those invited now' },
    withdraw: gone,
    lapse: { card: 'T6', to: 'whoever invited; it reads like a “not now”' },
    'propose-talk': { card: 'T6', to: 'the others in it' },
    'set-aside': { card: 'T6', to: 'the other of two; stepping out of several is told to nobody' },
    close: { silent: 'What the talk came to was told before.' },
  },
  'catch-up': {
    bring: { silent: 'It waits for nobody; both find it there before they meet.' },
    promise: itself('promise'),
    met: { silent: 'Both were there.' },
  },
  feedback: {
    ...hearing,
    delete: { card: 'T6', to: 'the giver; it reads like a “not now”' },
    choose: { card: 'T6', to: 'the giver' },
    promise: itself('promise'),
  },
  advice: {
    suggest: { card: 'T5', to: 'whoever asked' },
    thank: { card: 'T6', to: 'whoever answered' },
    promise: itself('promise'),
  },
  repair: {
    ...hearing,
    speak: turn,
    'be-heard': turn,
    'add-option': turn,
    promise: itself('promise'),
    'change-expectation': itself('agreement'),
    'nothing-more': turn,
    settle: { card: 'T6', to: 'the other, once both said so; before that it is their turn' },
  },
  review: {
    answer: unseen,
    show: { card: 'T6', to: 'everybody who answered' },
    say: { card: 'T6', to: 'the others in it' },
    promise: itself('promise'),
    'change-expectation': itself('agreement'),
    'keep-as-is': { silent: 'Each says it for themselves; the agreement that follows is told.' },
    agree: { card: 'T6', to: 'everybody in it, once the last of them has agreed' },
    'agreed-by-now': { card: 'T6', to: 'everybody in it' },
    'share-lesson': { silent: 'It stands on the pages of those it is shared with, and is found there.' },
  },
  thanks: {
    draft: ownDraft,
    discard: ownDraft,
    send: { card: 'T7r', to: 'those thanked' },
    'add-credit': { card: 'T7r', to: 'whoever was added' },
    'step-out': unseen,
    'propose-sharing': { card: 'T7', to: 'everybody named' },
    consent: unseen,
    'step-out-of-shared': unseen,
    share: { silent: 'Everybody named agreed to it; it stands among the thanks.' },
    'keep-private': gone,
    'take-back': { silent: 'One who was named would rather not; why and who is nobody’s business.' },
    withdraw: gone,
  },
  note: {
    due: { card: 'T10', to: 'its author' },
    reword: ownDraft,
    delete: ownDraft,
    'account-ends': ownDraft,
    done: ownDraft,
    'another-day': ownDraft,
    'let-go': ownDraft,
  },
  meeting: {
    yes: { silent: 'Each says it for themselves; the day of the meeting brings a card to both.' },
    skip: { card: 'T16', to: 'whoever would have met them, kindly and without a reason' },
    'say-met': { silent: 'Both were there.' },
  },
};
