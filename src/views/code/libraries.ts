/** The libraries that programs can be written for, as a choice. */
import { allLibraries, type Library, libraryNames } from '../../catalogue/optimizer';

export const libraryChoices: readonly { readonly value: Library; readonly label: string }[] =
  allLibraries.map((value) => ({ value, label: libraryNames[value] }));
