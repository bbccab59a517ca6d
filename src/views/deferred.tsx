/** Components that the first picture does without: each comes in a chunk of its own. */
import { type ComponentType, useEffect, useState } from 'react';
import { fetched, type NotFetched } from '../state/fetched';
import { firstPicture } from '../state/first-picture';
import { useSession } from '../state/session';
import { NotCome } from './NotCome';

const fetches: (() => Promise<unknown>)[] = [];

/**
 * Shown at once where its chunk has come already, otherwise when it comes. `lazy` would not do: React holds back what
 * follows a fallback for 300 ms. Where it does not come, a sentence says so, and it can be asked for again.
 * @param when `pictured`: stands on the page from the beginning, and waits until the first picture is drawn; `soon`:
 *   opened by most visitors, and fetched before they do; `asked`: not before somebody wants it, because few do and it is
 *   large
 */
export function deferred<Props extends object>(
  fetch: () => Promise<ComponentType<Props>>,
  when: 'pictured' | 'soon' | 'asked' = 'soon',
): ComponentType<Props> {
  let present: ComponentType<Props> | undefined;
  const load = async (): Promise<ComponentType<Props>> => {
    present ??= await fetched(fetch());
    return present;
  };
  if (when !== 'asked') fetches.push(load);

  return function Deferred(props: Props) {
    const { results } = useSession();
    // Chosen once: another component in its place would lose its state and the focus.
    const [Shown, setShown] = useState(() => present);
    const [failure, setFailure] = useState<NotFetched>();
    const awaited = Shown === undefined && failure === undefined;

    useEffect(() => {
      if (!awaited) return;
      let left = false;
      const turn = when === 'pictured' ? firstPicture(results) : Promise.resolve();
      turn.then(load).then(
        (component) => !left && setShown(() => component),
        (error: NotFetched) => !left && setFailure(error),
      );
      return () => {
        left = true;
      };
    }, [awaited, results]);

    if (Shown !== undefined) return <Shown {...props} />;
    if (failure === undefined) return null;
    const onClose = 'onClose' in props ? (props.onClose as () => void) : undefined;
    return (
      <NotCome
        sentence={failure.message}
        onRetry={() => setFailure(undefined)}
        {...(onClose && { onClose })}
      />
    );
  };
}

/** Fetches the chunks of all deferred components that most visitors open. */
export const fetchDeferred = (): Promise<unknown> => Promise.all(fetches.map((fetch) => fetch()));
