const CELLS = /\{?\b(?:cells?\b|(?:cél|cel|células|celulas|cellules|zellen)(?=\}?\s*\/))\}?/g;
const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/**
 * A unit as laboratories spell it, brought to one form: "x10^3 / µL", "10e3/ul", "10⁹/L" become "10*3/ul", "10*9/l";
 * "giga.l-1" and "g/l-1" keep their own forms, which concepts list by name.
 */
export function foldUnit(unit: string): string {
  return unit
    .trim()
    .toLowerCase()
    .replace(/[µμ]/g, "u")
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, (digits) => `^${[...digits].map((digit) => SUPERSCRIPTS.indexOf(digit)).join("")}`)
    .replace(CELLS, "")
    .replace(/^([x×]?\s*10)\s+(\d{1,2}\s*\/)/, "$1*$2")
    .replace("1,73", "1.73")
    .replace(/\s+/g, "")
    .replace(/^[x×]/, "")
    .replace(/^10(?:\^|\*\*|\*\^|e\+?|\+)(\d+)/, "10*$1")
    .replace(/mm\^3/, "mm3");
}
