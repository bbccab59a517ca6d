/** What stands in place of the page when a component failed: a sentence, and two ways on. */
import type { FallbackProps } from 'react-error-boundary';
import { Button } from '../controls/Button';

/** The page without the link that may have brought the trouble. */
function startAfresh(): void {
  location.assign(`${location.pathname}${location.search}`);
}

export function ErrorFallback({ error, resetErrorBoundary }: FallbackProps) {
  return (
    <main className="error-fallback" role="alert">
      <h1>Something on this page failed</h1>
      <p>
        It is a mistake in Fall Line, not in your experiment: the address still holds all of it. Its
        own words were: {error instanceof Error ? error.message : String(error)}
      </p>
      <Button look="primary" onClick={resetErrorBoundary}>
        Try again
      </Button>
      <Button look="outlined" onClick={startAfresh}>
        Start afresh
      </Button>
    </main>
  );
}
