/**
 * An exact rational: numerator over a positive denominator, both safe integers.
 * Laboratory values and limits are compared in this form so that no float error can move a result across a limit.
 */
export type Decimal = { readonly n: number; readonly d: number };

const DECIMAL = /^([+-]?)(\d+)(?:[.,](\d+))?(?:[eE]([+-]?\d{1,3}))?$/;
const POWERS = Array.from({ length: 16 }, (_, power) => 10 ** power);

/** Parses "0.50", "1,5" (decimal comma), "5e-1". Returns undefined for anything else or for more than 15 digits. */
export function parseDecimal(text: string): Decimal | undefined {
  const match = DECIMAL.exec(text);
  if (match === null) return undefined;
  const [, sign, whole = "", fraction = "", exponent = "0"] = match;
  const digits = Number(sign + whole + fraction);
  return scaled(digits, Number(exponent) - fraction.length);
}

/** The exact decimal that JavaScript prints for a JSON number: 0.1 is one tenth, not the nearest double. */
export function decimalOf(value: number): Decimal | undefined {
  if (Number.isSafeInteger(value)) return { n: value, d: 1 };
  return parseDecimal(String(value));
}

function scaled(digits: number, power: number): Decimal | undefined {
  const size = POWERS[Math.abs(power)];
  if (size === undefined || !Number.isSafeInteger(digits)) return undefined;
  if (power <= 0) return { n: digits, d: size };
  const n = digits * size;
  return Number.isSafeInteger(n) ? { n, d: 1 } : undefined;
}

/** Negative, zero or positive, as for Array.sort. Exact at any size. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const left = a.n * b.d;
  const right = b.n * a.d;
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left - right;
  const difference = BigInt(a.n) * BigInt(b.d) - BigInt(b.n) * BigInt(a.d);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  const n = a.n * b.n;
  const d = a.d * b.d;
  if (Number.isSafeInteger(n) && Number.isSafeInteger(d)) return { n, d };
  return reduced(BigInt(a.n) * BigInt(b.n), BigInt(a.d) * BigInt(b.d), n, d);
}

export function divideDecimals(a: Decimal, b: Decimal): Decimal | undefined {
  if (b.n === 0) return undefined;
  return multiplyDecimals(a, b.n < 0 ? { n: -b.d, d: -b.n } : { n: b.d, d: b.n });
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  if (a.d === b.d) {
    const n = a.n + b.n;
    if (Number.isSafeInteger(n)) return { n, d: a.d };
  }
  return reduced(
    BigInt(a.n) * BigInt(b.d) + BigInt(b.n) * BigInt(a.d),
    BigInt(a.d) * BigInt(b.d),
    a.n * b.d + b.n * a.d,
    a.d * b.d,
  );
}

export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  return addDecimals(a, { n: -b.n, d: b.d });
}

function reduced(bigN: bigint, bigD: bigint, n: number, d: number): Decimal {
  if (Number.isSafeInteger(n) && Number.isSafeInteger(d)) return { n, d };
  const divisor = greatestCommonDivisor(bigN < 0n ? -bigN : bigN, bigD);
  let top = bigN / divisor;
  let bottom = bigD / divisor;
  while (!Number.isSafeInteger(Number(top)) || !Number.isSafeInteger(Number(bottom))) {
    top /= 10n;
    bottom /= 10n;
    if (bottom === 0n) throw new RangeError("A quantity is too large to be held exactly.");
  }
  return { n: Number(top), d: Number(bottom) };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}

/** The nearest double, for display only. Never compare with it. */
export function toNumber(value: Decimal): number {
  return value.n / value.d;
}
