import { formatDay } from "@afterscript/kernel";
import type { Case } from "../cases/case.ts";
import { answerResource } from "./answer-resource.ts";
import { CODES, conceptOf } from "./codes.ts";
import { conditionResource } from "./condition-resource.ts";
import { type Bundle, bundle, hl7Code, PATIENT, PATIENT_ID, type Resource } from "./fhir.ts";
import { medicineResource, therapyResource } from "./medication-resource.ts";
import { resultResource } from "./result-resource.ts";
import { vaccineResource } from "./vaccine-resource.ts";

/** Results and answers without a day of their own were taken this many days before the case's as-of. */
const DAYS_AGO = 10;

/** The FHIR record of a written case, as a hospital system would send it. */
export function bundleOf(written: Case): Bundle {
  const { facts, therapy, asOf } = written;
  const on = formatDay(asOf - DAYS_AGO);
  const authored = formatDay(asOf - 1);
  const resources = [
    patientResource(written),
    ...(therapy === undefined ? [] : [therapyResource(written.drug, therapy, "therapy", authored)]),
    ...reasonOnTheProblemList(written),
    ...each(facts.results, (analyte, result, id) => resultResource(analyte, result, id, on)),
    ...each(facts.history, conditionResource),
    ...facts.medicines.map((medicine, index) => medicineResource(medicine, `medicine-${index + 1}`)),
    ...[...facts.answers].map(([topic, said]) => answerResource(topic, said.answer, `answer-${topic}`, said.on ?? on)),
    ...facts.allergies.map((substance, index) => allergyResource(substance, `allergy-${index + 1}`)),
    ...facts.vaccines.map((vaccine, index) => vaccineResource(vaccine, `vaccine-${index + 1}`)),
  ];
  return bundle([...resources, ...facts.complete.map((list) => completeListResource(list, resources, on))]);
}

function patientResource({ facts }: Case): Resource {
  return {
    resourceType: "Patient",
    id: PATIENT_ID,
    ...(facts.sex !== undefined && { gender: facts.sex }),
    ...(facts.born !== undefined && { birthDate: facts.born }),
    ...(facts.country !== undefined && { address: [{ country: facts.country }] }),
  };
}

function reasonOnTheProblemList({ therapy }: Case): readonly Resource[] {
  if (therapy?.condition === undefined) return [];
  return [conditionResource(therapy.condition, { status: "active" }, "reason")];
}

function each<T>(
  facts: ReadonlyMap<string, readonly T[]>,
  make: (key: string, fact: T, id: string) => Resource,
): readonly Resource[] {
  return [...facts].flatMap(([key, list]) => list.map((fact, index) => make(key, fact, `${key}-${index + 1}`)));
}

function allergyResource(substance: string, id: string): Resource {
  const code = CODES.medicines[substance];
  if (code === undefined) throw new Error(`testkit/codes.yaml has no medicine "${substance}".`);
  return {
    resourceType: "AllergyIntolerance",
    id,
    clinicalStatus: hl7Code("allergyintolerance-clinical", "active"),
    verificationStatus: hl7Code("allergyintolerance-verification", "confirmed"),
    code: conceptOf(code),
    patient: PATIENT,
  };
}

const LISTS = {
  conditions: { code: "11450-4", text: "Problem list", types: ["Condition"] },
  medications: {
    code: "10160-0",
    text: "Medication list",
    types: ["MedicationRequest", "MedicationStatement"],
  },
  allergies: { code: "48765-2", text: "Allergy list", types: ["AllergyIntolerance"] },
} as const;

/** A reconciled list: the record itself says that there is nothing besides. */
export function completeListResource(list: keyof typeof LISTS, listed: readonly Resource[], on: string): Resource {
  const { code, text, types } = LISTS[list];
  const entry = listed
    .filter(({ resourceType }) => types.some((type) => type === resourceType))
    .map(({ resourceType, id }) => ({ item: { reference: `${resourceType}/${id}` } }));
  return {
    resourceType: "List",
    id: `complete-${list}`,
    status: "current",
    mode: "snapshot",
    title: `${text}, reconciled`,
    code: { coding: [{ system: "http://loinc.org", code }], text },
    subject: PATIENT,
    date: on,
    ...(entry.length > 0 ? { entry } : { emptyReason: hl7Code("list-empty-reason", "nilknown") }),
  };
}
