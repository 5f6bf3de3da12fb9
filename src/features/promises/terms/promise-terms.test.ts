import { describe, expect, test } from 'vitest';
import { codeOf } from '#test/refusal-code.ts';
import { anna, aPromise, ben, carla, said, terms } from '#test/scenarios/stored-promise.ts';
import { promises } from '../promise.ts';

describe('terms', () => {
  test('an old date can still be promised, and "yes, that is it" needs no words', () => {
    const late = aPromise('requested', { terms: { ...terms, dueOn: '2054-11-01' } });
    expect(promises.make(late, 'promise', ben, said({ terms: undefined })).state).toBe('promised');
    expect(
      codeOf(() =>
        promises.make(
          { ...late, awaits: ['customer'] },
          'reflect',
          anna,
          said({ words: '', reflection: 'yes' }),
        ),
      ),
    ).toBe('allowed');
  });

  test('a counter-offer puts its terms on the table and awaits the other; accepting it takes them', () => {
    const countered = promises.make(aPromise('requested'), 'counter', ben, said({ mover: 'ben' }));
    expect(countered).toMatchObject({ awaits: ['customer'], terms: { dueOn: '2054-12-01' } });
    const again = promises.make(countered, 'counter', anna, said({ terms: { dueOn: null } }));
    expect(again).toMatchObject({ state: 'countered', awaits: ['performer'], terms: { dueOn: null } });
    const promised = promises.make(again, 'accept', ben, said({ mover: 'ben' }));
    expect(promised).toMatchObject({ state: 'promised', awaits: [], terms: { dueOn: null } });
  });

  test('new terms leave the agreed wording in force until the other says yes, and clear the risk', () => {
    const atRisk = promises.make(
      aPromise('promised'),
      'say-early',
      ben,
      said({ words: 'rig down until 14' }),
    );
    const proposed = promises.make(atRisk, 'propose', ben, said({ mover: 'ben' }));
    expect(proposed).toMatchObject({
      terms: { dueOn: '2054-11-27' },
      atRisk: 'rig down until 14',
      awaits: ['customer'],
    });
    const agreed = promises.make(proposed, 'agree', anna, said());
    expect(agreed).toMatchObject({
      terms: { dueOn: '2054-12-01' },
      atRisk: null,
      proposal: null,
      awaits: [],
    });
    const refusedTerms = promises.make(proposed, 'refuse', anna, said());
    expect(refusedTerms).toMatchObject({
      terms: { dueOn: '2054-11-27' },
      atRisk: 'rig down until 14',
      proposal: null,
    });
  });

  test('a hand-over holds only when both the customer and the new performer have said yes, in either order', () => {
    const proposed = promises.make(
      aPromise('promised'),
      'propose',
      ben,
      said({ mover: 'ben', terms: {}, newPerformerId: 'carla' }),
    );
    expect(proposed.awaits).toEqual(['customer', 'newPerformer']);
    const half = promises.make(proposed, 'agree', anna, said());
    expect(half).toMatchObject({ performerId: 'ben', awaits: ['newPerformer'] });
    const whole = promises.make(half, 'agree', carla, said({ mover: 'carla' }));
    expect(whole).toMatchObject({ performerId: 'carla', handedOnBy: ['ben'], proposal: null, awaits: [] });
    const other = promises.make(proposed, 'agree', carla, said({ mover: 'carla' }));
    expect(other.performerId).toBe('ben');
    expect(promises.make(proposed, 'refuse', carla, said({ mover: 'carla' }))).toMatchObject({
      performerId: 'ben',
      proposal: null,
    });
  });

  test("a customer's hand-over also waits for the present performer", () => {
    const proposed = promises.make(
      aPromise('promised'),
      'propose',
      anna,
      said({ terms: {}, newPerformerId: 'carla' }),
    );
    expect(proposed.awaits).toEqual(['performer', 'newPerformer']);
  });
});
