/**
 * Labeler and product of a US National Drug Code as nine digits (5 + 4), the package left out.
 * Takes "0074-2306", "0074-2306-30", "00074-2306-30", "00074230630" and bare nine digits; ten bare digits could be
 * three different products and are not read.
 */
export function productOfNdc(text: string): string | undefined {
  const parts = text.trim().split("-");
  if (parts.some((part) => part.length === 0 || /\D/.test(part))) return undefined;
  const [labeler = "", product = ""] = parts;
  if (parts.length === 1) return labeler.length === 11 || labeler.length === 9 ? labeler.slice(0, 9) : undefined;
  if (labeler.length > 5 || product.length > 4 || parts.length > 3) return undefined;
  return labeler.padStart(5, "0") + product.padStart(4, "0");
}
