/** The size of the page's letters: those of its pictures grow with them. */

/** What most browsers take, in CSS pixels. */
const USUAL = 16;

/** In CSS pixels. @param _larger the page's own setting, already in force */
export const pageType = (_larger: boolean): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** As a share of what is usual. */
export const typeScale = (larger: boolean): number => pageType(larger) / USUAL;
