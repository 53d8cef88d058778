import type { Seen } from "@afterscript/engine";

export type SourceWords = {
  readonly publisher?: string;
  readonly title: string;
  readonly number?: string | undefined;
  readonly edition?: string;
  readonly section?: string | undefined;
  readonly seen: Seen;
};

/** "US Food and Drug Administration: Rinvoq, edition 2025-10, section 1.3"; what somebody else reports says so. */
export function sourceText({ publisher, title, number, edition, section, seen }: SourceWords): string {
  const named = publisher === undefined ? title : `${publisher}: ${title}`;
  const parts = [
    named,
    number,
    edition === undefined ? undefined : `edition ${edition}`,
    section === undefined || section === "" ? undefined : `section ${section}`,
    seen === "secondary" ? "read second-hand" : undefined,
  ];
  return parts.filter((part) => part !== undefined).join(", ");
}

/** "As [6], section 5.8": the same document, another place in it. */
export function sourceAgain(first: number, { section, seen }: Pick<SourceWords, "section" | "seen">): string {
  const where = section === undefined || section === "" ? "" : `, section ${section}`;
  return `As [${first}]${where}${seen === "secondary" ? ", read second-hand" : ""}`;
}
