/**
 * Runs the generated programs of a library with a Python that has it, and prints how far each ends from our runs:
 * `node tests/support/run-programs.mjs pytorch [python3] [words of a name]`. Run by hand: the libraries are no
 * dependencies.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundleForNode } from './bundles.mjs';

const [library = 'pytorch', python = 'python3', words = ''] = process.argv.slice(2);
const folder = resolve(import.meta.dirname, '../../node_modules/.cache/programs', library);

/** All in one process, since importing a library takes seconds. */
const runner = `
import contextlib, io, json, pathlib, sys, traceback
for path in sys.argv[1:]:
    said = io.StringIO()
    try:
        with contextlib.redirect_stdout(said):
            exec(compile(pathlib.Path(path).read_text(), path, "exec"), {"__name__": "__main__"})
        print(json.dumps([path, float(said.getvalue().split()[-1])]))
    except Exception:
        print(json.dumps([path, traceback.format_exc(limit=-1)]))
`;

const { corners, dataSamples, samples, programOf } = await import(
  await bundleForNode('tests/support/programs.ts')
);
mkdirSync(folder, { recursive: true });
/** @type {Map<string, string>} */
const names = new Map();
for (const sample of [...samples(), ...corners(), ...dataSamples()]) {
  if (!sample.name.includes(words)) continue;
  const path = join(folder, `${names.size}.py`);
  writeFileSync(path, programOf(library, sample).text);
  names.set(path, sample.name);
}
const { stdout, stderr, error } = spawnSync(python, ['-c', runner, ...names.keys()], {
  encoding: 'utf8',
  maxBuffer: 2 ** 26,
});
if (error) throw error;
if (stdout === '') process.stderr.write(stderr);
let far = 0;
for (const line of stdout.trim().split('\n')) {
  const [path, result] = JSON.parse(line);
  const agrees = typeof result === 'number' && result < 1e-9;
  if (!agrees) far++;
  const shown = typeof result === 'number' ? result.toExponential(1) : `\n${result}`;
  process.stdout.write(
    `${agrees ? '  ' : '! '}${names.get(path)}: ${shown}${agrees ? '' : `  ${path}`}\n`,
  );
}
process.stdout.write(`${names.size} programs, ${far} further than 1e-9\n`);
