/** Where a thing stands: news, cards and search hits know only its kind and id. */

const places: Record<string, string> = {
  person: '/people',
  team: '/teams',
  promise: '/promises',
  ask: '/asks',
  offer: '/asks',
  thanks: '/thanks',
};

export const addressOf = ({ kind, id }: { kind: string; id: string }): string =>
  `${places[kind] ?? '/parties'}/${id}`;
