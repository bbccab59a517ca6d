/** Numbers as programs write them. */

/** The shortest decimal that reads back as the same number, in Python and JavaScript alike. */
export const decimal = (value: number): string =>
  Math.abs(value) < 1e-3 && value !== 0 ? value.toExponential() : String(value);
