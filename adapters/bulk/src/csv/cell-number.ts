import { COMPARATOR, comparatorOf } from "../comparator.ts";

export type CellNumber = { readonly value: number; readonly comparator?: string };

const COMPARED = new RegExp(`^(${COMPARATOR})?\\s*([+-]?[\\d.,\\s\\u00a0\\u202f']+)$`);

/** Undefined: the cell is no number. "not-sure": "1,234" is two numbers, and nothing says which. */
export function readCellNumber(text: string, decimal: "." | "," | undefined): CellNumber | "not-sure" | undefined {
  const [, sign, digits] = COMPARED.exec(text.trim()) ?? [];
  if (digits === undefined) return undefined;
  const value = plainNumber(digits.trim(), decimal);
  if (typeof value !== "number") return value;
  return { value, ...(sign !== undefined && { comparator: comparatorOf(sign) ?? sign }) };
}

/** The comparator of a column of its own: "" and "=" are none. */
export function readComparator(text: string): string | undefined {
  if (text === "" || text === "=") return "";
  return comparatorOf(text);
}

function plainNumber(text: string, decimal: "." | "," | undefined): number | "not-sure" | undefined {
  const packed = text.replace(/(\d)[\s\u00a0\u202f'](?=\d{3}(?!\d))/g, "$1");
  const byPoint = readWith(packed, ".");
  const byComma = readWith(packed, ",");
  if (decimal !== undefined) return decimal === "." ? byPoint : byComma;
  if (byPoint !== undefined && byComma !== undefined && byPoint !== byComma) return "not-sure";
  return byPoint ?? byComma;
}

/** A number with this decimal mark, and the other one only between groups of three digits. */
function readWith(text: string, decimal: "." | ","): number | undefined {
  const group = decimal === "." ? "," : "\\.";
  const mark = decimal === "." ? "\\." : ",";
  const pattern = new RegExp(`^([+-]?(?:\\d+|[1-9]\\d{0,2}(?:${group}\\d{3})+))(?:${mark}(\\d+))?$`);
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const whole = (match[1] ?? "").replace(/[.,]/g, "");
  const digits = `${whole}${match[2] ?? ""}`.replace(/^[+-]?0*/, "");
  return digits.length > 15 ? undefined : Number(match[2] === undefined ? whole : `${whole}.${match[2]}`);
}
