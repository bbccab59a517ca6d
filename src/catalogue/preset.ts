/** What a named experiment of the gallery says of itself. */

export interface PresetDefinition {
  /** Kebab-case; never changes. */
  readonly id: string;
  /** What it shows. */
  readonly name: string;
  /** One plain, true sentence of at most 140 characters that says what to look for, or makes one ask why. */
  readonly sentence: string;
  /** The experiment as the fragment of a share link, without its #, as the page itself would write it. */
  readonly link: string;
}

/** The definition with its link on one line: links hold no white space, so a file may break one where it reads best. */
export const definePreset = (definition: PresetDefinition): PresetDefinition => ({
  ...definition,
  link: definition.link.replace(/\s+/g, ''),
});
