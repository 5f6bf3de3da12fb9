/** What a feature may add to the frame, beside its routes and its words. */
import type { LinkProps } from '@tanstack/react-router';

/** Something one can begin from anywhere: in the "New" menu and in the palette. */
export interface Verb {
  /** The message that names it, such as `asks:verbs.ask`. */
  say: string;
  to: NonNullable<LinkProps['to']>;
  /** Also in the "New" menu; the others only in the palette. */
  isNew?: boolean;
  /** Also on the page of a person or a team; opened with `?to=` and their id. */
  towards?: boolean;
}
