const ONES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const TEENS: Readonly<Record<string, number>> = { fourteen: 14, fifteen: 15, sixteen: 16, eighteen: 18 };
const TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

const ONE = `(?:${[...ONES, ...Object.keys(TEENS)].sort((a, b) => b.length - a.length).join("|")})`;
const TEN = `(?:${TENS.join("|")})`;
const BELOW_HUNDRED = `(?:${TEN}(?:[- ]${ONE})?|${ONE})`;

/** A whole number, in figures or in English words, as a pattern without groups. */
export const COUNT = `(?:\\d{1,4}|(?:(?:one |a )?hundred(?: and)?(?:[- ]${BELOW_HUNDRED})?)|${BELOW_HUNDRED})`;

/** The number that a match of `COUNT` names. */
export function countOf(words: string): number {
  if (/^\d+$/.test(words)) return Number(words);
  let total = 0;
  const parts = words.toLowerCase().split(/[\s-]+/);
  if (parts.includes("hundred")) total += 100;
  const rest = parts.includes("hundred") ? parts.slice(parts.indexOf("hundred") + 1) : parts;
  for (const part of rest) total += belowTwenty(part) + tens(part);
  return total;
}

function belowTwenty(word: string): number {
  return TEENS[word] ?? ONES.indexOf(word) + 1;
}

function tens(word: string): number {
  return TENS.includes(word) ? (TENS.indexOf(word) + 2) * 10 : 0;
}
