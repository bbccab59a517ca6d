/** Elementary functions to hundreds of bits, in integers alone: what ours are measured against. */

/** mantissa · 2^exponent. */
export interface Real {
  readonly mantissa: bigint;
  readonly exponent: number;
}

/** Bits after the point of the fixed-point numbers below; every double is exact in them. */
const FRACTION = 1280;
const SHIFT = BigInt(FRACTION);
const ONE = 1n << SHIFT;

/** log 2 = 2·artanh(1/3). */
const LN2 = 2n * areaTangent(ONE / 3n);

/** Machin: π/4 = 4·arctan(1/5) − arctan(1/239). */
const PI = 4n * (4n * arcTangentOfInverse(5n) - arcTangentOfInverse(239n));

export function exactExponential(u: number): Real {
  return exponentialOf(fixed(u));
}

export function exactLogarithm(u: number): Real {
  return { mantissa: logarithmOf(u), exponent: -FRACTION };
}

export function exactSine(u: number): Real {
  return { mantissa: circular(u).sine, exponent: -FRACTION };
}

export function exactCosine(u: number): Real {
  return { mantissa: circular(u).cosine, exponent: -FRACTION };
}

export function exactTangent(u: number): Real {
  const { sine, cosine } = circular(u);
  return { mantissa: (sine << SHIFT) / cosine, exponent: -FRACTION };
}

/** tanh u = (e^2u − 1)/(e^2u + 1); for |u| ≤ 20. */
export function exactHyperbolicTangent(u: number): Real {
  const grown = asFixed(exponentialOf(2n * fixed(u)));
  return { mantissa: ((grown - ONE) << SHIFT) / (grown + ONE), exponent: -FRACTION };
}

/** e^u/(1 + e^u); for u ≤ 40. */
export function exactSigmoid(u: number): Real {
  const { mantissa, exponent } = exponentialOf(fixed(u));
  const grown = asFixed({ mantissa, exponent });
  return { mantissa: (mantissa << SHIFT) / (ONE + grown), exponent };
}

/** u^v for u > 0. */
export function exactPower(u: number, v: number): Real {
  return exponentialOf((logarithmOf(u) * fixed(v)) >> SHIFT);
}

/** How far a double is from a real number, in units of the last place of the double nearest to it. */
export function ulpsApart(y: number, { mantissa, exponent }: Real): number {
  if (!Number.isFinite(y)) return Number.POSITIVE_INFINITY;
  const size = mantissa < 0n ? -mantissa : mantissa;
  const place = Math.max(size.toString(2).length + exponent - 53, -1074);
  // In units of 2^(place − 64), so that the difference keeps 64 bits after the point.
  const unit = place - 64;
  const difference = shifted(fixed(y), -FRACTION - unit) - shifted(mantissa, exponent - unit);
  return Math.abs(Number(difference)) / 2 ** 64;
}

/** A double times 2^FRACTION: exact. */
function fixed(u: number): bigint {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, u);
  const bits = view.getBigUint64(0);
  const field = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & ((1n << 52n) - 1n);
  const significand = field === 0 ? fraction : fraction | (1n << 52n);
  const size = significand << BigInt(FRACTION - 1074 + Math.max(field, 1) - 1);
  return bits >> 63n === 1n ? -size : size;
}

function asFixed({ mantissa, exponent }: Real): bigint {
  return shifted(mantissa, exponent + FRACTION);
}

function shifted(value: bigint, by: number): bigint {
  return by >= 0 ? value << BigInt(by) : value >> BigInt(-by);
}

function nearestQuotient(a: bigint, b: bigint): bigint {
  const doubled = 2n * a + b;
  const quotient = doubled / (2n * b);
  return doubled < 0n && quotient * 2n * b !== doubled ? quotient - 1n : quotient;
}

/** e^r from e^(r/2¹⁶) squared sixteen times, r = u − k·log 2. */
function exponentialOf(u: bigint): Real {
  const k = nearestQuotient(u, LN2);
  const r = (u - k * LN2) >> 16n;
  let sum = ONE;
  let term = ONE;
  for (let n = 1n; term !== 0n && term !== -1n; n++) {
    term = ((term * r) >> SHIFT) / n;
    sum += term;
  }
  for (let n = 0; n < 16; n++) sum = (sum * sum) >> SHIFT;
  return { mantissa: sum, exponent: Number(k) - FRACTION };
}

/** log u = e·log 2 + 2·artanh((m − 1)/(m + 1)). */
function logarithmOf(u: number): bigint {
  const size = fixed(u);
  const e = size.toString(2).length - 1 - FRACTION;
  const m = shifted(size, -e);
  return BigInt(e) * LN2 + 2n * areaTangent(((m - ONE) << SHIFT) / (m + ONE));
}

function areaTangent(z: bigint): bigint {
  const square = (z * z) >> SHIFT;
  let sum = 0n;
  let power = z;
  for (let n = 1n; power !== 0n && power !== -1n; n += 2n) {
    sum += power / n;
    power = (power * square) >> SHIFT;
  }
  return sum;
}

function arcTangentOfInverse(n: bigint): bigint {
  let sum = 0n;
  let power = ONE / n;
  for (let k = 1n; power !== 0n; k += 2n) {
    sum += power / k;
    power = -power / (n * n);
  }
  return sum;
}

/** u = n·π/2 + r, and the series in r. */
function circular(u: number): { sine: bigint; cosine: bigint } {
  const angle = fixed(u);
  const n = nearestQuotient(angle, PI / 2n);
  const r = angle - (n * PI) / 2n;
  const sums = [ONE, r, 0n, 0n];
  let term = r;
  for (let k = 2n; term !== 0n && term !== -1n; k++) {
    term = ((term * r) >> SHIFT) / k;
    sums[Number(k % 4n)] = (sums[Number(k % 4n)] ?? 0n) + term;
  }
  const [zeroth = 0n, first = 0n, second = 0n, third = 0n] = sums;
  const c = zeroth - second;
  const s = first - third;
  const quadrant = Number(((n % 4n) + 4n) % 4n);
  const sine = [s, c, -s, -c][quadrant] ?? s;
  const cosine = [c, -s, -c, s][quadrant] ?? c;
  return { sine, cosine };
}
