/**
 * Text → tree, by precedence climbing. The parser library jsep was tried and left: its trees carry no positions,
 * so no error could point at its cause, and it binds a sign tighter than a power, where −x² means −(x²).
 */
import { FormulaError, placeName, suggest } from './formula-error';
import { CONSTANTS, FUNCTIONS, INSTEAD_OF_FUNCTION } from './functions';
import { type Token, tokenize } from './tokens';
import { type BinaryOperator, PRECEDENCE, type Span, type Statement, type Tree } from './tree';

/** How deep brackets, signs, powers and conditionals may nest. */
export const DEEPEST_NESTING = 100;

/** One expression; line breaks count as spaces. Throws FormulaError. */
export function parseExpression(text: string): Tree {
  const tokens = tokenize(text).filter(({ text: spelling }) => spelling !== '\n');
  return new Parser(text, tokens).onlyExpression();
}

/** Statements, one per line or parted by `;`; blank lines and comments from `#` on are skipped. Throws FormulaError. */
export function parseStatements(text: string): Statement[] {
  return new Parser(text, tokenize(text)).statements();
}

const COMPARISONS: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '==', '!=']);

function isBinaryOperator(text: string): text is BinaryOperator {
  return Object.hasOwn(PRECEDENCE, text) && /\W/.test(text);
}

class Parser {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  #position = 0;
  #depth = 0;

  constructor(text: string, tokens: readonly Token[]) {
    this.#text = text;
    this.#tokens = tokens;
  }

