import type { Action, Statement } from "@afterscript/engine";

/** What a document says happens, in the order in which a page tells it. */
export const TELLINGS = [
  "emergency",
  "not-start",
  "stop",
  "hold",
  "avoid",
  "call",
  "only-if",
  "first",
  "other-dose",
  "test",
  "care",
  "tell",
  "know",
  "silent",
] as const;
export type Telling = (typeof TELLINGS)[number];

const TELLING_OF = {
  "seek-emergency-care": "emergency",
  "do-not-start": "not-start",
  stop: "stop",
  hold: "hold",
  avoid: "avoid",
  "call-today": "call",
  "use-only-if-no-alternative": "only-if",
  "treat-first": "first",
  "reduce-dose": "other-dose",
  "change-dose": "other-dose",
  "repeat-test": "test",
  "order-test": "test",
  caution: "care",
  "tell-team": "tell",
  counsel: "know",
  none: "silent",
} satisfies Record<Action, Telling>;

/** What a statement says before the start, or else on treatment; a cited silence says nothing. */
export function tellingOf(statement: Statement): Telling {
  if ("notStated" in statement) return "silent";
  const { starting, "on-treatment": onTreatment, held, stopped } = statement.then;
  return TELLING_OF[starting ?? onTreatment ?? held ?? stopped ?? "none"];
}

/** What it says on treatment, where that is something else. */
export function laterTellingOf(statement: Statement): Telling | undefined {
  const { starting, "on-treatment": onTreatment } = statement.then;
  if (starting === undefined || onTreatment === undefined || starting === onTreatment) return undefined;
  return TELLING_OF[onTreatment];
}

/** What a document asks to think about. */
export function consideredBy({ considers }: Statement): Telling | undefined {
  return considers && TELLING_OF[considers];
}
