import type { Action, Expression, Finding, Statement } from "@afterscript/engine";
import type { Day, GapReason } from "@afterscript/kernel";
import type { PatientRecord } from "@afterscript/record";
import type { Contribution } from "./contribution.ts";
import { isOfLabel, type Past } from "./past.ts";
import type { Start } from "./starts.ts";

const measure = "at-risk-starts";

/** What the label says of the drug's earlier treatment, by substance. */
export type EarlierMedicines = (drug: string) => ReadonlySet<string>;

/** Whether a statement against the start applied on its day, beside whether an earlier medicine is in the record. */
export function atRiskOf(past: Past, { drug, month, day }: Start, earlier: EarlierMedicines): Contribution {
  const common = { measure, drug, month } as const;
  if (day === undefined) return { ...common, excluded: "start-not-exact", parts: [] };
  const against = past.beforeStartOn(drug, day).findings.filter(isAgainst);
  const applied = against.filter(({ state }) => state === "applies");
  if (applied.length > 0) {
    const column = hasEarlier(past.record, earlier(drug), day) ? "applied-earlier-found" : "applied-earlier-not-found";
    const topics = [...new Set(applied.map(({ base }) => base.topic))];
    return { ...common, column, parts: topics.map((id) => ({ id, column })) };
  }
  const gaps = against.filter(({ state }) => state === "unknown").flatMap((finding) => finding.gaps);
  if (gaps.length === 0 && against.every(({ state }) => state === "clear"))
    return { ...common, column: "none-applied", parts: [] };
  return { ...common, column: gaps.some(({ why }) => isUnusable(why)) ? "unknown" : "not-found", parts: [] };
}

const AGAINST: ReadonlySet<Action> = new Set(["do-not-start", "avoid", "use-only-if-no-alternative"]);

/** The licence is no matter of risk; everything else that says not to start, to avoid, or only without an alternative. */
function isAgainst({ base, state, action, ifSeen, ifApplies }: Finding): boolean {
  if (!isOfLabel(base.authority) || base.kind === "indication" || state === "not-applicable") return false;
  if (state === "clear") return base.kind === "who-must-not";
  return AGAINST.has(ifSeen ?? (state === "unknown" ? ifApplies : action) ?? "none");
}

/** Something is there and cannot be used; the rest is silence of the record. */
export function isUnusable(why: GapReason): boolean {
  return why !== "absent" && why !== "not-listed" && why !== "label-silent";
}

function hasEarlier({ medications }: PatientRecord, substances: ReadonlySet<string>, start: Day): boolean {
  return medications.some((one) => {
    const begun = one.start ?? one.authored;
    const isBefore = begun !== undefined && begun.latest < start && one.state !== "planned";
    return isBefore && one.substances.some((substance) => substances.has(substance));
  });
}

/** The medicines that statements on earlier treatment name. */
export function earlierMedicines(statements: readonly Statement[]): ReadonlySet<string> {
  return new Set(statements.flatMap((one) => ("requires" in one ? earlierIn(one.requires) : [])));
}

function earlierIn(question: Expression): readonly string[] {
  switch (question.is) {
    case "all":
    case "any":
      return question.of.flatMap(earlierIn);
    case "earlier":
      return question.substances;
    default:
      return [];
  }
}
