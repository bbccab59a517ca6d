/** A stand-in for the browser's measuring of type, which Node has not: every character is as wide as the next. */
import { vi } from 'vitest';

/** Width of a character, in sizes of the type. */
const CHARACTER = 0.6;

/** Lasts until `vi.unstubAllGlobals`. */
export function measureType(): void {
  class Context {
    font = '';
    measureText(text: string): { width: number } {
      const size = Number.parseFloat(/([\d.]+)px/.exec(this.font)?.[1] ?? '0');
      return { width: CHARACTER * size * text.length };
    }
  }
  class Canvas {
    getContext(): Context {
      return new Context();
    }
  }
  vi.stubGlobal('OffscreenCanvas', Canvas);
}
