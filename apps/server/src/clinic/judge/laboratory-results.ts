import { type StandingResult, standingResults } from "@afterscript/fhir";
import { laboratoryRangeOf } from "@afterscript/web";
import { messagesOf } from "@afterscript/wording";
import type { RecordBundle } from "./record-of.ts";

type Json = { readonly [field: string]: unknown };

/** What the laboratory says of a result: its flag, else its own range. `none`: nothing. */
export type LaboratoryWord =
  | "critically-low"
  | "critically-high"
  | "critically-abnormal"
  | "outside"
  | "within"
  | "none";

/** The newest result of one test of which its laboratory says something. */
export type LaboratoryResult = {
  /** As it was sent. */
  readonly name: string;
  readonly value?: number | string;
  readonly unit?: string;
  /** ISO date; left out, the record gives none. */
  readonly day?: string;
  readonly word: LaboratoryWord;
  /** "Observation/7"; "DiagnosticReport/2#7" of one inside its report. */
  readonly resource: string;
  /** It is one part of what the resource says. */
  readonly isPart: boolean;
  /** It was measured on the person, not in a laboratory. */
  readonly isVitalSign: boolean;
};

export function isCritical({ word }: Pick<LaboratoryResult, "word">): boolean {
  return word === "critically-low" || word === "critically-high" || word === "critically-abnormal";
}

/**
 * Of every test of a record the result that stands by its laboratory's word. A newer result of which the laboratory says
 * nothing, neither by flag nor by range, does not take the place of one that it flagged; nor does one that was withdrawn with
 * its report; nor one that is not final, of one that is: it stands beside it. One that may be as new, for it has no day, or no
 * hour of the same day, stands by itself where it is critical.
 */
export function laboratoryResults(bundle: RecordBundle): readonly LaboratoryResult[] {
  const groups: Read[][] = [];
  for (const read of standingResults(bundle).flatMap(readObservation)) {
    const group = groups.find((one) => one.some(({ tests }) => tests.some((test) => read.tests.includes(test))));
    if (group === undefined) groups.push([read]);
    else group.push(read);
  }
  return groups.flatMap((group) => standingOf(group).map(({ result }) => result));
}

function standingOf(group: readonly Read[]): readonly Read[] {
  const standing = group
    .filter((one) => !group.some((other) => (other.isFinal || !one.isFinal) && isLater(other, one)))
    .toSorted(newestThenWorst);
  const newest = [true, false].flatMap((isFinal) => standing.find((one) => one.isFinal === isFinal) ?? []);
  const asNew = standing.find((one) => isCritical(one.result) && newest.every(({ drawn }) => drawn !== one.drawn));
  return asNew === undefined ? newest : [...newest, asNew];
}

type Read = {
  /** By what another result is known to be of the same test. */
  readonly tests: readonly string[];
  /** Milliseconds since 1970 of the sample. */
  readonly at: number | undefined;
  /** The same as it was sent: a day alone says no hour. */
  readonly drawn: string | undefined;
  readonly isFinal: boolean;
  readonly result: LaboratoryResult;
};

const WORST_FIRST: readonly LaboratoryWord[] = [
  "critically-low",
  "critically-high",
  "critically-abnormal",
  "outside",
  "within",
  "none",
];

/** Those without a day last. */
function newestThenWorst(a: Read, b: Read): number {
  const [first, second] = [a.at ?? Number.NEGATIVE_INFINITY, b.at ?? Number.NEGATIVE_INFINITY];
  if (first !== second) return first > second ? -1 : 1;
  return WORST_FIRST.indexOf(a.result.word) - WORST_FIRST.indexOf(b.result.word);
}

/** Surely: "2026-06-28" leaves the hour of that day open, a month its day. */
function isLater(a: Read, b: Read): boolean {
  if (a.at === undefined || b.at === undefined || a.drawn === undefined || b.drawn === undefined) return false;
  const exact = Math.min(a.drawn.length, b.drawn.length);
  return exact > DAY ? a.at > b.at : a.drawn.slice(0, exact) > b.drawn.slice(0, exact);
}

/** Length of a date without a time. */
const DAY = "2026-06-28".length;

const NOT_SAID: ReadonlySet<unknown> = new Set(["entered-in-error", "cancelled"]);

