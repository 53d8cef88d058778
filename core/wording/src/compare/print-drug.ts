import type { Cite, ComparedDrug } from "@afterscript/engine";
import type { Report, ReportCite, ReportDose } from "../report-type.ts";
import type { ComparedLimit, ComparisonDrug } from "./comparison-type.ts";
import { effectFigures, figureCite } from "./figures.ts";
import type { Writer } from "./writer.ts";

/** One drug in codes, with the printed findings that its row names. */
export function printDrug(drug: ComparedDrug, own: Report | undefined, writer: Writer): ComparisonDrug {
  const { messages, audience } = writer;
  const { dose, kinases, boxed } = drug;
  const effects = drug.effects.flatMap((one) => effectFigures(one, drug.drug));
  const used = new Set(referenced(drug));
  return {
    drug: drug.drug,
    name: messages.name(drug.drug, audience),
    here: drug.here,
    elsewhere: drug.elsewhere,
    isCompared: drug.isCompared,
    isTaken: drug.isTaken,
    stage: drug.stage,
    isNeighbour: drug.isNeighbour,
    ...(kinases && { kinases: { blocks: kinases.blocks, cite: citesOf(kinases.cite, writer) } }),
    ...(drug.route && { route: drug.route }),
    ...(drug.timesADay && { timesADay: drug.timesADay }),
    licence: drug.licence,
    weighed: drug.weighed,
    ...(dose && {
      dose: {
        ...(dose.limit && { limit: limitOf(dose.limit.statement, drug, writer) }),
        joins: dose.joins,
        open: dose.open.map(({ statement }) => limitOf(statement, drug, writer)),
      },
    }),
    tests: itemsOf(drug, own),
    taking: drug.taking,
    speed: drug.speed,
    onsets: drug.onsets.map(({ id, at, measures, against, trial, cite }) => ({
      id,
      at,
      measures,
      ...(against !== undefined && { against }),
      ...(trial !== undefined && { trial }),
      cite: cite.map(figureCite),
    })),
    effects,
    ...(drug.firstYear && { firstYear: drug.firstYear }),
    reproduction: drug.reproduction,
    ...(boxed && { boxed: { ...boxed, cite: citesOf(boxed.cite, writer) } }),
    findings: (own?.findings ?? []).filter(({ statement }) => used.has(statement)),
  };
}

/** Every statement that the drug's row names. */
function referenced(drug: ComparedDrug): readonly string[] {
  const { mustNot, avoid, caution, open } = drug.weighed;
  return [
    ...drug.licence,
    ...mustNot,
    ...avoid,
    ...caution,
    ...open,
    ...(drug.dose?.joins ?? []),
    ...(drug.dose?.open ?? []).map(({ statement }) => statement),
    ...drug.tests.flatMap(({ statement, by }) => [statement, ...by]),
    ...drug.taking,
    ...drug.speed,
    ...drug.reproduction.map(({ statement }) => statement),
  ];
}

function limitOf(statement: string, { drug }: ComparedDrug, { findings }: Writer): ComparedLimit {
  const allowed = findings.get(drug)?.get(statement)?.allowed;
  if (allowed === undefined) return { statement, allowed: [] };
  const { or = [], ...first } = allowed;
  const all: readonly ReportDose[] = [first, ...or];
  return { statement, allowed: all };
}

/** The report prints the list of a start; of a drug that is taken the facts stand in the findings. */
function itemsOf({ tests }: ComparedDrug, own: Report | undefined): ComparisonDrug["tests"] {
  const facts = new Map((own?.findings ?? []).map(({ statement, because }) => [statement, because[0]]));
  return tests.map(({ topic, statement, found, allows, by }) => {
    const fact = found === "missing" ? undefined : facts.get(statement);
    return { topic, statement, found, ...(fact && { fact }), allows, by };
  });
}

function citesOf(cites: readonly Cite[], { knowledge }: Writer): readonly ReportCite[] {
  return cites.flatMap(({ source, section, seen }) => {
    const from = knowledge.sources[source];
    if (from === undefined) throw new Error(`A drug's concept cites "${source}", which the compiled knowledge lacks.`);
    const newer = from.newerKnown;
    return {
      source,
      section,
      document: from.document,
      edition: from.edition,
      seen,
      ...(newer && { newerKnown: newer }),
    };
  });
}
