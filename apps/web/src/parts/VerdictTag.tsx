import { words } from "../words/words.ts";
import { Icon } from "./Icon.tsx";
import type { IconId } from "./icons.ts";

/** What was found of one thing that a plan asks. */
export type Verdict = "met" | "not-met" | "unknown";

const LOOKS = {
  met: { tone: "done", icon: "check" },
  "not-met": { tone: "today", icon: "x" },
  unknown: { tone: "unknown", icon: "circle-dashed" },
} as const satisfies Record<Verdict, { readonly tone: string; readonly icon: IconId }>;

/** Met, not met or not known: icon, word and colour. "Met" speaks of one thing that is asked, never of a person's health. */
export function VerdictTag({ verdict, text }: { readonly verdict: Verdict; readonly text?: string }) {
  const { tone, icon } = LOOKS[verdict];
  return (
    <span className={`tag tone-${tone}`}>
      <Icon name={icon} />
      {text ?? words().parts.criteria.verdict[verdict]}
    </span>
  );
}
