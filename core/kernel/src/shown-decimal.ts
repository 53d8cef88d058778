import { compareDecimals, type Decimal, parseDecimal, toNumber } from "./decimal.ts";

const ENOUGH_DIGITS = 4;
const ALL_DIGITS = 15;

/**
 * An exact value as a short text: whole where it ends within six digits, else rounded to four or more. Rounding never moves
 * it to, or past, the number that it stands beside: a limit of 4.9140011… beside a result of 4.914 is shown as 4.914001.
 */
export function shownDecimal(value: Decimal, beside?: Decimal): { readonly text: string; readonly isExact: boolean } {
  const number = toNumber(value);
  const whole = Math.trunc(Math.abs(number)) || 0;
  const least = Math.max(ENOUGH_DIGITS, whole === 0 ? 0 : String(whole).length);
  const short = parseDecimal(String(Number(number.toPrecision(ENOUGH_DIGITS + 2))));
  const first = short !== undefined && compareDecimals(short, value) === 0 ? ENOUGH_DIGITS + 2 : least;
  for (let digits = first; digits <= ALL_DIGITS; digits += 1) {
    const text = String(Number(number.toPrecision(digits)));
    const shown = parseDecimal(text);
    if (shown === undefined || !standsAlike(shown, value, beside)) continue;
    return { text, isExact: compareDecimals(shown, value) === 0 };
  }
  return { text: String(number), isExact: false };
}

function standsAlike(shown: Decimal, value: Decimal, beside: Decimal | undefined): boolean {
  if (beside === undefined) return true;
  return Math.sign(compareDecimals(shown, beside)) === Math.sign(compareDecimals(value, beside));
}
