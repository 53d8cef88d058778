import type { Text } from "./read-text.ts";

/** What machines may know of a text: the figures of a `MedicalWebPage`. */
export type TextData = {
  readonly title: string;
  readonly description: string;
  readonly sources: readonly { readonly name: string; readonly url?: string }[];
  readonly lastReviewed: string;
};

export function textData({ title, description, sources, lastReviewed }: Text): TextData {
  return {
    title,
    description,
    sources: sources.map(({ title: name, url }) => ({ name, ...(url && { url }) })),
    lastReviewed,
  };
}
