import type { Resource } from "../record/fhir.ts";
import { hl7Code } from "../record/fhir.ts";
import type { WrittenResult } from "../record/written-facts.ts";
import { type Coded, entryOf, RECORD } from "./record-codes.ts";

/** The person whose record is written, as every resource names them. */
export type Whose = { readonly id: string };

export function subjectOf({ id }: Whose) {
  return { reference: `Patient/${id}` };
}

function concept({ system, code, display }: Partial<Coded>, text = display ?? "") {
  return code === undefined || system === undefined
    ? { text }
    : { coding: [{ system, code, ...(display !== undefined && { display }) }], text };
}

/** One result of a set: `order` and the code name it for good, whatever is corrected later. */
export type ResultToWrite = {
  readonly analyte: string;
  readonly result: WrittenResult;
  readonly order: string;
  readonly taken: string;
  readonly issued: string;
  readonly unit?: "other" | undefined;
  /** Without the laboratory's range: as an old result is kept. */
  readonly brief?: boolean | undefined;
};

export function resultResource(whose: Whose, written: ResultToWrite): Resource {
  const { analyte, result, order, taken, issued, unit, brief } = written;
  const known = entryOf(RECORD.analytes, analyte);
  const sent = unit === "other" && known.other !== undefined ? known.other : known;
  return {
    resourceType: "Observation",
    id: `${order}-${analyte}`,
    identifier: [{ system: RECORD.identifiers.report, value: `${order}-${sent.code}` }],
    status: result.status,
    ...(!brief && { category: [hl7Code("observation-category", "laboratory")] }),
    code: concept({ system: "http://loinc.org", code: sent.code, display: known.name }),
    subject: subjectOf(whose),
    effectiveDateTime: taken,
    issued,
    ...valueElement(result, sent.unit),
    ...(!brief &&
      sent === known &&
      result.unit === known.unit &&
      known.range !== undefined && { referenceRange: [rangeOf(known)] }),
  };
}

function valueElement(result: WrittenResult, unit: string | undefined): object {
  if (result.qualitative !== undefined) {
    return { valueCodeableConcept: concept(entryOf(RECORD.qualitative, result.qualitative)) };
  }
  const written = result.unit ?? unit;
  return {
    valueQuantity: {
      value: Number(result.number),
      ...(result.comparator !== undefined && { comparator: result.comparator }),
      ...(written !== undefined && { unit: written, system: "http://unitsofmeasure.org", code: written }),
    },
  };
}

function rangeOf({ range, unit }: { readonly range?: readonly [string, string]; readonly unit?: string }) {
  const [low = "", high = ""] = range ?? [];
  const quantity = (value: string) => ({
    value: Number(value),
    unit,
    system: "http://unitsofmeasure.org",
    code: unit,
  });
  return { low: quantity(low), high: quantity(high), text: `${low}-${high}` };
}

export function conditionResource(whose: Whose, name: string, onset: string, recorded: string): Resource {
  const { code, display } = entryOf(RECORD.conditions, name);
  return {
    resourceType: "Condition",
    id: `${whose.id}-${name}`,
    clinicalStatus: hl7Code("condition-clinical", "active"),
    verificationStatus: hl7Code("condition-ver-status", "confirmed"),
    category: [hl7Code("condition-category", "problem-list-item")],
    code: concept({ system: "http://snomed.info/sct", code, display }),
    subject: subjectOf(whose),
    onsetDateTime: onset,
    recordedDate: recorded,
  };
}

export function answerResource(whose: Whose, topic: string, answer: string, on: string): Resource {
  const coded = RECORD.answers[topic];
  const own = (code: string) => concept({ system: "urn:afterscript:topic", code }, code);
  return {
    resourceType: "Observation",
    id: `${whose.id}-${topic}`,
    status: "final",
    category: [hl7Code("observation-category", "social-history")],
    code: coded === undefined ? own(topic) : concept(coded.question),
    subject: subjectOf(whose),
    effectiveDateTime: on,
    valueCodeableConcept: coded === undefined ? own(answer) : concept(entryOf(coded.answers, answer)),
  };
}