/** One for what the Observation says itself, one for each of its parts; those of which the laboratory says nothing are left out. */
function readObservation({ resource, reference, isFinal, holders }: StandingResult): readonly Read[] {
  if (NOT_SAID.has(resource.status)) return [];
  const [drawn] = [resource, ...holders].flatMap((one) => drawnOf(one) ?? []);
  const isVitalSign = codingsOf(listOf(resource.category)).some(({ code }) => code === "vital-signs");
  return [resource, ...listOf(resource.component)].flatMap((carrier: Json) => {
    const word = wordOf(carrier);
    if (word === "none") return [];
    const code = objectOf(carrier.code) ?? {};
    const codings = codingsOf([code]);
    const name =
      textOf(code.text) ?? codings.flatMap(({ display }) => textOf(display) ?? [])[0] ?? textOf(codings[0]?.code);
    const isPart = carrier !== resource;
    return {
      tests: [
        ...codings.flatMap(({ system, code: own }) => (own === undefined ? [] : [`${String(system)}|${String(own)}`])),
        ...(codings.length > 0 || name === undefined ? [] : [name.toLowerCase()]),
      ],
      at: drawn === undefined ? undefined : Date.parse(drawn),
      drawn,
      isFinal,
      result: {
        name: name ?? "a test without a name",
        ...measuredOf(carrier),
        ...(drawn !== undefined && { day: drawn.slice(0, 10) }),
        word,
        resource: reference,
        isPart,
        isVitalSign,
      },
    };
  });
}

/** When the sample was taken, else when its result was stated, where that can be read; of a report the same. */
function drawnOf({ effectiveDateTime, effectiveInstant, effectivePeriod, issued }: Json): string | undefined {
  const told = [effectiveDateTime, effectiveInstant, objectOf(effectivePeriod)?.start, issued];
  return told.flatMap((one) => textOf(one) ?? []).find((one) => !Number.isNaN(Date.parse(one)));
}

const FLAGS: ReadonlyMap<string, LaboratoryWord> = new Map([
  ["LL", "critically-low"],
  ["HH", "critically-high"],
  ["AA", "critically-abnormal"],
  ...["L", "H", "A", "LU", "HU", "<", ">"].map((code) => [code, "outside"] as const),
  ["N", "within"],
]);

const IN_WORDS: readonly (readonly [RegExp, LaboratoryWord])[] = [
  [/^(critical|panic)(ly)?[ -]*low/i, "critically-low"],
  [/^(critical|panic)(ly)?[ -]*high/i, "critically-high"],
  [/^(critical|panic)/i, "critically-abnormal"],
];

/** Of several flags the worst. */
function wordOf(carrier: Json): LaboratoryWord {
  const concepts = listOf(carrier.interpretation);
  const said = [
    ...concepts.flatMap(({ text }) => textOf(text) ?? []),
    ...codingsOf(concepts).flatMap(({ code, display }) => [textOf(code) ?? [], textOf(display) ?? []].flat()),
  ];
  const words = said.map(wordOfFlag);
  const worst = WORST_FIRST.find((word) => words.includes(word)) ?? "none";
  return worst === "none" ? wordOfRange(carrier) : worst;
}

function wordOfFlag(flag: string): LaboratoryWord {
  return FLAGS.get(flag.trim().toUpperCase()) ?? IN_WORDS.find(([pattern]) => pattern.test(flag.trim()))?.[1] ?? "none";
}

function wordOfRange(carrier: Json): LaboratoryWord {
  if (listOf(carrier.referenceRange).length !== 1) return "none";
  const { value, unit } = measuredOf(carrier);
  const range = laboratoryRangeOf({ ...carrier, resourceType: "Observation" });
  if (range === undefined || typeof value !== "number" || (range.unit !== undefined && range.unit !== unit))
    return "none";
  const isOutside = (range.low !== undefined && value < range.low) || (range.high !== undefined && value > range.high);
  return isOutside ? "outside" : "within";
}

function measuredOf(carrier: Json): Pick<LaboratoryResult, "value" | "unit"> {
  const measured = objectOf(carrier.valueQuantity);
  if (measured !== undefined) {
    const unit = textOf(measured.code) ?? textOf(measured.unit);
    const comparator = textOf(measured.comparator);
    if (typeof measured.value !== "number") return {};
    if (comparator !== undefined)
      return { value: `${comparator} ${messagesOf().quantity(String(measured.value), unit)}` };
    return { value: measured.value, ...(unit !== undefined && { unit }) };
  }
  if (typeof carrier.valueInteger === "number") return { value: carrier.valueInteger };
  const concept = objectOf(carrier.valueCodeableConcept);
  const text =
    textOf(carrier.valueString) ??
    textOf(concept?.text) ??
    codingsOf(concept === undefined ? [] : [concept]).flatMap(
      ({ display, code }) => textOf(display) ?? textOf(code) ?? [],
    )[0];
  return text === undefined ? {} : { value: text };
}

function codingsOf(concepts: readonly Json[]): readonly Json[] {
  return concepts.flatMap(({ coding }) => listOf(coding));
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

function objectOf(value: unknown): Json | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
}

function listOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.map(objectOf).filter((one) => one !== undefined) : [];
}
