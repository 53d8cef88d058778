const UNITS: Readonly<Record<string, string>> = {
  "/uL": "/µL",
  "10*3/uL": "×10³/µL",
  "10*9/L": "×10⁹/L",
  "mL/min/{1.73_m2}": "mL/min/1.73 m²",
  "umol/L": "µmol/L",
  "[IU]/L": "IU/L",
  a: "years",
  years: "years",
};

/** A unit as people write it. A unit without a nicer form is printed as it stands: it is never dropped. */
export function unit(code: string): string {
  return UNITS[code] ?? code.replaceAll("10*", "×10^").replaceAll("uL", "µL").replace(/[{}]/g, "").replaceAll("_", " ");
}

export function quantity(value: string | number, code: string | undefined): string {
  const printed = grouped(typeof value === "number" ? rounded(value) : value);
  if (code === undefined || code === "") return printed;
  return code === "%" ? `${printed}%` : `${printed} ${unit(code)}`;
}

const ENOUGH = 4;

/** A converted value to four digits; in full where rounding would make a rounder number that could be a limit. */
function rounded(value: number): string {
  const short = String(Number(value.toPrecision(ENOUGH)));
  const digits = short.replace(/[-.]/g, "").replace(/^0+/, "");
  return digits.length < ENOUGH - 1 || !short.includes(".") ? String(value) : short;
}

/** "44000" → "44,000", "<1500" → "<1,500": the one grouping of digits, wherever a value or a limit is written. */
export function grouped(text: string): string {
  return text.replace(/^([<>≤≥=\s]*)(\d{4,})(?=$|\.\d+$)/, (_, before: string, digits: string) => {
    return before + digits.replace(/\B(?=(?:\d{3})+$)/g, ",");
  });
}

const PRINTED = /^([-+]?\d+(?:[.,]\d+)?)\s+(\S.*)$/;

/** A limit as its source prints it ("500 /uL", or a bare number beside its unit). */
export function printedQuantity(printed: string, code: string | undefined): string {
  const match = PRINTED.exec(printed);
  if (match?.[1] !== undefined) return quantity(match[1], match[2]);
  return quantity(printed, code);
}

/** The unit that a printed limit carries itself, if any. */
export function unitOfPrinted(printed: string): string | undefined {
  return PRINTED.exec(printed)?.[2];
}
