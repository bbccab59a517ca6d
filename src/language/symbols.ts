/** Names → the letters that papers print: beta1 is β with index 1, mHat is m with a hat. */
import { fenced, identifier, type Layout, row, subscript, superscript } from './layout';

const GREEK: ReadonlyMap<string, string> = new Map([
  ['alpha', 'α'],
  ['beta', 'β'],
  ['gamma', 'γ'],
  ['delta', 'δ'],
  ['epsilon', 'ε'],
  ['eps', 'ε'],
  ['zeta', 'ζ'],
  ['eta', 'η'],
  ['lr', 'η'],
  ['theta', 'θ'],
  ['iota', 'ι'],
  ['kappa', 'κ'],
  ['lambda', 'λ'],
  ['weight_decay', 'λ'],
  ['mu', 'μ'],
  ['nu', 'ν'],
  ['xi', 'ξ'],
  ['pi', 'π'],
  ['rho', 'ρ'],
  ['sigma', 'σ'],
  ['tau', 'τ'],
  ['phi', 'φ'],
  ['chi', 'χ'],
  ['psi', 'ψ'],
  ['omega', 'ω'],
]);

const ACCENTS: ReadonlyMap<string, 'hat' | 'bar' | 'tilde'> = new Map([
  ['Hat', 'hat'],
  ['Bar', 'bar'],
  ['Tilde', 'tilde'],
]);

const INDICES: ReadonlyMap<string, string> = new Map([
  ['Inf', '∞'],
  ['inf', '∞'],
]);

/** The letter of a name, with accents and indices; a name that stands for no letter stays an upright word. */
export function symbolOf(name: string): Layout {
  if (name === 'gnorm') return fenced(identifier('g'), '‖', '‖');
  if (name === 'newton')
    return row(
      superscript(
        identifier('H'),
        row({ kind: 'operator', text: '−', form: 'prefix' }, digits('1')),
      ),
      { kind: 'times', wide: false },
      identifier('g'),
    );
  return letterOf(name) ?? identifier(name);
}

function letterOf(name: string): Layout | undefined {
  const greek = GREEK.get(name);
  if (greek !== undefined) return identifier(greek);
  if (/^[A-Za-z]$/.test(name)) return identifier(name);
  const [, stem, suffix] = /^(.+?)([0-9]+|[A-Z][a-z]+|_[A-Za-z0-9]+)$/.exec(name) ?? [];
  if (stem === undefined) return undefined;
  const base = letterOf(stem);
  if (base === undefined) return undefined;
  const mark = ACCENTS.get(suffix);
  if (mark !== undefined) return { kind: 'accent', base, mark };
  if (base.kind === 'subscript') return undefined;
  return subscript(base, indexOf(suffix));
}

function indexOf(suffix: string): Layout {
  if (/^[0-9]+$/.test(suffix)) return digits(suffix);
  return identifier(INDICES.get(suffix) ?? suffix.replace(/^_/, '').toLowerCase());
}

const digits = (text: string): Layout => ({ kind: 'number', text });
