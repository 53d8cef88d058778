import { sentenceCase } from "../words/text.ts";
import { words } from "../words/words.ts";
import type { Verdict } from "./VerdictTag.tsx";

/** A reason without the verdict that it begins with: the tag says that already. */
export function withoutVerdict({ reason, verdict }: { readonly reason: string; readonly verdict: Verdict }): string {
  const named = words().parts.criteria.verdict[verdict];
  const isNamed = reason.startsWith(`${named}: `) || reason.startsWith(`${named}. `);
  return isNamed ? sentenceCase(reason.slice(named.length + 2)) : reason;
}
