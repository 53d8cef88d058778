import { parseAppealForm } from "@afterscript/check/public/appeal.ts";
import type { Region } from "@afterscript/engine";
import { type CoverageAnswer, type CoverageKnowledge, judgeCoverage } from "@afterscript/engine/public/coverage.ts";
import { compileConcepts, readFhir } from "@afterscript/fhir";
import { loadConcepts, loadCoverage, loadKnowledge } from "@afterscript/knowledge";
import type { PatientRecord } from "@afterscript/record";
import type { Case } from "../cases/case.ts";
import { bundleOf } from "../record/bundle-of.ts";
import type { Expected, WrittenRefusal } from "./coverage-case.ts";
import { whatWasAnswered } from "./what-was-answered.ts";

const concepts = compileConcepts(loadConcepts());
const coverage = loadCoverage();
const labels = { us: loadKnowledge("us"), eu: loadKnowledge("eu"), uk: loadKnowledge("uk") };

/** What the answer by these rules says otherwise than the case: an empty list means that it holds. */
export function checkRefusal(written: WrittenRefusal, rules: CoverageKnowledge = coverage): readonly string[] {
  const answer = judgeRefusal(written, rules);
  return written.expect.flatMap((expected) => {
    const found = whatWasAnswered(answer, expected);
    return holds(expected, found)
      ? []
      : [
          `${written.file}:${expected.line} ${expected.about}: expected ${expected.key} ${expected.any.join(" or ")}, found: ${found.join(", ") || "none"}`,
        ];
  });
}

/** The whole way of a refusal: the form, the record's bytes, the answer. */
function judgeRefusal(written: WrittenRefusal, rules: CoverageKnowledge = coverage): CoverageAnswer {
  const told = parseAppealForm(withDoorIds(written.told, rules));
  if (told.failure !== undefined)
    throw new Error(`${written.file}:${written.line} is not read: ${told.failure.what} ${told.failure.mend}`);
  return judgeCoverage({
    coverage: rules,
    record: recordOf(written),
    knowledge: labels[regionOf(written)],
    case: told.told,
    asOf: written.asOf,
  });
}

function holds({ key, any }: Expected, found: readonly string[]): boolean {
  if (key === "notAfter") return found.every((day) => day === "none" || any.some((last) => day <= last));
  if (key.endsWith("IfAny") && found.includes("none")) return true;
  return found.some((one) => any.includes(one));
}

/** A case names doors by their sort; the form names them by their id. */
function withDoorIds(told: WrittenRefusal["told"], { doors }: CoverageKnowledge): WrittenRefusal["told"] {
  const idOf = (sort: unknown) => doors.find((door) => door.plan === told.plan && door.sort === sort)?.id ?? sort;
  const steps = (told.steps ?? []) as readonly { readonly door: string }[];
  return {
    ...told,
    ...(told.deniedDoor !== undefined && { deniedDoor: idOf(told.deniedDoor) }),
    steps: steps.map((step) => ({ ...step, door: idOf(step.door) })),
  };
}

function regionOf({ told }: WrittenRefusal): Region {
  return coverage.plans.find(({ id }) => id === told.plan)?.country === "uk" ? "uk" : "us";
}

function recordOf(written: WrittenRefusal): PatientRecord {
  const bundle = bundleOf(caseOf(written));
  const read = readFhir(JSON.parse(JSON.stringify(bundle)), concepts);
  if ("failure" in read)
    throw new Error(`${written.file}:${written.line} its record is not read: ${read.failure.code}.`);
  return read.record;
}

const NOTHING: Case["facts"] = {
  results: new Map(),
  history: new Map(),
  medicines: [],
  answers: new Map(),
  allergies: [],
  vaccines: [],
  complete: [],
};

function caseOf(written: WrittenRefusal): Case {
  const { title, file, line, asOf, because, record } = written;
  return {
    title,
    file,
    line,
    asOf,
    because,
    region: regionOf(written),
    drug: record?.drug ?? "",
    ...(record?.therapy !== undefined && { therapy: record.therapy }),
    facts: record?.facts ?? NOTHING,
    expect: [],
    none: [],
    problems: [],
    evidence: [],
  };
}
