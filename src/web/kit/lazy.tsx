import { lazy, Suspense, type ComponentProps, type ComponentType, type ReactElement } from 'react';

/** A lazy component, loaded when it is first shown: a page stands without waiting for its forms. */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => ReactElement {
  const Inside = lazy(() => load().then((part) => ({ default: part })));
  return (props) => (
    <Suspense>
      <Inside {...(props as never as object as ComponentProps<typeof Inside>)} />
    </Suspense>
  );
}

/** A picture, loaded with the first that is shown; its room is kept until then, so that nothing moves when it comes. */
export function lazyPicture<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  height: number,
): (props: Props) => ReactElement {
  const Inside = lazy(() => load().then((part) => ({ default: part })));
  return (props) => (
    <Suspense fallback={<div aria-hidden style={{ minBlockSize: height }} />}>
      <Inside {...(props as never as object as ComponentProps<typeof Inside>)} />
    </Suspense>
  );
}

/** The forms of moves that stand in one file, each loaded when the first of them is opened: a row of moves stands without them. */
export const formsIn =
  <Forms extends object>(load: () => Promise<Forms>) =>
  <Name extends keyof Forms>(name: Name): { form: Forms[Name] } => ({
    form: lazyPart<object>(() => load().then((forms) => forms[name] as ComponentType)) as Forms[Name],
  });