  onlyExpression(): Tree {
    if (this.#current().kind === 'end') throw this.#error('write an expression, such as x^2 + y^2');
    const tree = this.#expression();
    if (this.#current().kind !== 'end') throw this.#unexpected();
    return tree;
  }

  statements(): Statement[] {
    const statements: Statement[] = [];
    while (this.#current().kind !== 'end') {
      if (this.#current().kind === 'separator') {
        this.#position++;
        continue;
      }
      statements.push(this.#statement());
      if (this.#current().kind !== 'separator' && this.#current().kind !== 'end')
        throw this.#unexpected();
    }
    return statements;
  }

  #statement(): Statement {
    const first = this.#current();
    const isInit = first.text === 'init' && this.#tokens[this.#position + 1].text !== '=';
    if (isInit) this.#position++;
    const target = this.#current();
    const start = `a statement is written name = expression; found ${this.#found()}`;
    if (target.kind !== 'name') throw this.#error(`${start} ${this.#place}`);
    this.#position++;
    if (!this.#takes('=')) {
      const operator = this.#current().text;
      const next = this.#tokens[this.#position + 1];
      if (next?.text === '=' && next.start === this.#current().end)
        throw this.#error(`write ${target.text} = ${target.text} ${operator} … ${this.#place}`);
      throw this.#error(
        `expected '=' after ${target.text} ${this.#place}: a statement is written name = expression`,
      );
    }
    if (FUNCTIONS.has(target.text) || CONSTANTS.has(target.text) || target.text === 'init')
      throw this.#error(`${target.text} has a meaning already and cannot be assigned`, target);
    const value = this.#expression();
    return {
      kind: isInit ? 'init' : 'assignment',
      name: target.text,
      nameAt: { start: target.start, end: target.end },
      value,
      at: { start: first.start, end: this.#previousEnd },
    };
  }

  /** Operators that bind at least as tightly as `least`, and their operands. */
  #expression(least: number = PRECEDENCE.conditional): Tree {
    const start = this.#current().start;
    let left = this.#operand();
    for (;;) {
      const { kind, text } = this.#current();
      if (kind === 'number' || kind === 'name' || text === '(') throw this.#missingOperator();
      if (text === '?' && least <= PRECEDENCE.conditional) {
        left = this.#conditional(left, start);
      } else if (isBinaryOperator(text) && PRECEDENCE[text] >= least) {
        left = this.#binary(left, text, start);
      } else {
        return left;
      }
    }
  }

  #binary(left: Tree, operator: BinaryOperator, start: number): Tree {
    this.#position++;
    const right =
      operator === '^'
        ? this.#nested(() => this.#expression(PRECEDENCE.unary))
        : this.#expression(PRECEDENCE[operator] + 1);
    if (COMPARISONS.has(operator) && COMPARISONS.has(this.#current().text))
      throw this.#error(
        `comparisons cannot be chained ${this.#place}: write a < b && b < c instead of a < b < c`,
      );
    return { kind: 'binary', operator, left, right, at: { start, end: this.#previousEnd } };
  }

  #conditional(test: Tree, start: number): Tree {
    this.#position++;
    const yes = this.#nested(() => this.#expression());
    if (!this.#takes(':'))
      throw this.#error(
        `expected ':' ${this.#place}, found ${this.#found()}: a condition is written c ? a : b`,
      );
    const no = this.#nested(() => this.#expression());
    return { kind: 'conditional', test, yes, no, at: { start, end: this.#previousEnd } };
  }

  #operand(): Tree {
    const token = this.#current();
    const { kind, text, start, end } = token;
    if (kind === 'number') {
      this.#position++;
      return { kind: 'number', value: Number(text), at: { start, end } };
    }
    if (kind === 'name') {
      this.#position++;
      if (this.#current().text === '(') return this.#call(token);
      if (FUNCTIONS.has(text))
        throw this.#error(
          `${text} needs brackets ${this.#placeOf(start)}: write ${text}(…)`,
          token,
        );
      return { kind: 'name', name: text, at: { start, end } };
    }
    if (text === '(') {
      this.#position++;
      const inner = this.#nested(() => this.#expression());
      this.#close(token);
      return inner;
    }
    if (text === '-' || text === '+' || text === '!') {
      this.#position++;
      const operand = this.#nested(() => this.#expression(PRECEDENCE.unary));
      if (text === '+') return operand;
      return { kind: 'unary', operator: text, operand, at: { start, end: this.#previousEnd } };
    }
    throw this.#error(
      `expected a number, name or '(' ${this.#place}${text === '' ? ', where the text ends' : ''}`,
    );
  }

  #call(name: Token): Tree {
    const definition = FUNCTIONS.get(name.text);
    if (definition === undefined) throw this.#unknownFunction(name);
    const open = this.#current();
    this.#position++;
    const values: Tree[] = [];
    if (this.#current().text !== ')') {
      do values.push(this.#nested(() => this.#expression()));
      while (this.#takes(','));
    }
    this.#close(open);
    const { least, most, usage } = definition;
    if (values.length < least || values.length > most) {
      const needed = `${least === most ? '' : 'at least '}${least} argument${least === 1 ? '' : 's'}`;
      const place = this.#placeOf(name.start);
      const message = `${name.text} needs ${needed}, not ${values.length}, ${place}: write ${usage}`;
      throw this.#error(message, { start: name.start, end: this.#previousEnd });
    }
    const at = { start: name.start, end: this.#previousEnd };
    return { kind: 'call', name: name.text, arguments: values, at };
  }

  #unknownFunction(name: Token): FormulaError {
    const other = INSTEAD_OF_FUNCTION.get(name.text);
    const near = suggest(name.text, FUNCTIONS.keys());
    const place = this.#placeOf(name.start);
    if (other !== undefined)
      return this.#error(`there is no ${name.text} ${place}: write ${other}`, name);
    if (near !== undefined)
      return this.#error(`unknown function ${name.text} ${place}; did you mean ${near}?`, name);
    return this.#error(
      `unknown function ${name.text} ${place}; a product is written ${name.text} * (…)`,
      name,
    );
  }

  #missingOperator(): FormulaError {
    const before = this.#tokens[this.#position - 1].text;
    const after = this.#current().text === 'e' ? 'exp(1)' : this.#current().text;
    const factor = after === '(' ? '(…)' : FUNCTIONS.has(after) ? `${after}(…)` : after;
    return this.#error(
      `an operator is missing ${this.#place}: for a product write ${before === ')' ? '(…)' : before} * ${factor}`,
    );
  }

  /** The current token stands where an expression is complete. */
  #unexpected(): FormulaError {
    const place = this.#place;
    switch (this.#current().text) {
      case ')':
        return this.#error(`')' ${place} closes nothing`);
      case ',':
        return this.#error(
          `',' ${place} only parts the arguments of a function; decimals are written 0.5`,
        );
      case '=':
        return this.#error(`'=' ${place} has no place inside an expression; == compares`);
      case ':':
        return this.#error(`':' ${place} has no '?' before it`);
      case ';':
        return this.#error(`';' ${place} begins a second expression; there can be only one`);
      default:
        return this.#error(`expected an operator ${place}, found ${this.#found()}`);
    }
  }

  #close(open: Token): void {
    if (this.#takes(')')) return;
    if (this.#current().kind === 'symbol' && this.#current().text !== ',') throw this.#unexpected();
    throw this.#error(
      `expected ')' ${this.#place} to close the '(' ${this.#placeOf(open.start)}, found ${this.#found()}`,
    );
  }

  #nested(parse: () => Tree): Tree {
    if (++this.#depth > DEEPEST_NESTING)
      throw this.#error(
        `the formula nests more than ${DEEPEST_NESTING} levels deep ${this.#place}`,
      );
    const tree = parse();
    this.#depth--;
    return tree;
  }

  #takes(text: string): boolean {
    const found = this.#current().text === text;
    if (found) this.#position++;
    return found;
  }

  #current(): Token {
    return this.#tokens[this.#position];
  }

  get #previousEnd(): number {
    return this.#tokens[this.#position - 1].end;
  }

  get #place(): string {
    return this.#placeOf(this.#current().start);
  }

  #placeOf(offset: number): string {
    return placeName(this.#text, offset);
  }

  #found(): string {
    const { kind, text } = this.#current();
    if (kind === 'end') return 'the end';
    return text === '\n' ? 'the end of the line' : `'${text}'`;
  }

  #error(message: string, at: Span = this.#current()): FormulaError {
    return new FormulaError(message, { start: at.start, end: at.end });
  }
}
