import { ACTIONS, type Action, type Region } from "@afterscript/engine";
import { type Compiled, changeScalar, statementScalars, type WrittenScalar } from "@afterscript/knowledge";
import { isNumber } from "./moves.ts";

/** One clinical number of the knowledge, and what hangs on it. */
export type ClinicalNumber = {
  readonly scalar: WrittenScalar;
  readonly drugs: readonly string[];
  readonly region: Region;
  /** What the statement can ask for, at any stage. */
  readonly actions: readonly Action[];
  /** The row of the table: "dose", or the worst of the actions. */
  readonly group: Group;
};

export type Group = "dose" | Action;

/** A citation's section and date are no clinical numbers. */
const NOT_CLINICAL: readonly (string | number)[] = ["cite", "evidence"];

/** Every quantity and dose in `labels/` and `classes/`, in the order of the files. */
export function clinicalNumbers(compiled: Compiled): readonly ClinicalNumber[] {
  return statementScalars(compiled)
    .filter(({ path, text }) => isNumber(text) && !path.some((part) => NOT_CLINICAL.includes(part)))
    .flatMap((scalar) => {
      const { statements } = changeScalar(compiled, scalar, scalar.text);
      const [first] = statements;
      if (first === undefined) return [];
      const actions = statements.flatMap(({ then }) => Object.values(then));
      const drugs = [...new Set(statements.map(({ drug }) => drug))];
      return { scalar, drugs, region: first.region, actions, group: groupOf(scalar, actions) };
    });
}

function groupOf({ kind }: WrittenScalar, actions: readonly Action[]): Group {
  if (kind === "dose") return "dose";
  return ACTIONS.find((action) => actions.includes(action)) ?? "none";
}

/** A surviving move of one of these is a danger: its number may be wrong and no case would notice. */
const MUST_BE_KILLED: readonly Action[] = ["stop", "hold", "do-not-start"];

export function mustBeKilled({ scalar, actions }: ClinicalNumber): boolean {
  return scalar.kind === "dose" || actions.some((action) => MUST_BE_KILLED.includes(action));
}

/** `--only stop,dose`: the statement has one of these actions at some stage, or is a dose statement. */
export function isAmong({ scalar, actions }: ClinicalNumber, only: readonly Group[]): boolean {
  return only.some((group) => (group === "dose" ? scalar.kind === "dose" : actions.includes(group)));
}
