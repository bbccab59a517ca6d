/** Bundles a TypeScript module of the tests, once for Node and once for a page, so that both run the same text. */
import { writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/** @param {string} entry @param {string} platform */
const folderFor = (entry, platform) =>
  join(root, 'node_modules/.cache/bundles', `${basename(entry, '.ts')}-${platform}`);

/**
 * Packages stay outside: Node finds them itself.
 * @param {string} entry path from the root of the project
 * @returns {Promise<string>} address to import
 */
export async function bundleForNode(entry) {
  const folder = folderFor(entry, 'node');
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: true,
      copyPublicDir: false,
      target: 'node20',
      rolldownOptions: {
        output: { entryFileNames: 'entry.mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
  return pathToFileURL(join(folder, 'entry.mjs')).href;
}

/**
 * A folder with an empty page and the module `entry.js` beside it, to be imported there.
 * @param {string} entry path from the root of the project
 * @returns {Promise<string>} the folder
 */
export async function bundleForPage(entry) {
  const folder = folderFor(entry, 'page');
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    base: './',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      lib: { entry, formats: ['es'], fileName: () => 'entry.js' },
      outDir: folder,
      emptyOutDir: true,
      copyPublicDir: false,
      target: 'es2022',
    },
    worker: { format: 'es' },
  });
  await writeFile(
    join(folder, 'index.html'),
    '<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Bundle</title></html>\n',
  );
  return folder;
}
