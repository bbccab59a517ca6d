/** The files under `src` with what they import, read as text. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

export interface SourceImport {
  /** As written: `./tree`, `react`. */
  readonly specifier: string;
  /** The file under `src` that is meant; `undefined` for a package. */
  readonly target: string | undefined;
  /** Erased by the compiler: `import type …`. */
  readonly onlyTypes: boolean;
  /** `new URL('….worker.ts', import.meta.url)`: a file that is started, not imported. */
  readonly started: boolean;
}

export interface SourceFile {
  /** From the root of the project, with slashes: `src/language/tree.ts`. */
  readonly path: string;
  /** The folder directly under `src`: `language`. */
  readonly folder: string;
  readonly text: string;
  /** The text without comments that stand on lines of their own. */
  readonly code: string;
  readonly imports: readonly SourceImport[];
}

/** @returns all TypeScript files under `src`, by path */
export function sourceFiles(): SourceFile[] {
  const paths = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  const known = new Set(paths);
  return paths.map((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    const code = withoutComments(text);
    const folder = path.split('/')[1] ?? '';
    return { path, folder, text, code, imports: importsOf(path, code, known) };
  });
}

function withoutComments(text: string): string {
  return text.replace(/^[ \t]*\/\*[\s\S]*?\*\//gm, '').replace(/^[ \t]*\/\/.*$/gm, '');
}

const statement = /^(?:import|export)\s+(type\s)?(?:[\w*${},\s]+?\sfrom\s*)?['"]([^'"]+)['"]/gm;
const dynamic = /\bimport\(\s*['"`]([^'"`]+)['"`]/g;
const started = /\bnew URL\(\s*['"`]([^'"`]+)['"`],\s*import\.meta\.url/g;

function importsOf(path: string, code: string, known: ReadonlySet<string>): SourceImport[] {
  const found = (specifier = '', onlyTypes = false, isStarted = false): SourceImport => ({
    specifier,
    target: specifier.startsWith('.') ? resolveFile(path, specifier, known) : undefined,
    onlyTypes,
    started: isStarted,
  });
  return [
    ...[...code.matchAll(statement)].map((match) => found(match[2], match[1] !== undefined)),
    ...[...code.matchAll(dynamic)].map((match) => found(match[1])),
    ...[...code.matchAll(started)].map((match) => found(match[1], false, true)),
  ];
}

/** Files that are no TypeScript (styles) keep their own path. */
function resolveFile(from: string, specifier: string, known: ReadonlySet<string>): string {
  const bare = posix.normalize(posix.join(dirname(from), specifier.replace(/\?.*$/, '')));
  const candidates = [bare, `${bare}.ts`, `${bare}.tsx`, `${bare}/index.ts`];
  return candidates.find((candidate) => known.has(candidate)) ?? bare;
}
