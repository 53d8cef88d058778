const APOSTROPHES = /['’`]/g;
const MARKS = /[\u0300-\u036f]/g;

/**
 * The words of a text in lower case, for finding names and hints in it. A number stands apart from the letters after it
 * ("15mg" gives "15", "mg"), decimals stay whole, a slash is a word of its own.
 */
export function splitWords(text: string): string[] {
  const plain = toPlain(text);
  const words: string[] = [];
  let start = -1;
  let isNumber = false;
  for (let at = 0; at < plain.length; at += 1) {
    const code = plain.charCodeAt(at);
    const isDigit = code >= 48 && code <= 57;
    const isLetter = (code >= 97 && code <= 122) || code > 127;
    if (start === -1) {
      if (isDigit || isLetter) {
        start = at;
        isNumber = isDigit;
      } else if (code === 47) words.push("/");
      continue;
    }
    if (isDigit || (isLetter && !isNumber)) continue;
    if (isNumber && (code === 46 || code === 44) && isDigitAt(plain, at + 1)) continue;
    words.push(plain.slice(start, at));
    start = isLetter ? at : -1;
    isNumber = false;
    if (code === 47) words.push("/");
  }
  if (start !== -1) words.push(plain.slice(start));
  return words;
}

function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** Lower case without accents and apostrophes; the micro sign becomes "u". */
function toPlain(text: string): string {
  const lower = text.toLowerCase();
  if (isPlainAscii(lower)) return lower;
  return lower
    .replace(/[µμ]/g, "u")
    .normalize("NFKD")
    .replace(MARKS, "")
    .replace(APOSTROPHES, "")
    .replace(/[^\p{L}\p{N}.,/]+/gu, " ");
}

function isPlainAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 127 || code === 39 || code === 96) return false;
  }
  return true;
}

/** The form in which whole names are compared: "H/O DVT" and "h o dvt" are one. */
export function foldText(text: string): string {
  const words = splitWords(text);
  return (words.includes("/") ? words.filter((word) => word !== "/") : words).join(" ");
}
