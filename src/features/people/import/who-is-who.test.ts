import { expect, test } from 'vitest';
import { one } from '#platform/defined.ts';
import { ada, plan, problemsIn, row, structure, usual } from '#test/people-files.ts';
import { planImport } from './person-import.ts';

test('a number, and then the former address, says who somebody is; an address nobody has used yet may change', () => {
  const numbered = structure({ people: [{ ...ada, staffNumber: '7' }] });
  const [moved] = plan(
    [row({ name: 'Ada', email: 'ada.falk@example.org', staffNumber: ' 7 ' })],
    numbered,
  ).lines;
  expect(moved).toMatchObject({
    what: 'change',
    person: 'ada',
    email: 'ada.falk@example.org',
    keptAddress: null,
  });
  expect(moved!.changes).toEqual([{ field: 'email', from: 'ada@example.org', to: 'ada.falk@example.org' }]);
  const [former] = plan([
    row({ name: 'Ada', email: 'ada.falk@example.org', formerEmail: 'ADA@example.org' }),
  ]).lines;
  expect(former).toMatchObject({ what: 'change', person: 'ada' });
});

test('whoever has signed in keeps their address, and it is said', () => {
  const known = structure({ people: [{ ...ada, staffNumber: '7', hasBeenHere: true }] });
  const [line] = plan([row({ name: 'Ada', email: 'ada.falk@example.org', staffNumber: '7' })], known).lines;
  expect(line).toMatchObject({
    what: 'nothing',
    person: 'ada',
    email: 'ada@example.org',
    keptAddress: 'ada.falk@example.org',
  });
});

test('somebody of the same name in the same team is asked about, and taken for the same only where it is said', () => {
  const asked = row({ name: 'ADA', email: 'ada.falk@example.org', team: 'Care' });
  expect(plan([asked]).lines[0]).toMatchObject({
    what: 'add',
    maybe: { id: 'ada', name: 'Ada', email: 'ada@example.org' },
  });
  const same = planImport(structure(), [asked], usual, [asked.line]);
  expect(same.plan!.lines[0]).toMatchObject({ what: 'change', person: 'ada', maybe: null });
  expect(one(plan([{ ...asked, team: 'Kitchen' }]).lines).maybe).toBeNull();
  expect(one(plan([asked, row({ name: 'Ada', email: 'ada@example.org' })]).lines).maybe).toBeNull();
});

test('a number that stands twice, or that is another’s than the address, is told', () => {
  const ben = { ...ada, id: 'ben', name: 'Ben', email: 'ben@example.org', staffNumber: '8' };
  const known = structure({ people: [ada, ben] });
  const clash = row({ name: 'Ada', email: 'ada@example.org', staffNumber: '8' });
  expect(planImport(known, [clash], usual).problems).toEqual([
    { line: clash.line, problem: 'two-people', value: 'Ben, Ada' },
  ]);
  const [first, second] = [row({ staffNumber: '9' }), row({ staffNumber: '9' })];
  expect(problemsIn([first, second])).toEqual([[second.line, 'number-twice', String(first.line)]]);
});
