import type { Finding, Flip, Therapy } from "@afterscript/engine";
import { addMonths, type Form, formatDay, parseDose, toNumber } from "@afterscript/kernel";
import { expect, test } from "vitest";
import { allCases, type Case, recordOf, runCase } from "./index.ts";

type Json = { [key: string]: unknown };
type Entry = { readonly resource: Json };

/** Changes one fact in the record's own JSON, as a clinic would send it. Undefined: this flip cannot be written there. */
function changed(
  written: Case,
  bytes: string,
  finding: Finding,
  therapy: Therapy | undefined,
  flip: Flip,
): string | undefined {
  const bundle = JSON.parse(bytes) as { entry: Entry[] };
  if (flip.fact === "age") return withAge(bundle.entry, written, Number(flip.to)) ? JSON.stringify(bundle) : undefined;
  if (flip.fact === "dose")
    return withDose(bundle.entry, therapy, finding, flip.to) ? JSON.stringify(bundle) : undefined;
  const resource = finding.because.find((one) => one.fact === flip.fact)?.resource;
  const observation = bundle.entry.find(
    (one) => `${one.resource.resourceType}/${one.resource.id}` === resource,
  )?.resource;
  if (observation?.valueQuantity === undefined || flip.unit === undefined) return undefined;
  observation.valueQuantity = {
    value: Number(flip.to),
    unit: flip.unit,
    system: "http://unitsofmeasure.org",
    code: flip.unit,
  };
  return JSON.stringify(bundle);
}

function withAge(entries: readonly Entry[], { asOf }: Case, years: number): boolean {
  const patient = entries.find((one) => one.resource.resourceType === "Patient")?.resource;
  if (patient === undefined) return false;
  patient.birthDate = formatDay(addMonths(asOf, -12 * years));
  return true;
}

function withDose(entries: readonly Entry[], therapy: Therapy | undefined, finding: Finding, text: string): boolean {
  const dose = parseDose(text);
  const resource = finding.because.find((one) => one.fact === "dose")?.resource ?? therapy?.resource;
  const order = entries.find((one) => `${one.resource.resourceType}/${one.resource.id}` === resource)?.resource;
  const key = order?.dosageInstruction !== undefined ? "dosageInstruction" : "dosage";
  if (order === undefined || dose === undefined || order[key] === undefined) return false;
  order[key] = [
    {
      timing: { repeat: { frequency: dose.perDay.n, period: dose.perDay.d, periodUnit: "d" } },
      doseAndRate: [
        {
          doseQuantity: {
            value: toNumber(dose.amount),
            unit: dose.unit,
            system: "http://unitsofmeasure.org",
            code: dose.unit,
          },
        },
      ],
    },
  ];
  if (dose.form !== undefined) order.medicationCodeableConcept = { text: `${therapy?.drug} ${PRODUCTS[dose.form]}` };
  return true;
}

/** How a product of each form is named in an order. */
const PRODUCTS = {
  IR: "oral tablet",
  XR: "extended release oral tablet",
  LQ: "oral solution",
  cream: "cream",
  ointment: "ointment",
} satisfies Record<Form, string>;

const tried = { flips: 0, written: 0 };

test("applying any printed flip to the record changes the action of its statement", () => {
  const kept: string[] = [];
  for (const written of allCases()) {
    const bytes = recordOf(written);
    if (!bytes.includes('"entry"')) continue;
    const { assessment } = runCase(written, bytes);
    for (const finding of assessment.findings) {
      const therapy = assessment.therapies.find((one) => one.drug === finding.base.drug);
      for (const flip of finding.flips) {
        tried.flips += 1;
        const moved = changed(written, bytes, finding, therapy, flip);
        if (moved === undefined) continue;
        tried.written += 1;
        const after = runCase(written, moved).assessment.findings.find(
          (one) => one.base.statement === finding.base.statement,
        );
        const state = after?.state ?? "not-applicable";
        if (state === finding.state && (after?.action ?? "none") === finding.action) {
          kept.push(
            `${written.file}:${written.line} ${finding.base.statement} ${flip.fact} -> ${flip.to}: still ${finding.state}/${finding.action}`,
          );
        }
      }
    }
  }
  expect(kept, kept.slice(0, 20).join("\n")).toEqual([]);
  expect(tried.written).toBeGreaterThan(tried.flips / 2);
}, 240_000);
