import type { State, Urgency } from "@afterscript/engine";
import type { ReportFinding } from "@afterscript/wording";

export type Tone = "emergency" | "today" | "soon" | "done" | "unknown" | "info";
export type IconName = keyof typeof ICON_OF_TONE | "book-open";

const ICON_OF_TONE = {
  siren: "emergency",
  "phone-call": "today",
  "calendar-clock": "soon",
  check: "done",
  "circle-dashed": "unknown",
  info: "info",
} as const;

export type UrgencyMark = { readonly tone: Tone; readonly icon: IconName; readonly word: string };

const OF_STATE = {
  unknown: { tone: "unknown", icon: "circle-dashed", word: "Not known" },
  clear: { tone: "done", icon: "check", word: "Read on this day" },
  "not-applicable": { tone: "info", icon: "info", word: "Not for this person" },
} as const satisfies Record<Exclude<State, "applies">, UrgencyMark>;

const OF_URGENCY = {
  emergency: { tone: "emergency", icon: "siren", word: "Emergency, now" },
  urgent: { tone: "today", icon: "phone-call", word: "Today" },
  soon: { tone: "soon", icon: "calendar-clock", word: "This week" },
  routine: { tone: "soon", icon: "calendar-clock", word: "Next visit" },
  info: { tone: "info", icon: "info", word: "Good to know" },
} as const satisfies Record<Urgency, UrgencyMark>;

/** Urgency as a tone, an icon and a word. Unknown is never shown with the urgency of its action. */
export function urgencyMark({
  state,
  urgency,
  action,
}: Pick<ReportFinding, "state" | "urgency" | "action">): UrgencyMark {
  if (state !== "applies") return OF_STATE[state];
  const mark = OF_URGENCY[urgency];
  return action === "stop" ? { ...mark, tone: "emergency" } : mark;
}
