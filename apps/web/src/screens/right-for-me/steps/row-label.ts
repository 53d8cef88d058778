import { words } from "../../../words/words.ts";

/** A line of a question as the person reads it. */
export function rowLabel(id: string): string {
  const labels: Readonly<Record<string, string>> = words().rightForMe.rows.label;
  const label = labels[id];
  if (label === undefined) throw new Error(`The line "${id}" has no words.`);
  return label;
}
