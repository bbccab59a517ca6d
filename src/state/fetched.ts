/** Parts of the program that come when they are needed, and the sentence for where they do not come. */

/** Offline, or another version of the page stands on the server by now. */
export class NotFetched extends Error {
  constructor() {
    super(
      'This part of the page did not come. Try again, or reload the page: the experiment stays.',
    );
  }
}

/**
 * What a dynamic import gives.
 * @throws NotFetched instead of whatever the browser says
 */
export async function fetched<Part>(coming: Promise<Part>): Promise<Part> {
  try {
    return await coming;
  } catch {
    throw new NotFetched();
  }
}
