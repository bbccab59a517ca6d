/** The mark of Fall Line: three contour lines around a minimum. */

export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 32 32" width="26" height="26" aria-hidden="true">
      <path
        opacity="0.45"
        d="M16.2 2.8C25.4 2.8 31 8.4 31 15.9S25.2 29.2 16 29.2 1 23.6 1 16 7.2 2.8 16.2 2.8Z"
      />
      <path
        opacity="0.75"
        d="M16.1 8c6.2 0 9.5 3 9.5 7.8s-3.3 8-9.6 8-9.5-3.3-9.5-8S9.8 8 16.1 8Z"
      />
      <path d="M16 12.6c3.2 0 4.5 1.2 4.5 3.3s-1.3 3.4-4.5 3.4-4.5-1.3-4.5-3.4 1.3-3.3 4.5-3.3Z" />
    </svg>
  );
}
