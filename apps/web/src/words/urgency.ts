import type { State, Urgency } from "@afterscript/engine";
import { type Audience, messagesOf, type ReportFinding } from "@afterscript/wording";
import { sentenceCase } from "./text.ts";
import { words } from "./words.ts";

export type Tone = "emergency" | "today" | "soon" | "done" | "unknown" | "info";
export type UrgencyIcon = "siren" | "phone-call" | "calendar-clock" | "check" | "circle-dashed" | "info";
export type UrgencyMark = { readonly tone: Tone; readonly icon: UrgencyIcon; readonly word: string };

const OF_STATE = {
  unknown: { tone: "unknown", icon: "circle-dashed" },
  clear: { tone: "done", icon: "check" },
  "not-applicable": { tone: "info", icon: "info" },
} as const satisfies Record<Exclude<State, "applies">, Omit<UrgencyMark, "word">>;

const OF_URGENCY = {
  emergency: { tone: "emergency", icon: "siren" },
  urgent: { tone: "today", icon: "phone-call" },
  soon: { tone: "soon", icon: "calendar-clock" },
  routine: { tone: "soon", icon: "calendar-clock" },
  info: { tone: "info", icon: "info" },
} as const satisfies Record<Urgency, Omit<UrgencyMark, "word">>;

export type Marked = Pick<ReportFinding, "state" | "urgency" | "action">;

/** Urgency as a tone, an icon and a word. Unknown is never shown with the urgency of its action. */
export function urgencyMark({ state, urgency, action }: Marked, audience: Audience): UrgencyMark {
  if (state !== "applies") return { ...OF_STATE[state], word: words().parts.urgency[state] };
  const mark = { ...OF_URGENCY[urgency], word: sentenceCase(messagesOf().urgency[audience][urgency]) };
  return action === "stop" && urgency === "urgent" ? { ...mark, tone: "emergency" } : mark;
}
