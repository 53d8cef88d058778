import { type DoseStatement, type Knowledge, REGIONS, type Region, type Statement } from "@afterscript/engine";
import { type Dose, dailyAmount, formatDose, toNumber } from "@afterscript/kernel";
import type { DrugChoice, DrugChoices, RegionChoice } from "../site/drug-choice.ts";
import type { RuleDocuments } from "./rule-files.ts";

/** What a person can choose from when they say which medicine they were given: every drug that some region's documents judge. */
export function choiceFile({ knowledge, concepts }: Omit<RuleDocuments, "coverage">): DrugChoices {
  const drugs = concepts.substances.flatMap(({ id, drug, brands }): DrugChoice[] => {
    if (drug !== true) return [];
    const regions = REGIONS.map((region): [Region, RegionChoice] => [region, choiceIn(knowledge[region], id)]);
    if (regions.every(([, { is }]) => is !== "covered")) return [];
    const route = REGIONS.map((region) => knowledge[region].traits?.[id]?.route).find((one) => one !== undefined);
    return [{ id, brands, ...(route && { route }), regions: Object.fromEntries(regions) as DrugChoice["regions"] }];
  });
  return { drugs };
}

function choiceIn({ availability, statements }: Knowledge, drug: string): RegionChoice {
  const own = statements.filter((one) => one.drug === drug && one.until === undefined);
  return {
    is: availability.find((one) => one.drug === drug)?.is ?? "not-covered",
    conditions: [...new Set(own.flatMap(conditionsIn))],
    doses: dosesIn(own),
  };
}

function conditionsIn(statement: Statement): string[] {
  return "licences" in statement ? statement.licences.map(({ condition }) => condition) : [];
}

/** Tablets before liquids: most people take one. */
const FORM_ORDER: readonly (Dose["form"] | undefined)[] = [undefined, "IR", "XR", "cream", "ointment", "LQ"];

/** Every dose that a rule names, by form, the smallest first. One that names no form is left out where another names it with one. */
function dosesIn(statements: readonly Statement[]): string[] {
  const named = statements.filter(isDose).flatMap(dosesNamed);
  const unique = new Map(named.map((dose) => [formatDose(dose), dose]));
  const withForm = new Set([...unique.values()].filter(({ form }) => form !== undefined).map(withoutForm));
  return [...unique]
    .filter(([text, { form }]) => form !== undefined || !withForm.has(text))
    .sort(([, a], [, b]) => FORM_ORDER.indexOf(a.form) - FORM_ORDER.indexOf(b.form) || daily(a) - daily(b))
    .map(([text]) => text);
}

function isDose(statement: Statement): statement is DoseStatement {
  return statement.kind === "dose" && !("notStated" in statement);
}

function dosesNamed({ limit = [], doseMap = [] }: DoseStatement): readonly Dose[] {
  return [...limit, ...doseMap.flatMap(({ from, to }) => [from, to])];
}

function withoutForm({ form: _form, ...dose }: Dose): string {
  return formatDose(dose);
}

function daily(dose: Dose): number {
  return toNumber(dailyAmount(dose));
}
