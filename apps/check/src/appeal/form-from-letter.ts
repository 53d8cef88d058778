import type {
  FilingPeriod,
  FilingStep,
  Found,
  LetterDecision,
  LetterMedicine,
  LetterReading,
} from "@afterscript/denial-letter";
import type { CoverageKnowledge, DoorSort } from "@afterscript/engine/public/coverage.ts";
import type { Concepts } from "@afterscript/fhir";
import { addMonths, type Day, formatDay, parseDay } from "@afterscript/kernel";
import type { Letterhead } from "@afterscript/wording/public/coverage.ts";
import type { AppealForm } from "./appeal-form.ts";

/** The steps whose last day is that of the answer to this letter. */
const OWN_STEPS: readonly FilingStep[] = [
  "appeal",
  "second-level-appeal",
  "reconsideration",
  "fair-hearing",
  "not-said",
];

/**
 * What a letter says once and without doubt, as a person would have told it. Where it says two things, or only hints (the
 * plan type), nothing is taken: the person has to say it.
 */
export function formFromLetter(letter: LetterReading, received?: string): AppealForm {
  const reasons = [...new Set(letter.reasons.map(({ value }) => value))];
  const wanted = [...letter.requiredFirst, ...letter.coveredAlternatives].flatMap(({ value }) => value.id ?? []);
  const lastDay = lastDayOfLetter(letter, received);
  const head = headOf(letter);
  return {
    ...ifFound("dated", letter.dates.letter),
    ...(received !== undefined && { received }),
    ...(lastDay !== undefined && { lastDay }),
    ...(reasons.length > 0 && { reasons }),
    ...(letter.reasons.length > 0 && {
      quoted: letter.reasons.map(({ value, words }) => ({ reason: value, words: quotation(words) })),
    }),
    ...(wanted.length > 0 && { wantedFirst: [...new Set(wanted)] }),
    ...(Object.keys(head).length > 0 && { head }),
  };
}

/**
 * The last day that the letter itself gives for an answer to it: a day that it names, or a period that it names, counted
 * from its own date or from the day of receipt. Of several the earliest, which cannot be missed; working days are counted as
 * plain days, which is never later.
 */
export function lastDayOfLetter({ decision, filing, dates }: LetterReading, received?: string): string | undefined {
  const dated = dates.letter.is === "found" ? parseDay(dates.letter.reading.value) : undefined;
  const came = received === undefined ? undefined : parseDay(received);
  const hasCoverDay = [...filing.allPeriods, ...filing.allLastDays].some(({ value }) => value.step === "keep-benefits");
  const isOwn = (step: FilingStep) =>
    (isOwnStep(step) || (step === "external-review" && isOfAppeal(decision))) &&
    // The day of a hearing is not that of keeping cover, which comes before it.
    !(step === "fair-hearing" && hasCoverDay);
  const named = filing.allLastDays.flatMap(({ value }) => (isOwn(value.step) ? (parseDay(value.day) ?? []) : []));
  const counted = filing.allPeriods.flatMap(({ value }) => {
    const from = isOwn(value.step) ? startOf(value, dated, came) : undefined;
    return from === undefined ? [] : [after(from, value)];
  });
  const days = [...named, ...counted];
  return days.length === 0 ? undefined : formatDay(Math.min(...days));
}

/** Behind the appeal to the plan comes the outside review. */
function isOfAppeal(decision: LetterReading["decision"]): boolean {
  return decision.is === "found" && ["internal-appeal-denied", "second-level-denied"].includes(decision.reading.value);
}

/** Whether a day or a period for this step is one for the answer to the letter, and not for a step behind it. */
export function isOwnStep(step: FilingStep): boolean {
  return OWN_STEPS.includes(step);
}

/** Nobody says when the letter came: its own date is earlier. */
function startOf({ from }: FilingPeriod, dated: Day | undefined, received: Day | undefined): Day | undefined {
  return from === "receipt" ? (received ?? dated) : (dated ?? received);
}

function after(day: Day, { amount, unit }: FilingPeriod): Day {
  return unit === "months" ? addMonths(day, amount) : day + amount;
}

function headOf({ numbers, appealTo, request }: LetterReading): Letterhead {
  return {
    ...ifFound("memberId", numbers.member),
    ...ifFound("group", numbers.group),
    ...ifFound("reference", numbers.reference),
    ...ifFound("payerAddress", appealTo.address),
    ...ifFound("payerFax", appealTo.fax),
    ...ifFound("quantity", request.quantity),
  };
}

/** The words of a reason on one line, without the mark of the list that they stood in. */
export function quotation(words: string): string {
  return words
    .replace(/\s+/g, " ")
    .replace(/^[\s•·▪–*-]+/, "")
    .trim();
}

function ifFound<Key extends string>(key: Key, found: Found<string>): { readonly [K in Key]?: string } {
  return found.is === "found" ? ({ [key]: found.reading.value } as { readonly [K in Key]: string }) : {};
}

/** The medicines that a letter may name, by every name that is known here. */
export function letterMedicines({ substances }: Pick<Concepts, "substances">): readonly LetterMedicine[] {
  return substances.map(({ id, names, brands }) => ({ id, names: [...new Set([id, ...names, ...brands])] }));
}

const DENIED_SORTS: Readonly<Partial<Record<LetterDecision, DoorSort>>> = {
  "formulary-exception-denied": "formulary-exception",
  "funding-request-denied": "funding-request",
  "internal-appeal-denied": "internal-appeal",
  "second-level-denied": "second-internal-appeal",
  "external-review-decision": "external-review",
};

/** The plan's step that a letter's decision ends; undefined for a first denial, and where the plan has no such step. */
export function deniedDoorOf(
  decision: LetterDecision,
  plan: string | undefined,
  { doors }: Pick<CoverageKnowledge, "doors">,
): string | undefined {
  const sort = DENIED_SORTS[decision];
  return doors.find((door) => door.plan === plan && door.sort === sort)?.id;
}
