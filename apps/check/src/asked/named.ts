type Named = { readonly id: string; readonly names: readonly string[] };

/** By id or by a name that people use, in any case, with any marks between the words. */
export function named<T extends Named>(written: string, list: readonly T[]): T | undefined {
  const asked = plain(written);
  return list.find(({ id, names }) => [id, ...names].some((one) => plain(one) === asked));
}

const BEFORE = /^(?:i have |i had |i was |near |an? |the |my |planned )+/;
const SORT = / (?:vaccine|vaccination|immunisation|immunization|jab|shot|infection)$/;

/** "I have a Cold Sore" and "cold-sore" are one, and so are "MMR" and "MMR vaccine". */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(BEFORE, "")
    .replace(SORT, "");
}
