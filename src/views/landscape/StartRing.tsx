/** What the handle of the start looks like, wherever it can be dragged. */
export function StartRing() {
  return (
    <svg viewBox="-12 -12 24 24" aria-hidden="true">
      <circle className="start-handle-casing" r="8.5" />
      <circle className="start-handle-ring" r="8.5" />
      <circle className="start-handle-point" r="2.6" />
    </svg>
  );
}
