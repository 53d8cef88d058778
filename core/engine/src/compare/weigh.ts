import type { Finding } from "../finding.ts";
import { severityOf } from "../make-finding.ts";
import type { Action, Kind } from "../vocabulary.ts";

/** What speaks against a drug, the heaviest first; ids of statements. */
export type Weighed = {
  readonly mustNot: readonly string[];
  /** Avoid, treat something first, only where nothing else will do. */
  readonly avoid: readonly string[];
  readonly caution: readonly string[];
  /** What is not known of the person, and would speak against the drug. */
  readonly open: readonly string[];
};

/** Kinds that say for whom a drug is wrong. The licence, the dose and the tests have their own questions. */
const AGAINST: ReadonlySet<Kind> = new Set([
  "who-must-not",
  "lab-threshold",
  "interaction",
  "duplicate-therapy",
  "infection",
  "reproduction",
  "vaccine",
]);

const QUIET: ReadonlySet<Action> = new Set(["none", "counsel", "order-test", "repeat-test"]);
const MUST_NOT: ReadonlySet<Action> = new Set(["seek-emergency-care", "stop", "hold", "do-not-start"]);

/** An unread source lowers what is shown, never the place it is shown in. A guideline never forbids: it stands among the cautions. */
export function weigh(findings: readonly Finding[]): Weighed {
  const own = findings.filter(({ base }) => AGAINST.has(base.kind));
  const applying = own.filter(({ state }) => state === "applies");
  const level = (finding: Finding) =>
    finding.base.authority === "guideline" ? "caution" : levelOf(ownAction(finding));
  return {
    mustNot: idsOf(applying.filter((one) => level(one) === "must-not")),
    avoid: idsOf(applying.filter((one) => level(one) === "avoid")),
    caution: idsOf(applying.filter((one) => level(one) === "caution" && !QUIET.has(ownAction(one)))),
    open: idsOf(own.filter((one) => one.state === "unknown" && isAgainst(one))),
  };
}

function ownAction({ action, ifSeen }: Finding): Action {
  return ifSeen ?? action;
}

function levelOf(action: Action): "must-not" | "avoid" | "caution" {
  if (MUST_NOT.has(action)) return "must-not";
  return severityOf(action) <= severityOf("treat-first") ? "avoid" : "caution";
}

function isAgainst({ base, ifSeen, ifApplies }: Finding): boolean {
  const own = ifSeen ?? ifApplies;
  return own !== undefined && base.authority !== "guideline" && levelOf(own) !== "caution";
}

function idsOf(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ base }) => base.statement);
}
