/** A built file: its name, and its text where it is one that can name others. */
export type BuiltFile = { readonly name: string; readonly text?: string };

/**
 * Which built files the given pages can ask for: what they name, and what those name in turn. The names hold a hash, so a
 * name that stands somewhere is that file.
 */
export function askedFor(pages: readonly string[], files: readonly BuiltFile[]): ReadonlySet<string> {
  const reached = new Set<string>();
  const look = (text: string) => {
    for (const file of files) {
      if (reached.has(file.name) || !text.includes(file.name)) continue;
      reached.add(file.name);
      look(file.text ?? "");
    }
  };
  for (const page of pages) look(page);
  return reached;
}
