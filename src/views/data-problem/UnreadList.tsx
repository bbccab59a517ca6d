/** The rows of a table that cannot be used, counted by reason. */
import type { UnreadRows } from '../../experiment/table/chosen-columns';
import { ownWords } from './own-words';

/** Nothing where all can be used. */
export function UnreadList({ unread }: { readonly unread: readonly UnreadRows[] }) {
  if (unread.length === 0) return null;
  return (
    <div className="own-data-unread">
      <h3>{ownWords.left}</h3>
      <ul>
        {unread.map((rows) => (
          <li key={rows.reason}>{ownWords.unread(rows)}</li>
        ))}
      </ul>
    </div>
  );
}
