/** What changes the look of pictures besides what they show; each of these returns a function that stops it. */

/** When a font has arrived: texts have other widths in it. */
export function whenFontsCome(then: () => void): () => void {
  document.fonts.addEventListener('loadingdone', then);
  return () => document.fonts.removeEventListener('loadingdone', then);
}

/** When somebody asks the browser for more contrast, or no longer does. */
export function whenContrastChanges(then: () => void): () => void {
  const contrast = matchMedia('(prefers-contrast: more)');
  contrast.addEventListener('change', then);
  return () => contrast.removeEventListener('change', then);
}
