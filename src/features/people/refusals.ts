/** Every expected "no" of this feature. */
import { refusalsOf } from '#platform/refusals.ts';
import words from './words.en.json' with { type: 'json' };

export const { table: peopleRefusals, refuse } = refusalsOf(
  words.refusals,
  {
    'people.stale': 409,
    'people.names-someone-absent': 422,
    'people.not-here': 422,
    'people.email-taken': 409,
    'people.bad-email': 422,
    'people.name-unclear': 422,
    'people.name-taken': 409,
    'people.name-of-another-kind': 409,
    'people.address-ended': 410,
    'people.unknown-zone': 422,
    'people.last-admin': 409,
    'people.team-name-taken': 409,
    'people.team-below-itself': 422,
    'people.root-stays': 422,
    'people.wish-over': 409,
    'people.nobody-left-to-ask': 409,
    'people.already-member': 409,
    'people.not-a-member': 409,
    'people.topic-unknown': 422,
    'people.no-team-yet': 422,
    'people.guide-full': 422,
    'people.order-incomplete': 409,
    'people.hours-unclear': 422,
    'people.away-unclear': 422,
    'people.mute-unclear': 422,
    'people.picture-unreadable': 422,
    'people.picture-too-large': 422,
    'people.picture-not-square': 422,
    'people.picture-carries-more': 422,
    'people.picture-moves': 422,
  },
  // where two take the same at once, the second is refused like one who comes a moment later
  { person_by_email: 'people.email-taken', team_parent_id_name_key: 'people.team-name-taken' },
);
