import { type Action, lowerUnseen, type Statement } from "@afterscript/engine";

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

/**
 * What a statement says before the start, or else on treatment; a cited silence says nothing. What nobody has read in
 * the document is told as in every answer: with less authority, and as soon.
 */
export function tellingOf(statement: Statement): Telling {
  const own = actionOf(statement);
  return TELLING_OF[isUnread(statement) ? lowerUnseen(own) : own];
}

/** What it says if the document really has it so; undefined where the page tells that already. */
export function tellingIfRead(statement: Statement): Telling | undefined {
  const own = TELLING_OF[actionOf(statement)];
  return own === tellingOf(statement) ? undefined : own;
}

/** Nobody has seen the place in the document. */
export function isUnread({ cite }: Statement): boolean {
  return cite.some(({ seen }) => seen === "no");
}

function actionOf(statement: Statement): Action {
  if ("notStated" in statement) return "none";
  const { starting, "on-treatment": onTreatment, held, stopped } = statement.then;
  return starting ?? onTreatment ?? held ?? stopped ?? "none";
}

/** What it says on treatment, where that is something else; of what nobody has read nothing more is said. */
export function laterTellingOf(statement: Statement): Telling | undefined {
  const { starting, "on-treatment": onTreatment } = statement.then;
  if (isUnread(statement) || starting === undefined || onTreatment === undefined) return undefined;
  return starting === onTreatment ? undefined : TELLING_OF[onTreatment];
}

/** What a document asks to think about. */
export function consideredBy({ considers }: Statement): Telling | undefined {
  return considers && TELLING_OF[considers];
}
