/** The picture of the data, for whoever exports or prints: what draws it comes with the first data problem. */
import { createStore } from 'zustand/vanilla';
import type { Session } from '../../state/session';
import type { MapSize } from '../../state/shown-view';
import type { Picture } from './picture';

/** @param room to be filled; without it the picture is as large as on the screen */
export type DataPicture = (session: Session, room?: MapSize) => Picture | undefined;

/** Undefined until it has come. */
export const dataPicture = createStore<{ readonly draw: DataPicture | undefined }>(() => ({
  draw: undefined,
}));
