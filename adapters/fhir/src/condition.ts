import { addMonths, type DaySpan } from "@afterscript/kernel";
import type { HistoryEntry } from "@afterscript/record";
import { answerOfChildPugh, childPughOfCondition } from "./child-pugh.ts";
import { codeDetail, reportedText, statusCode } from "./coded.ts";
import { firstObjectOf, type Json, objectOf } from "./json.ts";
import { joinSpans } from "./moment.ts";
import { findConditions, isFamilyCode } from "./named-conditions.ts";
import { exactNumber } from "./quantity.ts";
import { dateOf, type Reading, type ResourceReader, report } from "./reading.ts";

const NEVER_PRESENT: ReadonlySet<string> = new Set(["refuted", "entered-in-error"]);
const SUSPECTED: ReadonlySet<string> = new Set(["provisional", "differential", "unconfirmed"]);
const ENDED: ReadonlySet<string> = new Set(["inactive", "remission", "resolved"]);
const PRESENT: ReadonlySet<string> = new Set(["active", "recurrence", "relapse"]);

/** Reads a Condition. Refuted and entered-in-error conditions say nothing about the person. */
export const readCondition: ResourceReader = (resource, reference, reading) => {
  const verification = statusCode(resource.verificationStatus);
  if (verification !== undefined && NEVER_PRESENT.has(verification)) return;
  const code = objectOf(resource.code);
  const found = findConditions(code, reading);
  const graded = childPughOfCondition(resource);
  if (found === undefined && graded === undefined) {
    if (code === undefined || !isFamilyCode(code)) report(reading, "CODE_NOT_RECOGNISED", reference, codeDetail(code));
    return;
  }
  const dates = datesOf(resource, reference, reading);
  if (graded !== undefined) readChildPugh(graded, resource, dates, reference, reading);
  if (found === undefined) return;
  const stated = statedStatus(resource, reference, reading);
  const status = stated ?? (hasEnded(resource, dates) ? "past" : "active");
  const suspected = found.suspected || (verification !== undefined && SUSPECTED.has(verification));
  const { meaning } = found;
  const reported = reportedText(code);
  if (meaning?.completeList !== undefined && status === "active") {
    const day = dates.recorded ?? dates.onset ?? reading.statedOn;
    reading.facts.push({ type: "complete-list", list: meaning.completeList, day, resource: reference });
  }
  if (status === "active" && !suspected) {
    const day = dates.recorded ?? dates.onset;
    for (const { topic, answer } of meaning?.findings ?? []) {
      reading.facts.push({ type: "answer", topic, answer, day, reported, resource: reference });
    }
  }
  const entry = { ...dates, suspected, unstated: stated === undefined, reported, reference };
  for (const concept of found.concepts) {
    if (!found.pastConcepts.includes(concept)) reading.facts.push(historyOf(concept, status, entry));
  }
  for (const concept of found.pastConcepts) reading.facts.push({ ...historyOf(concept, "past", entry), byThen: true });
  if (meaning !== undefined && isForeign(meaning, found.concepts.length + found.pastConcepts.length)) {
    report(reading, "CODE_NOT_RECOGNISED", reference, codeDetail(code));
  }
};

/** A Child-Pugh class in the words of a condition or its stage: only while the condition is there and not suspected. */
function readChildPugh(
  { letter, reported }: { readonly letter: string; readonly reported: string },
  resource: Json,
  dates: Dates,
  reference: string,
  reading: Reading,
): void {
  const status = statusCode(resource.clinicalStatus);
  const verification = statusCode(resource.verificationStatus);
  if ((status !== undefined && !PRESENT.has(status)) || hasEnded(resource, dates)) return;
  if (verification !== undefined && SUSPECTED.has(verification)) return;
  const answer = answerOfChildPugh(letter, reading);
  if (answer === undefined) return;
  const day = dates.recorded ?? dates.onset;
  reading.facts.push({ type: "answer", ...answer, day, reported, resource: reference });
}

type Entry = Dates & {
  readonly suspected: boolean;
  readonly unstated: boolean;
  readonly reported: string;
  readonly reference: string;
};

