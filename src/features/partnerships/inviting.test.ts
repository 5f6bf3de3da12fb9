import { describe, expect, test } from 'vitest';
import { mute } from '#features/people/settings/me-contract.ts';
import { readToday } from '#features/today/contract.ts';
import { gatheredForEach } from '#test/scenario.ts';
import { invite, outsiderAndAdmin, teamOfThree } from '#test/scenarios/partnerships.ts';
import { invitePartner, partnershipMoves } from './contract.ts';

const scenario = gatheredForEach(outsiderAndAdmin);

describe('inviting', () => {
  test('needs a purpose, two sides that do not contain each other, and somebody one may speak for', async () => {
    const { w, outsider, admin } = scenario();
    const team = await teamOfThree(w);
    const [ines] = team.members;
    const purpose = 'Calmer nights';
    const no = (input: Parameters<typeof ines.call<never, never>>[1] | object) =>
      ines.refusal(invitePartner, input as never);
    expect(await no({ with: outsider.id, purpose: ' ' })).toBe('partnership.purpose-is-missing');
    expect(await no({ with: ines.id, purpose })).toBe('partnership.same-party');
    expect(await no({ with: team.id, purpose })).toBe('partnership.one-inside-the-other');
    expect(await no({ with: w.everyone, as: team.id, purpose })).toBe('partnership.one-inside-the-other');
    expect(await no({ with: outsider.id, as: outsider.id, purpose })).toBe(
      'partnership.not-yours-to-speak-for',
    );
    const small = await w.team('Two of us');
    await w.person('Only', { teams: [small] });
    expect(await no({ with: small, purpose })).toBe('partnership.team-too-small');
    expect(await no({ with: outsider.id, purpose: `Instead of @[Admin](${admin.id})` })).toBe(
      'people.names-someone-absent',
    );
    expect(await no({ with: '00000000-0000-7000-8000-000000000000', purpose })).toBe('not-found');
    await ines.call(mute, { kind: 'party', what: outsider.id });
    expect(await no({ with: outsider.id, purpose })).toBe('partnership.you-muted-them');
  });

  test('one at a time between two, whoever invites whom; a no needs no reason and is told once', async () => {
    const { w, strangersSeeNothing } = scenario();
    const [one, other] = [await w.person('Ana'), await w.person('Bela')];
    const { id } = await invite(one, other.id);
    expect(await other.refusal(invitePartner, { with: one.id, purpose: 'Same' })).toBe('partnership.exists');
    expect(await one.refusal(partnershipMoves.accept, { id, saw: 1 })).toBe('partnership.not-your-move');
    expect(await other.refusal(partnershipMoves.accept, { id, saw: 7 })).toBe('partnership.stale');
    await other.call(partnershipMoves.decline, { id, saw: 1 });
    expect((await one.call(readToday, {})).cards).toMatchObject([
      { kind: 'T6', why: { say: 'partnerships.told.decline' }, answers: ['got-it'] },
    ]);
    expect(await other.refusal(partnershipMoves.accept, { id, saw: 2 })).toBe('partnership.not-now');
    const again = { with: other.id, purpose: 'Calmer nights' };
    expect(await one.refusal(invitePartner, again)).toBe('partnership.give-it-time');
    const back = await invite(other, one.id);
    expect(back.state).toBe('invited');
    await other.call(partnershipMoves.withdraw, { id: back.id, saw: back.version });
    w.clock.advance({ hours: 24 * 15 });
    expect((await one.call(invitePartner, again)).state).toBe('invited');
    await strangersSeeNothing(id);
  });

  test('a yes under the same key is one yes', async () => {
    const { w } = scenario();
    const [one, other] = [await w.person('Ana'), await w.person('Bela')];
    const { id } = await invite(one, other.id);
    const first = await other.call(partnershipMoves.accept, { id, saw: 1 }, 'the very same key');
    expect(await other.call(partnershipMoves.accept, { id, saw: 1 }, 'the very same key')).toEqual(first);
    expect(first.history.map(({ did }) => did)).toEqual(['invite', 'accept']);
  });
});
