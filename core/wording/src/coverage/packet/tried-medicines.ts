import type { Expression } from "@afterscript/engine";
import type { Clause } from "@afterscript/engine/public/coverage.ts";
import { addMonths, type DaySpan, formatDaySpan, formatDose } from "@afterscript/kernel";
import type { Medication } from "@afterscript/record";
import { asks } from "../en/packet/says.ts";
import { type TriedWords, triedAsks, triedSays } from "../en/packet/tried.ts";
import type { Provenance } from "../packet-document.ts";
import { blank, type Draft, fact } from "./draft.ts";
import { inForce } from "./label-use.ts";
import { type PacketContext, told } from "./packet-context.ts";

/** A medicine that was taken, with what brings it into the packet besides the record's own entry. */
export type TriedMedicine = { readonly medication: Medication; readonly from: readonly Provenance[] };

/**
 * Medicines of the record that were taken for a condition of the label, or that the label, the plan's criteria or the letter
 * name; earliest first. Medicines for something else are nobody's business here.
 */
export function triedMedicines(context: PacketContext): readonly TriedMedicine[] {
  const { record, therapy } = context;
  return record.medications
    .filter(({ state, substances }) => state !== "planned" && !substances.includes(therapy.drug))
    .flatMap((medication) => {
      const from = namedBy(medication, context);
      return from === undefined ? [] : [{ medication, from: [recordOf(medication), ...from] }];
    })
    .toSorted((a, b) => startOf(a) - startOf(b) || (a.medication.resource < b.medication.resource ? -1 : 1));
}

function startOf({ medication: { start } }: TriedMedicine): number {
  return start?.earliest ?? Number.MAX_SAFE_INTEGER;
}

export function recordOf({ substances, reported, resource }: Medication): Provenance {
  return { from: "record", fact: substances[0] ?? reported, resource };
}

function namedBy({ reasons, substances }: Medication, context: PacketContext): readonly Provenance[] | undefined {
  const { knowledge, therapy, answer, case: own } = context;
  const conditions = knowledge.namedConditions[therapy.drug] ?? [];
  if (reasons.some((reason) => conditions.includes(reason))) return [];
  const isNamed = (among: readonly string[]) => substances.some((one) => among.includes(one));
  const statement = inForce(context).find(
    (one) => one.drug === therapy.drug && "requires" in one && isNamed(earlierIn(one.requires)),
  );
  if (statement !== undefined)
    return [{ from: "statement", id: statement.id, sources: statement.cite.map(({ source }) => source) }];
  const policy = answer.criteria?.policy;
  if (policy !== undefined && isNamed(triedIn(policy.clause)))
    return [{ from: "coverage", id: policy.id, sources: policy.cite.map(({ source }) => source) }];
  return isNamed(own.denial.wantedFirst ?? []) ? [told("denial.wantedFirst")] : undefined;
}

function earlierIn(question: Expression): readonly string[] {
  if (question.is === "all" || question.is === "any") return question.of.flatMap(earlierIn);
  return question.is === "earlier" ? question.substances : [];
}

function triedIn(clause: Clause): readonly string[] {
  if ("of" in clause) return clause.of.flatMap(triedIn);
  return clause.is === "tried" ? clause.tried.substances : [];
}

/** One sentence for the medicine, and a blank for each thing that the record leaves out. */
export function triedSentences({ medication, from }: TriedMedicine, context: PacketContext): readonly Draft[] {
  const words = triedWords(medication, context);
  const missing = {
    dose: words.dose === undefined,
    dates: words.start === undefined || (words.stop === undefined && !words.isTaken),
    reason: words.reason === undefined && !words.isTaken,
  };
  return [
    fact(triedSays.clinician(words), from),
    ...(["dose", "dates", "reason"] as const)
      .filter((part) => missing[part])
      .map((part) => blank(`tried.${medication.resource}.${part}`, triedAsks[part](words.name))),
  ];
}

/** The same in the person's own voice. */
export function ownTriedSentence({ medication, from }: TriedMedicine): Draft {
  return fact(triedSays.person(triedWords(medication, { isForClinic: true })), from);
}

export function triedWords(medication: Medication, { isForClinic }: Pick<PacketContext, "isForClinic">): TriedWords {
  const { substances, reported, dose, doseText, route, start, stop, stopReason, state, resource } = medication;
  return {
    substances,
    name: reported,
    dose: dose === undefined ? doseText : formatDose(dose),
    route,
    start: start && formatDaySpan(start),
    stop: stop && formatDaySpan(stop),
    months: wholeMonths(start, stop),
    reason: stopReason === "other" ? undefined : stopReason,
    isTaken: state === "active" || state === "on-hold",
    ...(!isForClinic && { resource }),
  };
}

/** Whole calendar months from start to stop, where both are known to the day. */
function wholeMonths(start: DaySpan | undefined, stop: DaySpan | undefined): number | undefined {
  if (start === undefined || stop === undefined) return undefined;
  if (start.earliest !== start.latest || stop.earliest !== stop.latest) return undefined;
  let months = 0;
  while (addMonths(start.earliest, months + 1) <= stop.earliest) months += 1;
  return months === 0 ? undefined : months;
}

/** Why a medicine that the plan wants first does not suit: only what the record itself shows. */
export function wantedFirstSentences(context: PacketContext, reason: readonly Provenance[]): readonly Draft[] {
  const { record, case: own } = context;
  const wanted = own.denial.wantedFirst ?? [];
  if (wanted.length === 0) return [blank("denial.wantedFirst", asks.wantedFirst)];
  return wanted.map((substance) => {
    const asked = [told("denial.wantedFirst"), ...reason];
    const failed = (record.medicationsBySubstance.get(substance) ?? []).find(
      ({ state, stopReason }) =>
        state === "stopped" && (stopReason === "inadequate-response" || stopReason === "intolerance"),
    );
    if (failed !== undefined)
      return fact(triedSays.failed(substance, triedWords(failed, context)), [...asked, recordOf(failed)]);
    const allergy = record.allergies.find((one) => one.substance === substance && one.status === "active");
    if (allergy !== undefined)
      return fact(triedSays.allergy(substance), [
        ...asked,
        { from: "record", fact: substance, resource: allergy.resource },
      ]);
    return blank(`wanted.${substance}`, asks.wanted(substance));
  });
}
