/** Waits and limits of invitations, counted from what only those concerned can read (model section 4, "Limits"; S3-16, S3-17). Pure. */
import { forms, type Form } from '../conversation-form.ts';
import { refuse } from '../refusals.ts';

/** What is still known of an earlier conversation between exactly the same people. */
export interface Earlier {
  form: Form;
  state: string;
  stage: string | null;
  opener: string;
  invitedAt: string;
  endedAt: string | null;
}

const wait = { hours: 24 * 14 };
const triesInAYear = 3;
const year = { hours: 24 * 365 };

const isStillOpen = ({ form, state, stage }: Earlier): boolean =>
  state === 'invited' || (state === 'open' && !forms[form].done.includes(stage ?? ''));

/** When the next invitation of this kind may be sent, in the past or ahead; null when nothing has to be waited for. */
export function waitsUntil(form: Form, opener: string, earlier: readonly Earlier[]): Temporal.Instant | null {
  const ends = earlier
    .filter((one) => one.form === form)
    // whoever was told "not now" waits; who said it may come back to it any day
    .filter((one) => one.state === 'set-aside' || (one.state === 'declined' && one.opener === opener))
    .flatMap(({ endedAt }) => endedAt ?? [])
    .map((endedAt) => Temporal.Instant.from(endedAt).add(wait));
  return ends.toSorted(Temporal.Instant.compare).at(-1) ?? null;
}

/** Whether three repairs were tried within a year: then other ways are shown instead, and no mark stays on anybody. */
export const triedEnough = (form: Form, earlier: readonly Earlier[], now: Temporal.Instant): boolean =>
  form === 'repair' &&
  earlier.filter(
    (one) =>
      one.form === 'repair' &&
      Temporal.Instant.compare(Temporal.Instant.from(one.invitedAt), now.subtract(year)) > 0,
  ).length >= triesInAYear;

/** Refuses an invitation while one of its kind is open between them, before the wait is over, or after three repairs in a year. */
export function refuseBeforeItsTime(
  form: Form,
  opener: string,
  earlier: readonly Earlier[],
  now: Temporal.Instant,
): void {
  if (earlier.some((one) => one.form === form && isStillOpen(one))) refuse('conversation.already-open');
  if (triedEnough(form, earlier, now)) refuse('conversation.tried-enough');
  const until = waitsUntil(form, opener, earlier);
  if (until && Temporal.Instant.compare(now, until) < 0)
    refuse('conversation.give-it-time', { until: until.toString() });
}
