/** A Chromium that draws in 3D without a graphics card. */
import { chromiumFlags, findChromium } from './chromium.mjs';

export const softwareWebGl = {
  executablePath: findChromium(),
  args: [...chromiumFlags, '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
};
