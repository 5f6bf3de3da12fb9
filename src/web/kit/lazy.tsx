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
