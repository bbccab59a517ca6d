/** Generated programs: every optimizer for every library; those for TensorFlow.js are run, the others compiled. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  corners,
  dataSamples,
  libraries,
  programOf,
  type Sample,
  samples,
} from '../../support/programs';

/** Beside the packages, so that programs find TensorFlow.js; one folder a process, so that two checks do not meet. */
const folder = resolve(
  import.meta.dirname,
  `../../../node_modules/.cache/programs/test-${process.pid}`,
);

let all: readonly Sample[] = [];

beforeAll(() => {
  all = [...samples(), ...corners(), ...dataSamples()];
  mkdirSync(folder, { recursive: true });
  return () => rmSync(folder, { recursive: true });
});

const said = (text: string): readonly unknown[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));

/** Imports every program in turn, and says what it has printed last. */
const runner = `
  const print = console.log;
  for (const path of process.argv.slice(1)) {
    let last;
    console.log = (...values) => { last = values.at(-1); };
    let error = null;
    try { await import(path); } catch (reason) { error = String(reason?.stack ?? reason); }
    print(JSON.stringify({ path, last, error }));
  }
`;

describe('TensorFlow.js', () => {
  test('runs every program, and ends where our run does, in single precision', () => {
    const subjects = new Map(
      all.map((sample, index) => [join(folder, `${index}.mjs`), sample] as const),
    );
    for (const [path, sample] of subjects)
      writeFileSync(path, programOf('tensorflow.js', sample).text);
    const child = spawnSync(
      process.execPath,
      ['--input-type=module', '-e', runner, ...subjects.keys()],
      { encoding: 'utf8', maxBuffer: 2 ** 26 },
    );
    const results = said(child.stdout) as { path: string; last: number; error: string | null }[];
    expect(results, child.stderr).toHaveLength(all.length);
    const far = results.flatMap(({ path, last, error }) => {
      const sample = subjects.get(path) as Sample;
      const { positions, length } = sample.trajectory;
      const size = Math.max(1, ...positions.map((column) => Math.abs(column[length - 1] ?? 0)));
      return error === null && last <= 1e-4 * size ? [] : [{ name: sample.name, last, error }];
    });
    expect(far).toEqual([]);
  });
});

/** Python's own compiler, and which names a program reads without having set them. */
const compiler = `
import ast, builtins, json, pathlib, sys
for path in sys.argv[1:]:
    tree = ast.parse(pathlib.Path(path).read_text(), path)
    compile(tree, path, "exec")
    known, read = set(dir(builtins)), set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            (read if isinstance(node.ctx, ast.Load) else known).add(node.id)
        elif isinstance(node, ast.arg):
            known.add(node.arg)
        elif isinstance(node, ast.FunctionDef):
            known.add(node.name)
        elif isinstance(node, ast.alias):
            known.add((node.asname or node.name).split(".")[0])
    print(json.dumps({"path": path, "unknown": sorted(read - known)}))
`;

describe('Python', () => {
  test('compiles every program, and no name is undefined', () => {
    if (spawnSync('python3', ['--version']).status !== 0) {
      console.log('There is no python3 here to compile the programs with.');
      return;
    }
    const paths = libraries.flatMap((library) =>
      library === 'tensorflow.js'
        ? []
        : all.map((sample, index) => {
            const path = join(folder, `${library}-${index}.py`);
            writeFileSync(path, programOf(library, sample).text);
            return path;
          }),
    );
    const child = spawnSync('python3', ['-c', compiler, ...paths], { encoding: 'utf8' });
    const results = said(child.stdout) as { path: string; unknown: string[] }[];
    expect(child.stderr).toBe('');
    expect(results).toHaveLength(paths.length);
    expect(results.filter(({ unknown }) => unknown.length > 0)).toEqual([]);
  });
});
