/** What stands in place of the page when a component failed: a sentence, and two ways on. */
import type { FallbackProps } from 'react-error-boundary';
import { Button } from '../controls/Button';
import { firstDocument } from '../experiment/defaults';
import { writeLink } from '../experiment/write-link';
import { words } from './words';

/**
 * By the link of the first experiment: a bare address would open what was saved, which is what failed. Back leads to
 * the link that failed, and Undo to what was saved.
 */
function startAfresh(): void {
  history.pushState(null, '', `#${writeLink(firstDocument())}`);
  location.reload();
}

export function ErrorFallback({ error, resetErrorBoundary }: FallbackProps) {
  return (
    <main className="error-fallback" role="alert">
      <h1>{words.failed}</h1>
      <p>
        {words.mistake} {error instanceof Error ? error.message : String(error)}
      </p>
      <Button look="primary" onClick={resetErrorBoundary}>
        {words.again}
      </Button>
      <Button look="outlined" onClick={startAfresh}>
        {words.afresh}
      </Button>
    </main>
  );
}
