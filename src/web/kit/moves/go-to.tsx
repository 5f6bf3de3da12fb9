import { Button } from '@mantine/core';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** A button that leads somewhere; the same size and colour as one that does something. */
export const GoTo = ({ children, ...to }: LinkProps & { children: ReactNode }) => (
  <Button renderRoot={(props: object) => <Link {...props} {...to} />}>{children}</Button>
);
