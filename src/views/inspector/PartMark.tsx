/** A short piece of the line that a part of the step is drawn with. */
import type { StepPart } from './step-parts';

export function PartMark({ part }: { readonly part: StepPart }) {
  return (
    <svg
      className="part-mark"
      data-part-line={part}
      viewBox="0 0 24 12"
      width="24"
      height="12"
      aria-hidden="true"
    >
      <path d="M1 6H17" />
      <path className="part-head" d="M16 2L23 6L16 10" />
    </svg>
  );
}
