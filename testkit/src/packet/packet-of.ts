import { readFileSync } from "node:fs";
import type { Knowledge } from "@afterscript/engine";
import { type CoverageCase, type CoverageKnowledge, judgeCoverage } from "@afterscript/engine/public/coverage.ts";
import { compileConcepts, readFhir } from "@afterscript/fhir";
import { type Day, formatDose, parseDay, parseDose } from "@afterscript/kernel";
import { loadConcepts, loadCoverage, loadKnowledge } from "@afterscript/knowledge";
import type { PatientRecord } from "@afterscript/record";
import {
  appealReport,
  buildPacket,
  type Letterhead,
  type Packet,
  type PacketInput,
  type QuotedReason,
} from "@afterscript/wording/public/coverage.ts";

/** What a packet is made from before anything is judged. */
export type Refusal = {
  readonly record: PatientRecord;
  readonly case: CoverageCase;
  readonly head: Letterhead;
  readonly quoted: readonly QuotedReason[];
  readonly therapy: PacketInput["therapy"];
  readonly asOf: Day;
  readonly coverage: CoverageKnowledge;
  readonly knowledge: Knowledge;
};

/** Judges a refusal and writes its packet, as every door does. */
export function packetOf(refusal: Refusal): Packet {
  return buildPacket(packetInputOf(refusal));
}

export function packetInputOf({ coverage, knowledge, record, therapy, asOf, ...told }: Refusal): PacketInput {
  const { drug, condition, dose } = therapy;
  const request = { drugs: [drug], ...(condition !== undefined && { condition }), ...(dose && { dose }) };
  const answer = judgeCoverage({ record, knowledge, coverage, asOf, case: told.case, request });
  const report = appealReport({
    answer,
    coverage,
    knowledge,
    person: record.person,
    region: knowledge.region,
    asOf,
    engine: "test",
    drug,
    ...(condition !== undefined && { condition }),
    ...(dose && { dose: formatDose(dose) }),
    problems: record.problems,
    audience: "patient",
  });
  return { answer, report, record, case: told.case, head: told.head, quoted: told.quoted, knowledge, therapy, asOf };
}

function recordOfSample(name: string): PatientRecord {
  const text = readFileSync(new URL(`../../samples/${name}.json`, import.meta.url), "utf8");
  const read = readFhir(JSON.parse(text), compileConcepts(loadConcepts()));
  if ("failure" in read) throw new Error(`${name}: ${read.failure.code}`);
  return read.record;
}

export function day(iso: string): Day {
  const found = parseDay(iso);
  if (found === undefined) throw new Error(`No day: ${iso}`);
  return found;
}

/** Maya with everything told that can be told: the richest packet there is. */
export function mayasRefusal(): Refusal {
  const dose = parseDose("XR 15 mg once daily");
  return {
    record: recordOfSample("maya"),
    case: {
      plan: "self-funded-employer",
      state: "OH",
      denial: {
        dated: day("2026-06-08"),
        received: day("2026-06-12"),
        lastDay: day("2026-12-05"),
        reasons: ["step-not-met", "missing-safety-tests"],
        wantedFirst: ["dupilumab", "tralokinumab"],
      },
      prescriberSaysSeriousHarm: true,
      daysLeft: 5,
      told: {
        severity: { value: "severe", day: day("2026-05-20") },
        "easi-score": { value: "24", day: day("2026-05-20") },
        specialist: { value: "dermatologist" },
        "special-sites": { value: "yes" },
        "enclosure.denial-letter": { value: "yes" },
      },
      steps: [],
      bridges: [],
    },
    head: {
      name: "Maya Okonjo",
      born: "2002-02-14",
      memberId: "LBX 4471 9082",
      group: "70-55821",
      reference: "PA-26-0611843",
      payer: "Larkspur Benefit Services",
      payerAddress: "PO Box 2294, Columbus, OH 43216",
      payerFax: "614-555-0142",
      prescriber: "Dr Ana Lindqvist",
      prescriberNumber: "1234567893",
      prescriberSpecialty: "dermatology",
      clinic: "Maple Skin Clinic",
      clinicPhone: "419-555-0117",
      diagnosisCode: "L20.9",
      quantity: "30 tablets for 30 days",
      duration: "12 months",
      ownWords: "I wake up four times a night and I had to stop working at the bakery.",
    },
    quoted: [
      {
        reason: "step-not-met",
        words:
          "The records do not show that you tried dupilumab, or another systemic medicine, for at least 3 months without enough relief.",
      },
      {
        reason: "missing-safety-tests",
        words: "We did not receive the result of a tuberculosis (TB) test from the last 12 months.",
      },
    ],
    therapy: { drug: "upadacitinib", condition: "atopic-dermatitis", ...(dose && { dose }) },
    asOf: day("2026-07-01"),
    coverage: loadCoverage(),
    knowledge: loadKnowledge("us"),
  };
}
