const ACCENTED: Readonly<Record<string, string>> = Object.fromEntries(
  [..."aàeéiíoöuüyýAÀEÉIÍOÖUÜcçnñsšzžCÇNÑSŠZŽ"].flatMap((letter, index, all) =>
    index % 2 === 0 ? [[letter, all[index + 1] ?? letter]] : [],
  ),
);

/** A string as a made-up language: accented, a third longer, in brackets, so that what is not translated shows. */
export function pseudoText(text: string): string {
  if (!/\p{L}/u.test(text)) return text;
  const accented = [...text].map((letter) => ACCENTED[letter] ?? letter).join("");
  return `⟦${accented}${"·".repeat(Math.ceil(text.length / 3))}⟧`;
}

/** A catalog with every string, and the result of every function of it, in the made-up language. */
export function pseudoCatalog<T>(catalog: T): T {
  return changed(catalog) as T;
}

function changed(value: unknown): unknown {
  if (typeof value === "string") return pseudoText(value);
  if (typeof value === "function") return (...given: unknown[]) => changed(value(...given));
  if (Array.isArray(value)) return value.map(changed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, changed(one)]));
}
