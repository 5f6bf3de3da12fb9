import type { ComponentProps } from 'react';
import css from './text-button.module.css';

/** Something small that can be done, in a line of grey text: "Move up", "Leave out". */
export const TextButton = (props: ComponentProps<'button'>) => (
  <button type="button" className={css.button} {...props} />
);
