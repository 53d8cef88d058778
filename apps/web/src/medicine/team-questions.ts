import type { Region } from "@afterscript/engine";
import type { Library } from "../site/context.ts";
import { words } from "../words/words.ts";
import { shortName } from "./short-name.ts";

/** What is worth asking the own team: of each point on which the document turns, or is silent. */
export function teamQuestions(drug: string, region: Region, library: Library): readonly string[] {
  const { questions, list } = words().medicinePages;
  const statements = library.statements(drug, region);
  const label = statements.filter(({ authority }) => authority === "label");
  const has = (kind: string) => label.some((one) => one.kind === kind && !("notStated" in one));
  const named = (ids: readonly string[]) => list([...new Set(ids.map(shortName))]);
  const risks = library.traits(drug, region)?.boxed?.topics ?? [];
  const silent = label.filter((one) => "notStated" in one && one.kind !== "missed-dose" && one.kind !== "dose");
  return [
    has("baseline-test") && questions.tests,
    risks.length > 0 && questions.risks(named(risks)),
    label.some((one) => one.kind === "indication" && "requires" in one) && questions.earlier,
    (has("interaction") || has("duplicate-therapy")) && questions.medicines,
    has("vaccine") && questions.vaccines,
    questions.infection,
    label.some((one) => one.kind === "missed-dose" && "notStated" in one) && questions.missedDose,
    has("reproduction") && questions.family,
    questions.response,
    silent.length > 0 && questions.silent(named(silent.map(({ topic }) => topic))),
    questions.alternatives,
  ].filter((question) => question !== false);
}
