import { describe, expect, test } from 'vitest';
import { codeOf } from '#test/refusal-code.ts';
import { anna, aPromise, ben, carla, said } from '#test/scenarios/stored-promise.ts';
import type { StoredPromise } from './promise-stored.ts';
import { promises, rolesOf } from './promise.ts';

const forTeam = (state: StoredPromise['state']) => aPromise(state, { performerId: 'test' });

describe('teams', () => {
  test('any member may say yes, and becomes the steward', () => {
    expect(promises.make(forTeam('requested'), 'promise', ben, said({ mover: 'ben' })).stewardId).toBe('ben');
    expect(promises.make(forTeam('requested'), 'counter', ben, said({ mover: 'ben' })).stewardId).toBe('ben');
    const offered = aPromise('offered', { customerId: 'care' });
    expect(promises.make(offered, 'accept', anna, said()).customerStewardId).toBe('anna');
    expect(promises.make(aPromise('requested'), 'promise', ben, said({ mover: 'ben' })).stewardId).toBeNull();
  });

  test('a member who takes a promise over for a team becomes its steward', () => {
    const proposed = promises.make(
      aPromise('promised'),
      'propose',
      ben,
      said({ newPerformerId: 'insights' }),
    );
    const taken = promises.make(proposed, 'agree', carla, said({ mover: 'carla' }));
    const agreed = promises.make(taken, 'agree', anna, said());
    expect(agreed).toMatchObject({ performerId: 'insights', stewardId: 'carla' });
  });

  test('whoever stands on one side in person does not answer for the team on the other', () => {
    const forEverybody = aPromise('reported', { customerId: 'everyone' });
    expect(rolesOf(forEverybody, ben)).toEqual(['performer']);
    expect(codeOf(() => promises.make(forEverybody, 'declare-satisfied', ben, said()))).toBe(
      'promise.not-your-move',
    );
    const stewarded = aPromise('reported', { customerId: 'everyone', performerId: 'test', stewardId: 'ben' });
    expect(rolesOf(stewarded, ben)).toEqual(['performer']);
  });
});
