/** Who may import whom, and what no file of `src` may hold. A failure names the file and the import. */
import { describe, expect, test } from 'vitest';
import { type SourceFile, type SourceImport, sourceFiles } from './support/source-files';

interface Rule {
  /** Folders whose files may be imported. */
  readonly uses: readonly string[];
  /** Folders of which only types may be imported. */
  readonly types?: readonly string[];
  /** Packages that may be imported. */
  readonly packages: readonly string[];
}

/** The table of ARCHITECTURE.md. A folder may always import its own files. */
const rules: Readonly<Record<string, Rule>> = {
  language: { uses: [], packages: [] },
  catalogue: { uses: ['language'], packages: [] },
  engine: { uses: ['catalogue', 'language'], packages: [] },
  experiment: { uses: ['engine', 'catalogue', 'language'], packages: [] },
  network: {
    uses: ['engine', 'language'],
    packages: ['@tensorflow/tfjs-core', '@tensorflow/tfjs-backend-cpu'],
  },
  workers: { uses: ['engine', 'catalogue', 'language'], types: ['experiment'], packages: [] },
  state: {
    uses: ['workers', 'experiment', 'engine', 'catalogue', 'language'],
    packages: ['react', 'zustand'],
  },
  drawing: {
    uses: [],
    types: ['engine', 'catalogue', 'language'],
    packages: ['d3-array', 'd3-interpolate'],
  },
  controls: { uses: [], packages: ['react', 'react-dom'] },
  views: {
    uses: ['drawing', 'controls', 'state', 'experiment', 'engine', 'catalogue', 'language'],
    packages: ['react', 'react-error-boundary', 'zustand', 'd3-array', 'd3-interpolate', 'three'],
  },
  app: {
    uses: [
      'views',
      'drawing',
      'controls',
      'state',
      'workers',
      'experiment',
      'engine',
      'catalogue',
      'language',
    ],
    packages: ['react', 'react-dom', 'react-error-boundary'],
  },
};

const pure = ['language', 'catalogue', 'engine', 'experiment'];

/** What a pure folder could reach for although its compiler does not know it, or although it does. */
const impure =
  /\b(?:window|document|performance|globalThis|self|navigator|localStorage)(?:\.[a-z]|\[|\?\.)|\bDate\b|\bMath\.random\b|\bfetch\s*\(|\bset(?:Timeout|Interval)\b|\brequestAnimationFrame\b|\bconsole\./g;

/** What no file may hold: text that becomes script or markup, and unseeded chance. */
const unsafe =
  /\beval\s*\(|\bnew\s+Function\b|(?<![\w$.])Function\s*\(|\binnerHTML\b|\bouterHTML\s*=|\bdangerouslySetInnerHTML\b|\binsertAdjacentHTML\b|\bdocument\.write\b|\bMath\.random\b/g;

const LONGEST_FILE = 300;

const files = sourceFiles();
const byPath = new Map(files.map((file) => [file.path, file]));
const modules = files.filter(({ path }) => !path.endsWith('.d.ts'));

const isIndex = ({ path }: SourceFile) => /^src\/catalogue\/[^/]+\/index\.ts$/.test(path);

/** @returns a sentence if the import breaks a rule */
function objection(file: SourceFile, imported: SourceImport): string | undefined {
  const rule = rules[file.folder];
  if (rule === undefined) return `${file.path}: src/${file.folder} stands in no rule.`;
  const { specifier, target, onlyTypes } = imported;
  const says = `${file.path} imports "${specifier}"`;
  if (target === undefined) {
    const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
    if (rule.packages.includes(name)) return undefined;
    return `${says}: ${file.folder} may import ${list(rule.packages, 'no package')}.`;
  }
  const folder = target.split('/')[1] ?? '';
  if (!target.startsWith('src/')) return `${says}, which lies outside src.`;
  if (folder === file.folder || rule.uses.includes(folder)) return undefined;
  // The network's own worker is its only door, opened when somebody asks for a network.
  if (folder === 'network' && file.path.endsWith('.worker.ts') && !onlyTypes) return undefined;
  if (rule.types?.includes(folder)) {
    return onlyTypes ? undefined : `${says}: ${file.folder} may import only types of ${folder}.`;
  }
  return `${says}: ${file.folder} may import ${list(rule.uses, 'no other folder')}.`;
}

const list = (names: readonly string[], none: string) =>
  names.length === 0 ? none : names.join(', ');

/** @returns each circle once, as the paths it goes through */
function circles(): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const begin = trail.indexOf(path);
    if (begin >= 0) found.push([...trail.slice(begin), path].join(' → '));
    if (begin >= 0 || done.has(path)) return;
    for (const { target, started } of byPath.get(path)?.imports ?? []) {
      if (target !== undefined && !started) visit(target, [...trail, path]);
    }
    done.add(path);
  };
  for (const { path } of files) visit(path, []);
  return found;
}

/** @returns `path: what was found` for every match in the code of these files */
const mentions = (within: readonly SourceFile[], pattern: RegExp): string[] =>
  within.flatMap(({ path, code }) =>
    [...code.matchAll(pattern)].map(([match]) => `${path}: ${match}`),
  );

describe('imports', () => {
  test('the files are found, with their imports', () => {
    expect(files.length).toBeGreaterThan(0);
    expect(byPath.get('src/app/main.tsx')?.imports.map(({ target }) => target)).toContain(
      'src/app/trusted-types.ts',
    );
  });

  test('every import follows the table', () => {
    const objections = modules.flatMap((file) =>
      file.imports
        .map((imported) => objection(file, imported))
        .filter((text) => text !== undefined),
    );
    expect(objections).toEqual([]);
  });

  test('every imported file exists', () => {
    const lost = modules.flatMap((file) =>
      file.imports
        .filter(({ target }) => target !== undefined && !/\.css$/.test(target))
        .filter(({ target }) => !byPath.has(target ?? ''))
        .map(({ specifier }) => `${file.path}: ${specifier}`),
    );
    expect(lost).toEqual([]);
  });

  test('no file imports itself by way of others', () => {
    expect(circles()).toEqual([]);
  });

  test('the Trusted Types policy comes first', () => {
    expect(byPath.get('src/app/main.tsx')?.imports[0]?.specifier).toBe('./trusted-types');
  });

  test('only the indexes of the catalogue pass on what others export', () => {
    const passing = modules
      .filter((file) => !isIndex(file))
      .filter(
        ({ path, code }) =>
          /\/index\.tsx?$/.test(path) || /^export\s+(?:type\s+)?[*{][^;]*?\sfrom\s/m.test(code),
      );
    expect(passing.map(({ path }) => path)).toEqual([]);
  });
});

describe('files', () => {
  test('pure folders reach for no clock, chance, page or network', () => {
    const within = modules.filter(({ folder }) => pure.includes(folder));
    expect(mentions(within, impure)).toEqual([]);
  });

  test('nothing turns text into script or markup, or rolls unseeded dice', () => {
    expect(mentions(files, unsafe)).toEqual([]);
  });

  test(`none is longer than ${LONGEST_FILE} lines`, () => {
    const long = files
      .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > LONGEST_FILE);
    expect(long).toEqual([]);
  });

  test('each opens by saying what it is for', () => {
    const silent = files.filter(
      ({ text }) => !/^(?:import\s[^;]*;\s*)*\/\*\*\s*\S/.test(text.trimStart()),
    );
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  test('none exports a default', () => {
    expect(mentions(modules, /^export\s+default\b/gm)).toEqual([]);
  });
});
