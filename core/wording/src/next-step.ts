import { messagesOf } from "./language.ts";
import type { Audience, Language, ReportFinding } from "./report-type.ts";

/** The sentence after "p.s.": how to close the gap, or whom to reach and how soon. */
export function nextStep({ state, action, gaps }: ReportFinding, audience: Audience, language?: Language): string {
  const own = messagesOf(language).step[action][audience];
  return state === "unknown" ? (gaps[0]?.ask ?? own) : own;
}
