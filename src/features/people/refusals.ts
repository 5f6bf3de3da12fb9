/** Every expected "no" of this feature. */
import { refusalsOf } from '#platform/refusal.ts';

export const { table: peopleRefusals, refuse } = refusalsOf(
  {
    'people.stale': {
      status: 409,
      says: 'This was changed in the meantime. Please look at the newer version first.',
    },
    'people.names-someone-absent': {
      status: 422,
      says: 'This names somebody who is not part of it. Tell them directly, or add them.',
    },
    'people.not-here': { status: 422, says: 'Somebody you chose is not here, or not here any more.' },
    'people.email-taken': { status: 409, says: 'Somebody here already has this email address.' },
    'people.bad-email': {
      status: 422,
      says: 'This does not look like an email address, such as name@example.org. Please write it without "mailto:", blanks or signs one cannot see.',
    },
    'people.name-unclear': {
      status: 422,
      says: 'A name needs a letter or a number, and no signs that nobody can see.',
    },
    'people.name-taken': {
      status: 409,
      says: 'Somebody here has this name, or one that looks the same. Please add what tells the two apart on every page, such as the team: Kim Berg (Dispatch).',
    },
    'people.name-of-another-kind': {
      status: 409,
      says: 'A person and a team, or the workplace, would have the same name, or names that look the same: what is meant for one would reach the other. Please choose another, such as "Team Kim Berg".',
    },
    'people.address-ended': {
      status: 410,
      says: 'This question is no longer open: it was answered, or too much time has passed.',
    },
    'people.unknown-zone': {
      status: 422,
      says: 'This time zone is not known. One looks like Europe/Berlin.',
    },
    'people.last-admin': {
      status: 409,
      says: 'A workplace keeps at least one admin. Make somebody else an admin first.',
    },
    'people.team-name-taken': {
      status: 409,
      says: 'There is already a team of this name in the same place.',
    },
    'people.team-below-itself': { status: 422, says: 'A team cannot stand below itself.' },
    'people.root-stays': { status: 422, says: 'This team is the whole workplace; it stays where it is.' },
    'people.wish-over': {
      status: 409,
      says: 'This is settled already, or cannot be done any more.',
    },
    'people.nobody-left-to-ask': {
      status: 409,
      says: 'Nobody is left in this team who could say yes to you, and others trusted it with what is theirs. Somebody else who looks after people here can add you, or you can make a new team.',
    },
    'people.already-member': { status: 409, says: 'They are a member of this team already.' },
    'people.not-a-member': { status: 409, says: 'They are not a member of this team.' },
    'people.topic-unknown': { status: 422, says: 'A guide has no lines on this topic.' },
    'people.no-team-yet': {
      status: 422,
      says: 'You are in no team yet, so nobody would see this. Choose somebody, or everyone.',
    },
    'people.guide-full': { status: 422, says: 'That is many lines already. Please take one away first.' },
    'people.order-incomplete': { status: 409, says: 'The lines changed in the meantime. Please look again.' },
    'people.hours-unclear': {
      status: 422,
      says: 'Two of these times overlap, or one ends when it begins. A time that ends earlier than it begins goes on after midnight.',
    },
    'people.away-unclear': { status: 422, says: 'The last day away cannot be before the first.' },
    'people.mute-unclear': { status: 422, says: 'This is nothing one can mute.' },
  },
  // where two take the same at once, the second is refused like one who comes a moment later
  { person_by_email: 'people.email-taken', team_parent_id_name_key: 'people.team-name-taken' },
);
