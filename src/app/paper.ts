/**
 * Printing: in light colours, with map and charts scaled as they stand. The browser lays paper out in one go, without
 * frames between, so nothing can be drawn anew at another size.
 */
import { flushSync } from 'react-dom';
import { paintNow } from '../state/frames';
import type { Session } from '../state/session';

/** CSS pixels: a sheet of A4 and one of Letter, both lying, have room for them. */
const MAP = { width: 560, height: 430 };
const CHARTS = { width: 380, height: 560 };
/** Charts of a column, and the height of a chart's caption. */
const ROWS = 3;
const CAPTION = 26;

interface Room {
  readonly width: number;
  readonly height: number;
}

/** Tells the styles how large a picture is on the screen, and how much smaller it is to be on paper. */
function fitToPaper(picture: HTMLElement, room: Room): void {
  const { clientWidth: width, clientHeight: height } = picture;
  if (width === 0 || height === 0) return;
  const scale = Math.min(room.width / width, room.height / height);
  picture.style.setProperty('--screen-width', `${width}px`);
  picture.style.setProperty('--screen-height', `${height}px`);
  picture.style.setProperty('--paper-scale', String(scale));
}

function measure(): void {
  for (const map of document.querySelectorAll<HTMLElement>('.landscape-map')) fitToPaper(map, MAP);
  const charts = [...document.querySelectorAll<HTMLElement>('.page-charts .chart-plot')];
  const columns = Math.max(1, Math.ceil(charts.length / ROWS));
  document.documentElement.style.setProperty('--chart-columns', String(columns));
  const rows = Math.ceil(charts.length / columns);
  const room = {
    width: CHARTS.width / columns - 8 * (columns - 1),
    height: Math.min(190, CHARTS.height / rows - CAPTION),
  };
  for (const chart of charts) fitToPaper(chart, room);
}

/** Listens for printing; returns a function that stops it. */
export function layOutForPaper({ workspace }: Session): () => void {
  const before = () => {
    measure();
    flushSync(() => workspace.setState({ printing: true, hoveredStep: undefined }));
    paintNow();
  };
  const after = () => workspace.setState({ printing: false });
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  return () => {
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
  };
}
