import type { Concepts } from "@afterscript/fhir";
import {
  type Resource,
  type Writing,
  type Written,
  writeAnswer,
  writeCompleteList,
  writeCondition,
  writeMedication,
  writePerson,
  writingOf,
} from "@afterscript/fhir-write";
import { formatDay, parseDay } from "@afterscript/kernel";
import { ANOTHER, type Answers } from "./answers.ts";
import { askedOf, UNKNOWN } from "./questions.ts";
import { isRowQuestion, rowsOf, type Says } from "./rows.ts";

/** Whose record it is where nobody is kept yet: one person uses this device. */
const ME = "me";

export type WritingAnswers = {
  readonly concepts: Concepts;
  readonly asOf: string;
  /** Id of the person whom the answers are about: a record speaks of one. */
  readonly patient?: string;
};

export type ToldRecord = {
  /** FHIR R4: what was answered, and what was taken over from a file. */
  readonly resources: readonly Resource[];
  /** Names that nothing here is known of: kept, and judged by nobody. */
  readonly notRecognised: readonly string[];
};

/** Every answer as the resources that our reader reads back to it. What is not known is written nowhere. */
export function writeAnswers(answers: Answers, { concepts, asOf, patient = ME }: WritingAnswers): ToldRecord {
  const day = parseDay(asOf);
  if (day === undefined) throw new Error(`"${asOf}" is not a day.`);
  const writing = writingOf(concepts, { asOf: day, patient });
  const medicines = writeMedicines(answers, writing);
  const written = [
    writeWho(answers, writing),
    ...saidOf(answers).map((says) => writeSaid(says, writing)),
    ...medicines,
    ...writeComplete(answers, medicines, writing),
  ];
  return {
    resources: [...written.map(resourceOf), ...(answers.file ?? []).map((one) => about(one as Resource, patient))],
    notRecognised: medicines.flatMap((one) =>
      one.is === "written" && one.noted.some(({ code }) => code === "NAME_NOT_RECOGNISED")
        ? (one.resource.medicationCodeableConcept.text ?? [])
        : [],
    ),
  };
}

/** A result or vaccination of a file, as this person's. */
function about(resource: Resource, patient: string): Resource {
  const whose = resource.resourceType === "Immunization" ? "patient" : "subject";
  return { ...resource, [whose]: { reference: `Patient/${patient}` } };
}

const COUNTRY: Readonly<Record<string, string>> = { us: "US", uk: "GB" };

function writeWho({ age, sex, region }: Answers, writing: Writing): Written {
  const country = region && COUNTRY[region];
  return writePerson(
    {
      ...(typeof age === "number" && { age }),
      ...(sex !== undefined && sex !== UNKNOWN && { sex }),
      ...(country !== undefined && { country }),
    },
    writing,
  );
}

/** What the answers say, in the words of the concepts: only of what is asked of this person. */
export function saidOf(answers: Answers): readonly Says[] {
  const { condition, pregnancy, smoking, allergy } = answers;
  const asked = new Set(askedOf(answers));
  const rows = [...asked]
    .filter(isRowQuestion)
    .flatMap((question) => rowsOf(question).flatMap((row) => row.says[answers[question]?.[row.id] ?? UNKNOWN] ?? []));
  const breastFeeding = answers["breast-feeding"];
  const said: readonly Says[] = [
    ...(condition !== undefined && condition !== UNKNOWN && condition !== ANOTHER
      ? [{ condition, status: "active" } as const]
      : []),
    ...(asked.has("pregnancy") && pregnancy !== undefined && pregnancy !== UNKNOWN ? PREGNANCY[pregnancy] : []),
    ...(asked.has("breast-feeding") && breastFeeding !== undefined && breastFeeding !== UNKNOWN
      ? [{ topic: "breast-feeding", answer: breastFeeding }]
      : []),
    ...(smoking !== undefined && smoking !== UNKNOWN ? SMOKING[smoking] : []),
    ...(allergy === "no" ? [{ topic: "excipient-hypersensitivity", answer: "no" }] : []),
    ...rows,
  ];
  return withoutWeaker(said);
}

const PREGNANCY: Readonly<Record<"pregnant" | "possible" | "no", readonly Says[]>> = {
  pregnant: [
    { topic: "pregnancy", answer: "pregnant" },
    { topic: "childbearing-potential", answer: "yes" },
  ],
  possible: [{ topic: "childbearing-potential", answer: "yes" }],
  no: [
    { topic: "pregnancy", answer: "not-pregnant" },
    { topic: "childbearing-potential", answer: "no" },
  ],
};

const SMOKING: Readonly<Record<"current" | "former-long" | "former-short" | "never", readonly Says[]>> = {
  current: [{ topic: "smoking", answer: "current" }],
  "former-long": [
    { topic: "smoking", answer: "former" },
    { topic: "long-term-smoker", answer: "yes" },
  ],
  "former-short": [
    { topic: "smoking", answer: "former" },
    { topic: "long-term-smoker", answer: "no" },
  ],
  never: [
    { topic: "smoking", answer: "never" },
    { topic: "long-term-smoker", answer: "no" },
  ],
};

/** Of one topic one answer: "never" says more than "not now", and an entry that something was says more than both. */
function withoutWeaker(said: readonly Says[]): readonly Says[] {
  const never = new Set(said.flatMap((one) => ("topic" in one && one.answer === "never" ? [one.topic] : [])));
  return said.filter((one) => !("topic" in one && one.answer === "not-now" && never.has(one.topic)));
}

function writeSaid(says: Says, writing: Writing): Written {
  if ("condition" in says) {
    return writeCondition({ id: `guide-${says.condition}`, condition: says.condition, status: says.status }, writing);
  }
  const { topic, answer } = says;
  return writeAnswer({ id: `guide-${topic}`, topic, answer, day: formatDay(writing.asOf) }, writing);
}

function writeMedicines({ medicines, tried }: Answers, writing: Writing) {
  return [
    ...(medicines?.list ?? []).map((text, at) =>
      writeMedication({ id: `guide-medicine-${at + 1}`, text, status: "active" }, writing),
    ),
    ...(tried?.list ?? []).map(({ name, why }, at) =>
      writeMedication(
        {
          id: `guide-tried-${at + 1}`,
          text: name,
          status: "stopped",
          ...(why !== UNKNOWN && { stopReason: why }),
        },
        writing,
      ),
    ),
  ];
}

/** A list counts as whole only where both what is taken and what was tried were told in full: the reader has one list. */
function writeComplete(answers: Answers, medicines: readonly Written[], writing: Writing): readonly Written[] {
  const day = formatDay(writing.asOf);
  const entries = medicines.map(resourceOf).map(({ resourceType, id }) => `${resourceType}/${id}`);
  const isWhole = answers.medicines?.all === "yes" && answers.tried?.all === "yes";
  return [
    ...(isWhole ? [writeCompleteList({ id: "guide-medicines", list: "medications", entries, day }, writing)] : []),
    ...(answers.allergy === "no"
      ? [writeCompleteList({ id: "guide-allergies", list: "allergies", entries: [], day }, writing)]
      : []),
  ];
}

/** What the guide offers can be written: a refusal is a mistake of ours. */
function resourceOf(written: Written): Resource {
  if (written.is === "written") return written.resource;
  throw new Error(`An answer was refused: ${written.faults.map(({ what }) => what).join(" ")}`);
}
