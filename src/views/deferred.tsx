/** Components that the first picture does without: each comes in a chunk of its own. */
import { type ComponentType, lazy, Suspense, useState } from 'react';

const fetches: (() => Promise<unknown>)[] = [];

/**
 * Shown at once where its chunk has come already, otherwise when it comes. With `lazy` alone even a chunk that is there
 * would wait: React holds back what follows a fallback for 300 ms.
 * @param when `asked`: not before somebody wants it, because few do and it is large
 */
export function deferred<Props extends object>(
  fetch: () => Promise<ComponentType<Props>>,
  when: 'soon' | 'asked' = 'soon',
): ComponentType<Props> {
  let present: ComponentType<Props> | undefined;
  const load = async () => {
    present = await fetch();
    return { default: present };
  };
  const Later = lazy(load);
  if (when === 'soon') fetches.push(load);
  return function Deferred(props: Props) {
    // Chosen once: another component in its place would lose its state and the focus.
    const [Shown] = useState<ComponentType<Props>>(() => present ?? Later);
    return (
      <Suspense>
        <Shown {...props} />
      </Suspense>
    );
  };
}

/** Fetches the chunks of all deferred components that most visitors open. */
export const fetchDeferred = (): Promise<unknown> => Promise.all(fetches.map((fetch) => fetch()));
