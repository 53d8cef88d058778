import { compareDecimals, type Decimal, multiplyDecimals, parseDecimal, toNumber } from "./decimal.ts";

export const FORMS = ["IR", "XR", "LQ", "cream"] as const;
export type Form = (typeof FORMS)[number];

/** One labelled or taken dose. `perDay` is how many times a day (one seventh for weekly). Amount in `unit`, usually mg. */
export type Dose = {
  readonly amount: Decimal;
  readonly unit: string;
  readonly perDay: Decimal;
  readonly form?: Form;
};

const DOSE =
  /^(?:(IR|XR|LQ|cream)\s+)?(\d+(?:[.,]\d+)?)\s*(mg|g|ml)\s+(once daily|once a day|twice daily|twice a day|daily|bid|qd|od|weekly|every (\d{1,3}) hours?)$/i;

/**
 * Reads "[form] amount unit (once|twice) daily | BID | QD | every N hours | weekly", e.g. "XR 11 mg once daily".
 * Returns undefined for anything else: a dose is never guessed.
 */
export function parseDose(text: string): Dose | undefined {
  const match = DOSE.exec(text.trim().replace(/\s+/g, " "));
  if (match === null) return undefined;
  const [, form, number = "", unit = "", frequency = "", hours] = match;
  const amount = parseDecimal(number);
  const perDay = perDayOf(frequency.toLowerCase(), hours);
  if (amount === undefined || amount.n <= 0 || perDay === undefined) return undefined;
  const known = FORMS.find((name) => name.toLowerCase() === form?.toLowerCase());
  const spelled = unit.toLowerCase() === "ml" ? "mL" : unit.toLowerCase();
  return { amount, unit: spelled, perDay, ...(known && { form: known }) };
}

function perDayOf(frequency: string, hours: string | undefined): Decimal | undefined {
  if (hours !== undefined) return Number(hours) > 0 ? { n: 24, d: Number(hours) } : undefined;
  if (frequency === "weekly") return { n: 1, d: 7 };
  return frequency.startsWith("twice") || frequency === "bid" ? { n: 2, d: 1 } : { n: 1, d: 1 };
}

/** Amount per day, in the dose's unit. */
export function dailyAmount(dose: Dose): Decimal {
  return multiplyDecimals(dose.amount, dose.perDay);
}

export function formatDose(dose: Dose): string {
  return `${dose.form ? `${dose.form} ` : ""}${toNumber(dose.amount)} ${dose.unit} ${formatFrequency(dose.perDay)}`;
}

/** "once daily", "twice daily", "every 8 hours", "weekly": the spelling of the command line and of the JSON. */
export function formatFrequency(perDay: Decimal): string {
  if (compareDecimals(perDay, { n: 1, d: 1 }) === 0) return "once daily";
  if (compareDecimals(perDay, { n: 2, d: 1 }) === 0) return "twice daily";
  if (compareDecimals(perDay, { n: 1, d: 7 }) === 0) return "weekly";
  return `every ${toNumber({ n: 24 * perDay.d, d: perDay.n })} hours`;
}
