/** The part of the plane that the map shows, and places upon it. */
import { expect, type Page } from '@playwright/test';
import { readLink } from '../../src/experiment/read-link';
import { fragmentOf, map, type Point, pictureOf, sharedLink, startHandle } from './page';

export interface Shown {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** Of the first problem. */
export const home: Shown = { x: [-5, 5], y: [-5, 5] };

/** About a pixel of the home view: a mouse stands on whole ones. */
export const PIXEL = 0.02;

/** The part of the plane that the link of the page asks for. */
export async function viewOf(page: Page): Promise<Shown> {
  const { document } = readLink(fragmentOf(await sharedLink(page)));
  return document.presentation.view ?? home;
}

export const spanOf = ([low, high]: readonly [number, number]): number => high - low;

/** A place on the map as shares of its width and height, in pixels of the window. */
export async function placeOf(page: Page, across: number, down: number): Promise<Point> {
  const box = await map(page).boundingBox();
  if (box === null) throw new Error('There is no map.');
  return { x: box.x + across * box.width, y: box.y + down * box.height };
}

/** The point of the plane at a place of the map. */
export const pointAt = (
  { x, y }: Shown,
  across: number,
  down: number,
): readonly [number, number] => [x[0] + across * spanOf(x), y[1] - down * spanOf(y)];

export function expectNear(
  point: readonly number[],
  expected: readonly number[],
  tolerance: number,
): void {
  point.forEach((value, axis) => {
    expect(Math.abs(value - (expected[axis] ?? Number.NaN))).toBeLessThan(tolerance);
  });
}

/** Where the start stands, as its handle says. */
export async function startOf(page: Page): Promise<readonly number[]> {
  return coordinatesIn((await startHandle(page).getAttribute('aria-valuetext')) ?? '');
}

/** The coordinates that a text of the map tells: "x −1.2, y 3". */
export const coordinatesIn = (text: string): readonly number[] =>
  [...text.matchAll(/[xy] (−?[\d.]+)/g)].map(([, number = '']) => Number(number.replace('−', '-')));

/** Until nothing moves and everything for the view has come. */
export async function expectStill(page: Page): Promise<void> {
  const frame = () => pictureOf(map(page));
  await expect
    .poll(async () => {
      const before = await frame();
      await page.waitForTimeout(250);
      return before === (await frame());
    })
    .toBe(true);
}
