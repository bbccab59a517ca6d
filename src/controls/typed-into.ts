/** What somebody has typed into a field and not yet committed. */
import type { ChangeEvent } from 'react';

/**
 * The draft after a change of the field; undefined: none. The browser's own Undo brings back texts that were committed
 * long ago, even in fields without the focus: where nobody has begun to type, the field keeps the value that holds.
 */
export function typedInto(
  { currentTarget, nativeEvent }: ChangeEvent<HTMLInputElement>,
  draft: string | undefined,
  resting: string,
): string | undefined {
  const { value } = currentTarget;
  const isHistory = nativeEvent instanceof InputEvent && /^history/.test(nativeEvent.inputType);
  if (!isHistory) return value;
  if (draft === undefined) currentTarget.value = resting;
  return draft === undefined || value === resting ? undefined : value;
}
