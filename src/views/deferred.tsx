/** Components that the first picture does without: each comes in a chunk of its own. */
import { type ComponentType, lazy, Suspense, useState } from 'react';
import { ErrorBoundary, type FallbackProps } from 'react-error-boundary';
import { fetched, NotFetched } from '../state/fetched';
import { NotCome } from './NotCome';

const fetches: (() => Promise<unknown>)[] = [];

/**
 * Shown at once where its chunk has come already, otherwise when it comes. With `lazy` alone even a chunk that is there
 * would wait: React holds back what follows a fallback for 300 ms. Where it does not come, a sentence says so, and it
 * can be asked for again.
 */
export function deferred<Props extends object>(
  fetch: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let present: ComponentType<Props> | undefined;
  const load = async () => {
    present ??= await fetched(fetch());
    return { default: present };
  };
  fetches.push(load);
  /** Made anew for every try: `lazy` keeps what failed as faithfully as what came. */
  const shown = (): ComponentType<Props> => present ?? lazy(load);

  return function Deferred(props: Props) {
    // Chosen once: another component in its place would lose its state and the focus.
    const [Shown, setShown] = useState<ComponentType<Props>>(shown);
    const onClose = 'onClose' in props ? (props.onClose as () => void) : undefined;
    const fallback = ({ error, resetErrorBoundary }: FallbackProps) => {
      // Anything else is for the page to tell.
      if (!(error instanceof NotFetched)) throw error;
      return (
        <NotCome
          sentence={error.message}
          onRetry={resetErrorBoundary}
          {...(onClose && { onClose })}
        />
      );
    };
    return (
      <ErrorBoundary fallbackRender={fallback} onReset={() => setShown(shown)}>
        <Suspense>
          <Shown {...props} />
        </Suspense>
      </ErrorBoundary>
    );
  };
}

/** Fetches the chunks of all deferred components. */
export const fetchDeferred = (): Promise<unknown> => Promise.all(fetches.map((fetch) => fetch()));
