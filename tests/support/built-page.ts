/** The build as a visitor's browser meets it: which scripts the first view loads, and which run in workers. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

const folder = resolve(import.meta.dirname, '../../dist');

export interface BuiltPage {
  readonly html: string;
  /** Every emitted script: path within the build → text. */
  readonly scripts: ReadonlyMap<string, string>;
  /** The entry, what it imports statically, what is preloaded, and the workers that these start. */
  readonly firstView: readonly string[];
  /** Scripts that run in workers, with everything these import, at once or later. */
  readonly inWorkers: readonly string[];
}

/** @throws if there is no build */
export function builtPage(): BuiltPage {
  if (!existsSync(join(folder, 'index.html'))) throw new Error('There is no build in dist/.');
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const scripts = new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path.endsWith('.js'))
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );
  const entries = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].map(
    (match) => match[1] ?? '',
  );
  const workers = [...scripts.keys()].flatMap((path) => startedBy(path, scripts));
  return {
    html,
    scripts,
    firstView: reach(entries, scripts, [importedBy, startedBy]),
    inWorkers: reach(workers, scripts, [importedBy, importedLaterBy]),
  };
}

/** @returns bytes after gzip, as static hosts send them */
export function compressedSize(text: string): number {
  return gzipSync(text, { level: 9 }).length;
}

type Scripts = ReadonlyMap<string, string>;
type Step = (path: string, scripts: Scripts) => string[];

const importedBy: Step = (path, scripts) =>
  mentioned(path, scripts, /(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/g);

const importedLaterBy: Step = (path, scripts) =>
  mentioned(path, scripts, /\bimport\(\s*["'`](\.[^"'`]+\.js)["'`]/g);

const startedBy: Step = (path, scripts) =>
  mentioned(path, scripts, /\bnew URL\(\s*["'`]([^"'`]+\.js)["'`]/g);

function mentioned(path: string, scripts: Scripts, pattern: RegExp): string[] {
  return [...(scripts.get(path) ?? '').matchAll(pattern)]
    .map((match) => posix.normalize(posix.join(dirname(path), match[1] ?? '')))
    .filter((target) => scripts.has(target));
}

function reach(from: readonly string[], scripts: Scripts, steps: readonly Step[]): string[] {
  const reached = new Set<string>();
  const waiting = [...from];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    for (const step of steps) waiting.push(...step(path, scripts));
  }
  return [...reached].sort();
}
