import type {
  Availability,
  Cite,
  Knowledge,
  Protocol,
  RateKnowledge,
  Region,
  Source,
  Statement,
  Traits,
} from "@afterscript/engine";
import { type Decimal, parseDecimal } from "@afterscript/kernel";
import type { Tree } from "../check/check-tree.ts";
import type { ConceptTree } from "../read/read-concepts.ts";
import type { StatementFile } from "../read/read-statements.ts";
import type { DrugForm, FormulasForm, RegionForm } from "../schema/concept.ts";
import type { SourceForm } from "../schema/source.ts";
import { daysOf } from "./compile-band.ts";
import { followStatements } from "./compile-follows.ts";
import { compileStatement } from "./compile-statement.ts";
import { compileTraits } from "./compile-traits.ts";
import type { Setting } from "./setting.ts";

/** What every region has alike: the edition, and what studies counted. */
export type Edition = { readonly version: string; readonly hash: string } & RateKnowledge;

/** The knowledge of every region, each complete in itself. */
export function compileRegions<R extends Region>(
  regions: readonly R[],
  tree: Tree,
  setting: Setting,
  protocols: readonly Protocol[],
  edition: Edition,
): Record<R, Knowledge> {
  const compiled = tree.files.map((file) => ({ file, statements: compileFile(file, setting) }));
  const statements = [...compiled.flatMap((one) => one.statements), ...followStatements(tree, compiled)];
  const drugs = [...setting.concepts.drugs.keys()].sort();
  const shared = {
    ...edition,
    protocols: Object.fromEntries(protocols.map((one) => [one.id, one])),
    formulas: compileFormulas(setting.concepts.formulas),
    analytes: Object.fromEntries(
      [...setting.concepts.analytes].map(([id, { form }]) => [id, form.kind === "quantity" ? { unit: form.unit } : {}]),
    ),
    ...conditionsOf(statements, setting.concepts),
    drugs,
    days: daysOf(setting),
    symptoms: Object.fromEntries(
      [...setting.concepts.symptoms].map(([id, { form }]) => [id, form.redFlag ? { redFlag: true as const } : {}]),
    ),
  };
  const entries = regions.map((region): [R, Knowledge] => {
    const own = statements.filter((statement) => statement.region === region).sort(byIdAndDate);
    const availability = drugs.map((id) => availabilityOf(id, region, own, setting));
    const traits = traitsOf(drugs, region, own, setting);
    const cites = [
      ...own.flatMap(citesOf),
      ...availability.flatMap((one) => one.cite ?? []),
      ...traits.flatMap(citedBy),
    ];
    return [
      region,
      {
        ...shared,
        region,
        sources: Object.fromEntries(citedSources(cites, tree.sources)),
        statements: own,
        availability,
        ...(traits.length > 0 && { traits: Object.fromEntries(traits) }),
        help: helpOf(setting.concepts.regions.get(region)?.form, region),
      },
    ];
  });
  return Object.fromEntries(entries) as Record<R, Knowledge>;
}

function traitsOf(
  drugs: readonly string[],
  region: Region,
  statements: readonly Statement[],
  { concepts }: Setting,
): readonly (readonly [string, Traits])[] {
  return drugs.flatMap((id) => {
    const traits = compileTraits(concepts.drugs.get(id)?.form, region, statements);
    return traits === undefined ? [] : [[id, traits] as const];
  });
}

function citedBy([, { kinases, boxed }]: readonly [string, Traits]): readonly Cite[] {
  return [...(kinases?.cite ?? []), ...(boxed?.cite ?? [])];
}

/** Every statement of a file; one of a class file becomes one for each drug that the file names. */
export function compileFile(file: StatementFile, setting: Setting): Statement[] {
  const { transcribes, sort, document } = file;
  const drugs = file.drugs ?? [document.file.split("/")[1] ?? ""];
  const authority = sort === "guideline" ? ("guideline" as const) : ("label" as const);
  const region = file.region as Region;
  return drugs.flatMap((drug) =>
    file.statements.flatMap((one) => compileStatement(one, { drug, region, transcribes, authority }, setting)),
  );
}

