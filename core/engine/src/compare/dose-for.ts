import { compareDecimals, type Dose, dailyAmount } from "@afterscript/kernel";
import type { Allowed, Finding } from "../finding.ts";

/** A limit of the label: of several forms or rhythms each. */
export type DoseLimit = { readonly statement: string; readonly topic: string; readonly allowed: readonly Allowed[] };

/** The highest dose that the label allows this person, as far as the record shows. */
export type DoseFor = {
  /** The strictest limit that holds; undefined: of none it is known that it holds. */
  readonly limit?: DoseLimit;
  /** Every limit that holds. */
  readonly joins: readonly string[];
  /** Limits of which it is not known whether they hold: those that would lower the dose, or all where none holds. */
  readonly open: readonly DoseLimit[];
};

/** What the person takes now, or nothing yet, changes no limit. Undefined: no document read names a dose. */
export function doseFor(findings: readonly Finding[]): DoseFor | undefined {
  const limits = findings.filter(
    ({ base, joins }) => base.kind === "dose" && base.authority !== "guideline" && joins === undefined,
  );
  const holding = limits.filter(holds).flatMap(limitOf);
  const open = limits.filter((one) => !holds(one)).flatMap(limitOf);
  const [first, ...more] = holding;
  if (first === undefined) return open.length === 0 ? undefined : { joins: [], open: ofTheCondition(open) };
  const limit = more.reduce((a, b) => (isLower(b, a) ? b : a), first);
  return {
    limit,
    joins: holding.map(({ statement }) => statement),
    open: open.filter((one) => isLower(one, limit)),
  };
}

const OF_THE_TAKEN: ReadonlySet<string> = new Set(["dose", "formulation"]);

/** A limit with a dose holds unless something about the person is missing. */
function holds({ state, gaps }: Finding): boolean {
  return state !== "unknown" || gaps.every(({ fact }) => OF_THE_TAKEN.has(fact));
}

function limitOf({ base, allowed }: Finding): readonly DoseLimit[] {
  return allowed === undefined || allowed.length === 0
    ? []
    : [{ statement: base.statement, topic: base.topic, allowed }];
}

/** The highest dose for whatever condition decides nothing beside a limit that may hold for this one. */
function ofTheCondition(open: readonly DoseLimit[]): readonly DoseLimit[] {
  const own = open.filter(({ topic }) => topic !== "maximum-dose");
  return own.length === 0 ? open : own;
}

/** Of several forms the lowest daily amount stands for the limit. Amounts in other units are not compared. */
function isLower(a: DoseLimit, b: DoseLimit): boolean {
  const left = lowest(a.allowed);
  const right = lowest(b.allowed);
  if (left === undefined || right === undefined || left.unit !== right.unit) return false;
  return compareDecimals(dailyAmount(left), dailyAmount(right)) < 0;
}

function lowest(allowed: readonly Allowed[]): Dose | undefined {
  const doses = allowed.map(({ dose }) => dose);
  return doses.reduce<Dose | undefined>(
    (low, one) => (low === undefined || compareDecimals(dailyAmount(one), dailyAmount(low)) < 0 ? one : low),
    undefined,
  );
}
