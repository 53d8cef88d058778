import { parseDose } from "@afterscript/kernel";
import { loadKnowledge } from "@afterscript/knowledge";
import { buildRecord, type Fact, type Medication } from "@afterscript/record";
import { day, mayasRefusal, type Refusal } from "./packet-of.ts";

function on(iso: string) {
  return { earliest: day(iso), latest: day(iso) };
}

function medication(id: string, substance: string, more: Partial<Medication>): Medication {
  return {
    type: "medication",
    substances: [substance],
    state: "stopped",
    reasons: ["rheumatoid-arthritis"],
    reported: substance,
    resource: `MedicationRequest/${id}`,
    ...more,
  };
}

function test(analyte: string, qualitative: "negative", iso: string): Fact {
  return {
    type: "result",
    analyte,
    qualitative,
    reported: { value: qualitative },
    day: on(iso),
    final: true,
    resource: `Observation/${analyte}`,
  };
}

const FACTS: readonly Fact[] = [
  {
    type: "history",
    concept: "rheumatoid-arthritis",
    status: "active",
    onset: { earliest: day("2018-03-01"), latest: day("2018-03-31") },
    reported: "Rheumatoid arthritis",
    resource: "Condition/ra",
  },
  medication("mtx", "methotrexate", {
    start: on("2018-05-02"),
    stop: on("2019-01-15"),
    doseText: "20 mg once a week",
    route: "oral",
    stopReason: "inadequate-response",
  }),
  medication("ada", "adalimumab", {
    start: on("2019-02-01"),
    stop: on("2020-02-03"),
    doseText: "40 mg every 2 weeks",
    route: "injection",
    stopReason: "intolerance",
  }),
  medication("old", "sulfasalazine", { stop: on("2018-04-20"), stopReason: "other" }),
  { type: "allergy", substance: "etanercept", status: "active", resource: "AllergyIntolerance/eta" },
  test("hbsag", "negative", "2026-06-01"),
  test("igra", "negative", "2026-06-02"),
  {
    type: "result",
    analyte: "egfr",
    value: { n: 92, d: 1 },
    reported: { value: "92", unit: "mL/min/{1.73_m2}" },
    day: on("2026-06-03"),
    final: true,
    resource: "Observation/egfr",
  },
  { type: "complete-list", list: "medications", day: on("2026-06-20"), resource: "List/medicines" },
];

/** Rheumatoid arthritis under a state's law: grounds, an allergy, a guideline, a supply that runs out. */
export function insuredRefusal(): Refusal {
  const maya = mayasRefusal();
  const dose = parseDose("XR 15 mg once daily");
  const { reference: _, ownWords: __, ...head } = maya.head;
  return {
    ...maya,
    record: buildRecord({
      person: { reference: "Patient/rosa", sex: "female", born: on("1974-03-11"), country: "US" },
      facts: FACTS,
      problems: [],
    }),
    case: {
      plan: "insured-employer",
      state: "AZ",
      denial: {
        dated: day("2026-06-08"),
        reasons: ["step-not-met", "non-formulary", "not-medically-necessary", "quantity-or-dose", "other"],
        wantedFirst: ["adalimumab", "etanercept", "golimumab"],
      },
      daysLeft: 4,
      isOnTreatment: true,
      told: {
        severity: { value: "moderate" },
        specialist: { value: "rheumatologist" },
        "ground.already-failed": { value: "yes" },
        "das28-score": { value: "5.6", day: day("2026-05-20") },
      },
      steps: [],
      bridges: [],
    },
    head,
    quoted: [{ reason: "non-formulary", words: "Rinvoq is not on your drug list." }],
    therapy: { drug: "upadacitinib", condition: "rheumatoid-arthritis", ...(dose && { dose }) },
  };
}

/** The same person as if she lived in England. */
export function englishRefusal(): Refusal {
  const maya = mayasRefusal();
  return {
    ...maya,
    case: { ...maya.case, plan: "nhs-england" },
    knowledge: loadKnowledge("uk"),
  };
}

export function medicareRefusal(): Refusal {
  const insured = insuredRefusal();
  return {
    ...insured,
    case: {
      ...insured.case,
      plan: "medicare-part-d",
      told: { ...insured.case.told, "ground.part-d-less-effective": { value: "yes" } },
    },
  };
}
