import { Button } from '@mantine/core';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { defined } from '#platform/defined.ts';
import text from './text-button.module.css';

interface GoToProps extends LinkProps {
  children: ReactNode;
  /** The one that most people came for. Never one of several answers: those weigh the same. */
  main?: boolean;
  /** A quiet link behind the answers. */
  quiet?: boolean;
}

/** A button that leads somewhere; the same size and colour as one that does something. */
export const GoTo = ({ children, main, quiet, ...to }: GoToProps) =>
  quiet ? (
    <Link {...(to as LinkProps)} className={defined(text.button)} data-quiet>
      {children}
    </Link>
  ) : (
    <Button
      {...(main ? { variant: 'filled' } : {})}
      renderRoot={(props: object) => <Link {...props} {...(to as LinkProps)} />}
    >
      {children}
    </Button>
  );
