/** Fetches what data problems need, once, before the first of them is opened. */
import { hasDataPart, installDataPart, namesData } from '../experiment/data-part';
import { fetched } from './fetched';

/** @throws NotFetched where it does not come */
export async function fetchDataPart(): Promise<void> {
  if (hasDataPart()) return;
  const { dataPart } = await fetched(import('../experiment/data/part'));
  installDataPart(dataPart);
}

/**
 * What a link or a file needs besides what has come already; undefined where it can be read at once. Never rejects:
 * where the part does not come, the gate says so.
 * @param text of the link or the file
 */
export function partsFor(text: string | undefined): Promise<void> | undefined {
  if (text === undefined || hasDataPart() || !namesData(text)) return undefined;
  return fetchDataPart().catch(() => undefined);
}
