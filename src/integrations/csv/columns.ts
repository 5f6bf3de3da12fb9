/** What the headings of a table mean, as people, HR systems and German spreadsheets write them. Pure. */

export type Column =
  | 'name'
  | 'firstName'
  | 'lastName'
  | 'email'
  | 'division'
  | 'department'
  | 'team'
  | 'leader'
  | 'timeZone'
  | 'language'
  | 'staffNumber'
  | 'formerEmail';

const written: Record<Column, string> = {
  name: 'name, full name, display name, employee name, employee, vollständiger name, mitarbeiter, mitarbeiterin, person',
  firstName: 'first name, firstname, given name, forename, vorname, rufname',
  lastName: 'last name, lastname, surname, family name, nachname, familienname, zuname',
  email:
    'email, e mail, email address, e mail address, mail, mail address, work email, business email, email work, ' +
    'user principal name, upn, e mail adresse, email adresse, mailadresse, e mail dienstlich, dienstliche e mail',
  division: 'division, business unit, bereich, geschäftsbereich, sparte',
  department:
    'department, dept, abteilung, organisationseinheit, org unit, organizational unit, fachbereich, referat',
  team: 'team, team path, team pfad, teampfad, gruppe, group',
  leader: 'leader, leads, team leader, team lead, is leader, leitung, leitet, teamleitung',
  timeZone: 'time zone, timezone, zeitzone',
  language: 'language, preferred language, sprache, locale',
  staffNumber:
    'staff number, staff id, employee id, employee number, emp id, emp no, hr id, hr number, personnel number, ' +
    'personalnummer, personal nr, pers nr, mitarbeiternummer, mitarbeiter id',
  formerEmail:
    'former address, former email, former e mail, old email, previous email, frühere adresse, frühere e mail, alte e mail, ' +
    'alte adresse',
};

const meanings = new Map(
  Object.entries(written).flatMap(([column, names]) =>
    names.split(', ').map((name) => [name, column as Column]),
  ),
);

/** "Team_Path ", "teamPath" and "team path" are the same column. */
export const meaningOf = (heading: string): Column | undefined =>
  meanings.get(
    heading
      .normalize('NFC')
      .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );

/** A table to begin with, as it is offered on the page. */
export const exampleTable = [
  'staff number,name,email,team path,leader,time zone,language,former address',
  '1001,Lea Falk,lea@example.org,Operations/Dispatch,yes,Europe/Berlin,de,',
  '1002,Bruno Castro,bruno@example.org,Operations/Dispatch,,Europe/Lisbon,en,b.castro@example.org',
  '',
].join('\r\n');