function helpOf(form: RegionForm | undefined, region: Region): Knowledge["help"] {
  if (form === undefined) throw new Error(`concepts/regions/${region}.yaml is missing.`);
  const { emergencyNumber, urgentNumber, cite } = form;
  return { emergencyNumber, ...(urgentNumber && { urgentNumber }), cite };
}

function byIdAndDate(a: Statement, b: Statement): number {
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  return a.from < b.from ? -1 : a.from > b.from ? 1 : 0;
}

/** The sources that a region cites, with the fields of the contract only. */
function citedSources(cites: readonly Cite[], sources: ReadonlyMap<string, SourceForm>): [string, Source][] {
  const ids = new Set(cites.map((cite) => cite.source));
  return [...ids].sort().flatMap((id): [string, Source][] => {
    const form = sources.get(id);
    return form === undefined ? [] : [[id, sourceOf(form)]];
  });
}

function citesOf(statement: Statement): readonly Cite[] {
  const licences = "licences" in statement ? statement.licences.map((one) => one.cite) : [];
  return [...statement.cite, ...(statement.except ?? []).map((one) => one.cite), ...licences];
}

function sourceOf({
  evidence: _,
  study: __,
  number,
  readingLimits,
  newerKnown,
  reviewBy,
  ...form
}: SourceForm): Source {
  return {
    ...form,
    ...(number && { number }),
    ...(readingLimits && { readingLimits }),
    ...(newerKnown && { newerKnown }),
    ...(reviewBy && { reviewBy }),
  };
}

/** Covered only where a statement really stands: a folder that is not there yet never looks covered. */
function availabilityOf(
  drug: string,
  region: Region,
  statements: readonly Statement[],
  setting: Setting,
): Availability {
  const form: DrugForm | undefined = setting.concepts.drugs.get(drug)?.form;
  if (form?.recognised !== undefined) return { drug, is: "recognised-only" };
  const has = statements.some((statement) => statement.drug === drug && statement.authority === "label");
  const said = form?.regions?.[region] ?? "not-covered";
  if (has || said === "covered") return { drug, is: has ? "covered" : "not-covered" };
  const cite = form?.cites?.[region];
  return { drug, is: said, ...(cite && { cite }) };
}

/** Conditions that a licence of a drug names in any region, and those that are broader than one of them. */
function conditionsOf(statements: readonly Statement[], concepts: ConceptTree) {
  const named = namedConditions(statements);
  const broad = Object.entries(named).flatMap(([drug, conditions]) => {
    const broader = [...concepts.conditions.keys()]
      .filter((id) => !conditions.includes(id) && sortsOf(id, concepts).some((one) => conditions.includes(one)))
      .sort();
    return broader.length === 0 ? [] : [[drug, broader] as const];
  });
  return { namedConditions: named, ...(broad.length > 0 && { broadConditions: Object.fromEntries(broad) }) };
}

/** What a condition includes, at every depth. */
function sortsOf(id: string, concepts: ConceptTree, visited = new Set<string>()): readonly string[] {
  for (const one of concepts.conditions.get(id)?.form.includes ?? []) {
    if (visited.has(one)) continue;
    visited.add(one);
    sortsOf(one, concepts, visited);
  }
  return [...visited];
}

/** Conditions that a licence of the drug names in any region. */
function namedConditions(statements: readonly Statement[]): Record<string, readonly string[]> {
  const named = new Map<string, Set<string>>();
  for (const statement of statements) {
    if (!("licences" in statement)) continue;
    const own = named.get(statement.drug) ?? new Set();
    for (const { condition } of statement.licences) own.add(condition);
    named.set(statement.drug, own);
  }
  return Object.fromEntries([...named].map(([drug, conditions]) => [drug, [...conditions].sort()]));
}

function compileFormulas(form: FormulasForm | undefined): Knowledge["formulas"] {
  if (form === undefined) throw new Error("concepts/formulas.yaml is missing.");
  const { ageFrom, divisor, femaleFactor, cite } = form.cockcroftGault;
  return {
    cockcroftGault: { ageFrom: exact(ageFrom), divisor: exact(divisor), femaleFactor: exact(femaleFactor), cite },
  };
}

function exact(written: string): Decimal {
  const value = parseDecimal(written);
  if (value === undefined) throw new Error(`The schema let "${written}" through as a number.`);
  return value;
}
