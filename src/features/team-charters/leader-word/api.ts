/** The routes of what stands at the head of a team. */
import { wordingOn } from '#features/agreements/public.ts';
import {
  actorOf,
  partiesNamed,
  partyIn,
  refuseAbsentMentions,
  teamsLedBy,
  type Actor,
} from '#features/people/public.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { announce } from '#platform/history.ts';
import { on, type Route } from '#platform/http/routes.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import { visionOf } from '../store.ts';
import { readTeamHead, sayLeaderWord, type TeamHeadView } from './contract.ts';
import { removeWord, saveWord, wordsFor } from './leader-word-store.ts';

const doesLead = async (db: Reading, person: string, team: string): Promise<boolean> =>
  (await teamsLedBy(db, person)).some(({ id }) => id === team);

async function show(db: Reading, team: string, { person, today }: Actor): Promise<TeamHeadView> {
  const [vision, words, leads] = await Promise.all([
    visionOf(db, team),
    wordsFor(db, team),
    doesLead(db, person, team),
  ]);
  // one's own is kept while one no longer leads, and not shown
  const word = words.find(({ personId }) => personId !== person || leads);
  const names = await partiesNamed(db, word ? [team, word.personId] : [team]);
  if (names.get(team)?.kind !== 'team') refuseAnyone('not-found');
  const inForce = vision?.state === 'agreed' ? wordingOn(vision.wordings, today) : null;
  return {
    vision: vision && inForce ? { id: vision.id, text: inForce.text } : null,
    leaderWord: word
      ? {
          by: partyIn(names, word.personId),
          promises: word.promises,
          asks: word.asks,
          notRewarded: word.notRewarded,
        }
      : null,
  };
}

export const teamHeadRoutes: Route[] = [
  on(readTeamHead, ({ person, input, now, read }) =>
    read(async (db) => show(db, input.team, await actorOf(db, person, now))),
  ),
  on(sayLeaderWord, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      const { team, ...said } = input;
      const actor = await actorOf(tx, person, now);
      if (!(await doesLead(tx, person.id, team))) refuseAnyone('not-found');
      const word = {
        promises: said.promises.trim(),
        asks: said.asks.trim(),
        notRewarded: said.notRewarded.trim(),
      };
      const together = Object.values(word).join('\n');
      await refuseAbsentMentions(tx, together, team);
      if (together.trim() === '') await removeWord(tx, team, person.id);
      else await saveWord(tx, team, person.id, word);
      await announce(tx, team, 'charter', team);
      return show(tx, team, actor);
    }),
  ),
];
