/** What the data show, where they come from, and what they cannot decide. */
import { fitsInLink } from '../../experiment/data/data-link';
import { dataRemarks } from '../../experiment/data/data-remarks';
import { dataSetOf } from '../../experiment/data/data-table';
import type { DataProblem } from '../../experiment/experiment';
import { words } from './words';

export function DataNotes({ problem }: { readonly problem: DataProblem }) {
  const set = dataSetOf(problem.data);
  const remark = dataRemarks(problem).join(' ');
  return (
    <div className="data-notes">
      {remark !== '' && (
        <p className="data-remark" role="status">
          {remark}
        </p>
      )}
      {set === undefined ? (
        <p className="surface-lesson">
          {fitsInLink(problem) ? words.ownSource : words.tooManyForLink}
        </p>
      ) : (
        <>
          <p className="surface-lesson">{set.about}</p>
          <p className="data-source">{words.source(set.source)}</p>
        </>
      )}
    </div>
  );
}
