/** The layers of the map that a link can name. */

/** All are shown unless the link says otherwise: a layer named in `show` is one that differs. */
export const layers: readonly string[] = ['contours', 'dots', 'minima'];
