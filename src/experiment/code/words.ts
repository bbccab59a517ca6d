/** Names and comments of generated programs: nothing from outside may be taken for code. */
import type { LibraryCall } from './library-call';

/** Characters of a line of comment. */
const WIDTH = 86;

/** Sentences as lines of comment, none longer than a screen is wide; line breaks within are ruled out. */
export function commented(mark: '#' | '//', sentences: readonly string[]): string[] {
  return sentences.flatMap((sentence) => {
    const lines: string[] = [];
    let line: string = mark;
    for (const word of sentence.split(/\s+/u)) {
      if (line.length + word.length > WIDTH && line !== mark) {
        lines.push(line);
        line = mark;
      }
      line += ` ${word}`;
    }
    return [...lines, line];
  });
}

/** Why the rule stands in the program itself. */
export const reasonsOf = (call: LibraryCall): readonly string[] =>
  call.follows ? [] : [[...call.reasons, 'So the update rule itself stands here.'].join(' ')];

/**
 * A long expression in several lines, broken where no bracket is open.
 * @param before what a new line begins with
 */
export function broken(text: string, before: RegExp): readonly string[] {
  if (text.length <= WIDTH) return [text];
  const lines: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if ('(['.includes(text.charAt(at))) depth++;
    else if (')]'.includes(text.charAt(at))) depth--;
    else if (depth === 0 && at > from && before.test(text.slice(at, at + 8))) {
      lines.push(text.slice(from, at).trim());
      from = at;
    }
  }
  return [...lines, text.slice(from).trim()];
}

/**
 * How names of a rule are called in a program. A name that means something there already gets underscores until it
 * means nothing and is no other name's.
 */
export function nameGiver(taken: ReadonlySet<string>): (name: string) => string {
  const given = new Map<string, string>();
  const used = new Set(taken);
  return (name) => {
    const known = given.get(name);
    if (known !== undefined) return known;
    let safe = GIVEN_NAMES.get(name) ?? name;
    if (!GIVEN_NAMES.has(name)) while (used.has(safe)) safe += '_';
    used.add(safe);
    given.set(name, safe);
    return safe;
  };
}

/** Names that mean in every program what they mean in a rule. */
const GIVEN_NAMES: ReadonlyMap<string, string> = new Map([
  ['x', 'x'],
  ['g', 'g'],
  ['f', 'f'],
  ['t', 't'],
  ['T', 'T'],
  ['lr', 'lr'],
  ['gnorm', 'gnorm'],
  ['newton', 'newton'],
]);

/** Names that the programs themselves use. */
export const commonNames: readonly string[] = [
  'x g f t T lr gnorm newton y loss rate normals normal hessian position',
  'math print range max min abs zip next list sum float int gradient seed uniform',
  'torch jax jnp optax keras os tf log curvature h00 h01 h10 h11 g0 g1 theirs ours',
  'xs xs1 xs2 ys rows batch batches uniforms',
].flatMap((line) => line.split(' '));
