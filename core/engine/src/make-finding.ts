import type { Gap } from "@afterscript/kernel";
import type { Context } from "./context.ts";
import type { Allowed, Due, Finding, FindingBase, Flip } from "./finding.ts";
import { flipsOf } from "./flips.ts";
import type { Rule, Ruling } from "./rule.ts";
import { NO, YES } from "./verdict.ts";
import { ACTIONS, type Action, type State, URGENCY_OF, type Urgency } from "./vocabulary.ts";

const SEVERITY: Readonly<Record<Action, number>> = Object.fromEntries(
  ACTIONS.map((action, index) => [action, index]),
) as Record<Action, number>;

/** Smaller is worse. */
export function severityOf(action: Action): number {
  return SEVERITY[action];
}

/** Unseen lowers authority, never urgency: a stop or hold becomes a call today, anything else above caution a caution. */
export function lowerUnseen(action: Action): Action {
  if (action === "stop" || action === "hold") return "call-today";
  return SEVERITY[action] < SEVERITY.caution && action !== "seek-emergency-care" && action !== "call-today"
    ? "caution"
    : action;
}

/** One finding. `flips` are computed when they are read: only printed findings pay for them. */
class JudgedFinding implements Finding {
  readonly base: FindingBase;
  readonly state: State;
  readonly action: Action;
  readonly urgency: Urgency;
  readonly because: Finding["because"];
  readonly gaps: Finding["gaps"];
  declare readonly due?: Due;
  declare readonly allowed?: readonly Allowed[];
  declare readonly ifApplies?: Action;
  declare readonly ifSeen?: Action;
  declare readonly confirmOnLabel?: true;
  readonly #rule: Rule;
  readonly #context: Context;

  constructor(rule: Rule, context: Context, ruling: Ruling, made: Made) {
    this.base = made.base;
    this.state = made.state;
    this.action = made.action;
    this.urgency = made.urgency;
    this.because = ruling.because;
    this.gaps = ruling.gaps;
    if (ruling.judgement.due !== undefined) this.due = ruling.judgement.due;
    if (ruling.judgement.allowed !== undefined) this.allowed = ruling.judgement.allowed;
    if (made.ifApplies !== undefined) this.ifApplies = made.ifApplies;
    if (made.ifSeen !== undefined) this.ifSeen = made.ifSeen;
    if (made.confirmOnLabel) this.confirmOnLabel = true;
    this.#rule = rule;
    this.#context = context;
  }

  get flips(): readonly Flip[] {
    return flipsOf(this.#rule, this.#context, this);
  }
}

type Made = {
  readonly base: FindingBase;
  readonly state: State;
  readonly action: Action;
  readonly urgency: Urgency;
  readonly ifApplies?: Action;
  readonly ifSeen?: Action;
  readonly confirmOnLabel?: boolean;
};

export function makeFinding(rule: Rule, context: Context, ruling: Ruling): Finding {
  return new JudgedFinding(rule, context, ruling, outcomeOf(rule, context, ruling));
}

/** State, action and authority of a ruling, without the facts. */
export function outcomeOf(rule: Rule, context: Context, ruling: Ruling): Made {
  const base = baseOf(rule, ruling);
  if (ruling.verdict === NO) return { base, state: "clear", action: "none", urgency: "info" };
  const shown = ruling.isUnseen ? lowerUnseen(ruling.action) : ruling.action;
  const ifSeen = shown === ruling.action ? undefined : ruling.action;
  const seen = { ...(ifSeen !== undefined && { ifSeen }), ...(ruling.isUnseen && { confirmOnLabel: true }) };
  const urgency = rule.urgency ?? URGENCY_OF[ruling.action];
  if (ruling.verdict === YES) return { base, state: "applies", action: shown, urgency, ...seen };
  const closing = closingAction(ruling.gaps, context);
  if (rule.isSilence) return { base, state: "unknown", action: closing, urgency: URGENCY_OF[closing] };
  return { base, state: "unknown", action: closing, urgency: URGENCY_OF[closing], ifApplies: shown, ...seen };
}

const BASES = new WeakMap<Rule, Map<string, FindingBase>>();

/** The shared part, with the cite of the licensed use that decided or the authority of the protocol. */
function baseOf(rule: Rule, ruling: Ruling): FindingBase {
  const { cite, authority } = ruling.judgement;
  if (cite === undefined && authority === undefined) return rule.base;
  const key = `${authority ?? ""} ${cite?.map((one) => `${one.source} ${one.section}`).join("|") ?? ""}`;
  const known = BASES.get(rule) ?? new Map<string, FindingBase>();
  BASES.set(rule, known);
  const base =
    known.get(key) ?? Object.freeze({ ...rule.base, ...(cite && { cite }), ...(authority && { authority }) });
  known.set(key, base);
  return base;
}

const REPEATABLE: ReadonlySet<string> = new Set([
  "stale",
  "conflicting",
  "censored-across-limit",
  "not-final",
  "value-not-readable",
  "unit-not-convertible",
  "date-too-imprecise",
]);

/** How to close the gaps: a test that is not there is ordered, one that cannot be used is repeated, the rest is asked of the team. */
export function closingAction(gaps: readonly Gap[], context: Context): Action {
  let closing: Action = "tell-team";
  for (const one of gaps) {
    if (!isTest(one.fact, context)) continue;
    const action = REPEATABLE.has(one.why) ? "repeat-test" : "order-test";
    if (SEVERITY[action] < SEVERITY[closing]) closing = action;
  }
  return closing;
}

function isTest(fact: string, context: Context): boolean {
  return context.engine.tests.has(fact);
}