export function vaccineResource(whose: Whose, name: string, on: string, number: number): Resource {
  const { code, display } = entryOf(RECORD.vaccines, name);
  return {
    resourceType: "Immunization",
    id: `${whose.id}-${name}-${number}`,
    status: "completed",
    vaccineCode: concept({ system: "http://hl7.org/fhir/sid/cvx", code, display }),
    patient: subjectOf(whose),
    occurrenceDateTime: on,
  };
}

/** A medicine that is or was taken beside the one that the clinic watches. */
export type OtherMedicine = {
  readonly name: string;
  readonly from: string;
  readonly to?: string;
  readonly ended?: "Inadequate response";
};

export function medicineResource(whose: Whose, medicine: OtherMedicine): Resource {
  const { name, from, to, ended } = medicine;
  return {
    resourceType: "MedicationStatement",
    id: `${whose.id}-${name}`,
    status: to === undefined ? "active" : "stopped",
    ...(ended !== undefined && { statusReason: [{ text: ended }] }),
    medicationCodeableConcept: concept(entryOf(RECORD.medicines, name), name),
    subject: subjectOf(whose),
    effectivePeriod: { start: from, ...(to !== undefined && { end: to }) },
  };
}

/** The order of the medicine that the clinic watches. */
export type Order = {
  readonly drug: string;
  /** "15 mg once daily", "IR 5 mg twice daily". */
  readonly dose: string;
  readonly condition: string;
  readonly status: "draft" | "active";
  readonly written: string;
  readonly start?: string;
};

const DOSE = /^(?:(?<form>IR|XR) )?(?<amount>[\d.]+) (?<unit>mg) (?<times>once|twice) daily$/;

export function orderResource(whose: Whose, order: Order): Resource {
  const { amount, unit, times, form } = DOSE.exec(order.dose)?.groups ?? {};
  if (amount === undefined) throw new Error(`"${order.dose}" is no dose that the clinic's orders know.`);
  const { code, display } = entryOf(RECORD.conditions, order.condition);
  const product = `${order.drug} ${amount} ${unit} ${form === undefined ? "" : FORMS[form]}tablets`;
  return {
    resourceType: "MedicationRequest",
    id: `${whose.id}-order`,
    status: order.status,
    intent: "order",
    medicationCodeableConcept: concept(entryOf(RECORD.medicines, order.drug), product),
    subject: subjectOf(whose),
    authoredOn: order.written,
    reasonCode: [concept({ system: "http://snomed.info/sct", code, display })],
    dosageInstruction: [
      {
        text: `${amount} ${unit} ${times} daily`,
        timing: {
          repeat: {
            ...(order.start !== undefined && { boundsPeriod: { start: order.start } }),
            frequency: times === "twice" ? 2 : 1,
            period: 1,
            periodUnit: "d",
          },
        },
        doseAndRate: [
          {
            doseQuantity: { value: Number(amount), unit, system: "http://unitsofmeasure.org", code: unit },
          },
        ],
      },
    ],
  };
}

const FORMS: Readonly<Record<string, string>> = { IR: "film-coated ", XR: "prolonged-release " };

const LISTS = {
  conditions: { code: "11450-4", text: "Problem list", types: ["Condition"] },
  medications: { code: "10160-0", text: "Medication list", types: ["MedicationRequest", "MedicationStatement"] },
  allergies: { code: "48765-2", text: "Allergy list", types: ["AllergyIntolerance"] },
} as const;

/** A list that somebody went through with the person: there is nothing besides. */
export function wholeLists(whose: Whose, resources: readonly Resource[], on: string): readonly Resource[] {
  return Object.entries(LISTS).map(([name, { code, text, types }]) => {
    const entry = resources
      .filter(({ resourceType }) => types.some((type) => type === resourceType))
      .map(({ resourceType, id }) => ({ item: { reference: `${resourceType}/${id}` } }));
    return {
      resourceType: "List",
      id: `${whose.id}-list-of-${name}`,
      status: "current",
      mode: "snapshot",
      title: `${text}, reconciled`,
      code: { coding: [{ system: "http://loinc.org", code }], text },
      subject: subjectOf(whose),
      date: on,
      ...(entry.length > 0 ? { entry } : { emptyReason: hl7Code("list-empty-reason", "nilknown") }),
    };
  });
}