function historyOf(concept: string, status: "active" | "past", entry: Entry): HistoryEntry {
  const { onset, ended, recorded, suspected, unstated, reported, reference } = entry;
  const history: { -readonly [K in keyof HistoryEntry]: HistoryEntry[K] } = {
    type: "history",
    concept,
    status,
    reported,
    resource: reference,
  };
  if (suspected) history.suspected = true;
  if (unstated && status === "active") history.unstated = true;
  if (onset !== undefined) history.onset = onset;
  if (ended !== undefined) history.ended = ended;
  if (recorded !== undefined) history.recorded = recorded;
  return history;
}

/** A code known to the concepts, but not as anything that a Condition can say (a laboratory code). */
function isForeign(meaning: NonNullable<ReturnType<typeof findConditions>>["meaning"], conditions: number): boolean {
  if (meaning === undefined || conditions > 0) return false;
  return meaning.completeList === undefined && meaning.findings === undefined && meaning.notUsed !== true;
}

/** What the entry itself says; one that says nothing, or nothing readable, is only read as present. */
function statedStatus(resource: Json, reference: string, reading: Reading): "active" | "past" | undefined {
  const status = statusCode(resource.clinicalStatus);
  if (status === undefined) return undefined;
  if (PRESENT.has(status)) return "active";
  if (ENDED.has(status)) return "past";
  report(reading, "STATUS_NOT_READABLE", reference);
  return undefined;
}

function hasEnded(resource: Json, { ended }: Dates): boolean {
  return ended !== undefined || resource.abatementBoolean === true || resource.abatementString !== undefined;
}

type Dates = {
  readonly onset: DaySpan | undefined;
  readonly ended: DaySpan | undefined;
  readonly recorded: DaySpan | undefined;
};

function datesOf(resource: Json, reference: string, reading: Reading): Dates {
  const { onsetDateTime, abatementDateTime } = resource;
  return {
    onset:
      onsetDateTime === undefined
        ? phaseOf(resource, "onset", reference, reading)
        : dateOf(onsetDateTime, "onsetDateTime", reference, reading),
    ended:
      abatementDateTime === undefined
        ? phaseOf(resource, "abatement", reference, reading)
        : dateOf(abatementDateTime, "abatementDateTime", reference, reading),
    recorded: dateOf(resource.recordedDate ?? resource.assertedDate, "recordedDate", reference, reading),
  };
}

type Phase = { readonly age: unknown; readonly range: unknown; readonly period: unknown };

function phaseParts(resource: Json, name: "onset" | "abatement"): Phase {
  const { onsetAge, onsetRange, onsetPeriod, abatementAge, abatementRange, abatementPeriod } = resource;
  return name === "onset"
    ? { age: onsetAge, range: onsetRange, period: onsetPeriod }
    : { age: abatementAge, range: abatementRange, period: abatementPeriod };
}

/** onset[x] or abatement[x] other than a date: a period, or an age that the birth date turns into days. */
function phaseOf(
  resource: Json,
  name: "onset" | "abatement",
  reference: string,
  reading: Reading,
): DaySpan | undefined {
  const { age, range, period } = phaseParts(resource, name);
  const during = period === undefined ? undefined : firstObjectOf(period);
  if (during !== undefined) {
    const [first, second] = name === "onset" ? [during.start, during.end] : [during.end, during.start];
    return dateOf(first, `${name}Period`, reference, reading) ?? dateOf(second, `${name}Period`, reference, reading);
  }
  const between = range === undefined ? undefined : firstObjectOf(range);
  if (between !== undefined) return joinSpans(daysAtAge(between.low, reading), daysAtAge(between.high, reading));
  return age === undefined ? undefined : daysAtAge(age, reading);
}

const MONTHS: ReadonlyMap<unknown, number> = new Map<unknown, number>([
  ["a", 12],
  ["year", 12],
  ["years", 12],
  ["yr", 12],
  ["mo", 1],
  ["month", 1],
  ["months", 1],
]);

/** The days on which the person had this age, from the birth date. */
function daysAtAge(value: unknown, reading: Reading): DaySpan | undefined {
  const age = firstObjectOf(value);
  const { born } = reading;
  if (age === undefined || born === undefined) return undefined;
  const months = MONTHS.get(age.code ?? age.unit);
  const amount = exactNumber(age.value);
  if (months === undefined || amount === undefined || amount.d !== 1 || amount.n < 0 || amount.n > 1500)
    return undefined;
  return {
    earliest: addMonths(born.earliest, amount.n * months),
    latest: addMonths(born.latest, (amount.n + 1) * months) - 1,
  };
}
