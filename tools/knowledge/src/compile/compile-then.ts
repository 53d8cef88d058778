import { type Action, type Kind, STAGES, type Stage, type Then } from "@afterscript/engine";
import type { ThenForm } from "../schema/statement.ts";

const NEVER: readonly Stage[] = [];
const STARTING: readonly Stage[] = ["starting"];
const TREATED: readonly Stage[] = ["on-treatment", "held"];
const BOTH: readonly Stage[] = [...STARTING, ...TREATED];

/** To which stages each action speaks when it is written alone (knowledge/README.md, "then"). */
const STAGES_OF: Readonly<Record<Action, readonly Stage[]>> = {
  "seek-emergency-care": BOTH,
  stop: TREATED,
  hold: TREATED,
  "do-not-start": STARTING,
  avoid: BOTH,
  "call-today": BOTH,
  "use-only-if-no-alternative": BOTH,
  "treat-first": BOTH,
  "reduce-dose": BOTH,
  "change-dose": BOTH,
  "repeat-test": BOTH,
  "order-test": BOTH,
  caution: BOTH,
  "tell-team": BOTH,
  counsel: BOTH,
  none: NEVER,
};

/** One action a stage. `held` follows `on-treatment` unless it is written. */
export function compileThen(form: ThenForm, kind: Kind): Then {
  // A symptom is a matter of concern before, during and after treatment.
  if (kind === "symptom" && typeof form === "string" && form !== "contraindicated") return atStages(form, STAGES);
  if (form === "contraindicated") return { starting: "do-not-start", "on-treatment": "stop", held: "stop" };
  if (form === "treat-first") return { starting: "treat-first", "on-treatment": "tell-team", held: "tell-team" };
  if (typeof form === "string") return atStages(form, STAGES_OF[form]);
  const { starting, "on-treatment": treated, held = treated, stopped } = form;
  return {
    ...(starting && { starting }),
    ...(treated && { "on-treatment": treated }),
    ...(held && { held }),
    ...(stopped && { stopped }),
  };
}

/** A silence asks for nothing; it is shown before and during treatment. */
export const SILENT: Then = atStages("none", BOTH);

function atStages(action: Action, stages: readonly Stage[]): Then {
  return Object.fromEntries(stages.map((stage) => [stage, action]));
}
