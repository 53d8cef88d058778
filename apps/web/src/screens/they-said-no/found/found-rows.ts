import { isOwnStep, quotation } from "@afterscript/check/public/appeal.ts";
import type { Found, LetterReading, Reading } from "@afterscript/denial-letter";
import type { CoverageKnowledge } from "@afterscript/engine/public/coverage.ts";
import { periodText, plainId, planNames, reasonNames } from "@afterscript/wording/public/coverage-names.ts";
import { date, name, sentenceCase } from "../../../words/text.ts";
import { words } from "../../../words/words.ts";
import type { Told } from "../told.ts";
import { leftOpen, withForm } from "../told.ts";
import { withPlan } from "../with-plan.ts";

/** One way to read something, with the words that it was read from. */
export type RowReading = {
  readonly text: string;
  readonly words: string;
  /** Takes it over. Left out: it is only shown. */
  readonly use?: (told: Told) => Told;
  /** Where it can be corrected in place: what stands in the field. */
  readonly value?: string;
};

/** One thing that the letter says. Several readings: the person chooses, and nothing is chosen before. */
export type FoundRow = {
  readonly id: string;
  readonly label: string;
  readonly readings: readonly RowReading[];
  readonly correct?: "day" | "text";
  /** Takes over what was typed in its place. */
  readonly takeTyped?: (told: Told, typed: string) => Told;
};

/** What is taken over when it is confirmed, and what is only worth knowing: both in the order of a letter. */
export type FoundList = { readonly toConfirm: readonly FoundRow[]; readonly toKnow: readonly FoundRow[] };

/** The list to confirm. */
export function foundRows(reading: LetterReading, coverage: CoverageKnowledge): FoundList {
  const rows = allRows(reading, coverage);
  const isAsked = ({ readings }: FoundRow) => readings.some(({ use }) => use !== undefined);
  const asked = rows.filter(isAsked);
  const isSaid = (one: FoundRow) =>
    asked.some(({ id, readings }) => id.startsWith("reason-") && readings[0]?.words === one.readings[0]?.words);
  return { toConfirm: asked, toKnow: rows.filter((one) => !isAsked(one) && !isSaid(one)) };
}

function allRows(reading: LetterReading, coverage: CoverageKnowledge): readonly FoundRow[] {
  const say = words().theySaidNo.found;
  return [
    ...row("decision", reading.decision, (one) => ({
      text: say.decision[one],
      use: (told) => withDeniedDoor(told, one, coverage),
    })),
    ...planRow(reading, coverage),
    ...dayRow("dated", reading.dates.letter, "dated"),
    ...lastDayRow(reading),
    ...row("period", reading.filing.period, (period) => ({
      text: say.period(period.amount, period.unit, say.dayKind[period.dayKind], say.from[period.from]),
      ...(isOwnStep(period.step) && { use: (told: Told) => ({ ...told, period }) }),
    })),
    // A time that fits no step is never dropped: the person reads its words.
    ...each("unplaced", reading.filing.unplaced, (one) =>
      one.is === "day" ? date(one.day) : periodText({ amount: one.amount, unit: one.unit }),
    ),
    ...row("counted", reading.filing.countedWhen, (one) => ({ text: say.countedWhen[one] })),
    ...reading.reasons.map((one, at) => reasonRow(one, at, coverage)),
    ...reading.requiredFirst.map((one, at) => requiredRow(one, at)),
    ...each("clause", reading.criteriaClauses, (text) => text),
    ...each("covered", reading.coveredAlternatives, (one) => one.name),
    ...row("trial", reading.trialLength, ({ amount, unit }) => ({ text: say.trial(amount, unit) })),
    ...row("policy", reading.policy, (text) => ({ text })),
    ...row("drug", reading.request.drug, ({ id, name: printed }) => ({
      text: id === undefined ? printed : both(printed, name(id, "patient")),
      ...(id !== undefined && { use: (told: Told) => ({ ...told, drug: id }) }),
    })),
    ...row("strength", reading.request.strength, (text) => ({ text })),
    ...headRow("quantity", reading.request.quantity, "quantity"),
    ...headRow("member", reading.numbers.member, "memberId"),
    ...headRow("group", reading.numbers.group, "group"),
    ...headRow("reference", reading.numbers.reference, "reference"),
    ...headRow("address", reading.appealTo.address, "payerAddress"),
    ...headRow("fax", reading.appealTo.fax, "payerFax"),
    ...row("phone", reading.appealTo.phone, (text) => ({ text })),
    ...row("expedited", reading.appealTo.expedited, (text) => ({ text })),
    ...row("reviewer", reading.reviewer, ({ name: who, title, specialty }) => ({
      text: [who, title, specialty].filter((one) => one !== undefined).join(", "),
    })),
  ];
}

/** "Rinvoq (upadacitinib)": as it is printed, and what is in it. */
function both(printed: string, generic: string): string {
  return printed.toLowerCase().includes(generic.toLowerCase()) ? printed : `${printed} (${generic})`;
}

type RowId = keyof ReturnType<typeof words>["theySaidNo"]["found"]["row"];
type Shown = { readonly text: string; readonly use?: (told: Told) => Told; readonly value?: string };

function row<T>(id: RowId, found: Found<T>, show: (value: T) => Shown): readonly FoundRow[] {
  if (found.is === "not-found") return [];
  const all = found.is === "found" ? [found.reading] : found.alternatives;
  const readings = all.map((one): RowReading => ({ words: one.words, ...show(one.value) }));
  return [{ id, label: words().theySaidNo.found.row[id], readings }];
}

function each<T>(id: RowId, all: readonly Reading<T>[], text: (value: T) => string): readonly FoundRow[] {
  return all.map((one, at) => ({
    id: `${id}-${at}`,
    label: words().theySaidNo.found.row[id],
    readings: [{ text: text(one.value), words: one.words }],
  }));
}

function dayRow(id: RowId, found: Found<string>, field: "dated" | "lastDay"): readonly FoundRow[] {
  const use = (told: Told, day: string) => withForm(told, { [field]: day });
  return row(id, found, (day) => ({ text: date(day), value: day, use: (told) => use(told, day) })).map((one) => ({
    ...one,
    correct: "day" as const,
    takeTyped: use,
  }));
}

/** A last day for another step than the first does not end this one. */
function lastDayRow({ filing }: LetterReading): readonly FoundRow[] {
  const { lastDay } = filing;
  const use = (told: Told, day: string) => withForm(told, { lastDay: day });
  return row("lastDay", lastDay, ({ day, step }) => ({
    text: date(day),
    value: day,
    ...(isOwnStep(step) && { use: (told: Told) => use(told, day) }),
  })).map((one) =>
    one.readings.some(({ use: own }) => own !== undefined) ? { ...one, correct: "day" as const, takeTyped: use } : one,
  );
}

type HeadField = "quantity" | "memberId" | "group" | "reference" | "payerAddress" | "payerFax";

function headRow(id: RowId, found: Found<string>, field: HeadField): readonly FoundRow[] {
  const use = (told: Told, value: string) => withForm(told, { head: { ...told.form.head, [field]: value } });
  return row(id, found, (value) => ({ text: value, value, use: (told) => use(told, value) })).map((one) => ({
    ...one,
    correct: "text" as const,
    takeTyped: use,
  }));
}

/** Hints are hints: of several kinds of plan the person chooses; of one, its words stand there to be looked at. */
function planRow({ planHints }: LetterReading, coverage: CoverageKnowledge): readonly FoundRow[] {
  const known = planHints.flatMap(({ value, words: read }) => {
    const plan = coverage.plans.find(({ id }) => id === value);
    return plan === undefined ? [] : [{ plan: plan.id, read }];
  });
  const [first] = known;
  if (first === undefined) return [];
  return [
    {
      id: "plan",
      label: words().theySaidNo.found.row.plan,
      readings: known
        .filter(({ plan }, at) => known.findIndex((one) => one.plan === plan) === at)
        .map(({ plan, read }) => ({
          text: planNames[plan] ?? sentenceCase(plainId(plan)),
          words: read,
          use: (told) => withPlan(told, plan, coverage),
        })),
    },
  ];
}

/** Of a reason that the rules do not know only the words are taken, and the question of the reason is asked. */
function reasonRow(
  { value, words: read }: LetterReading["reasons"][number],
  at: number,
  { reasons }: CoverageKnowledge,
): FoundRow {
  return {
    id: `reason-${at}`,
    label: words().theySaidNo.found.row.reason,
    readings: [
      {
        text: reasonNames[value] ?? sentenceCase(plainId(value)),
        words: read,
        use: (told) =>
          withForm(told, {
            ...(reasons.some(({ id }) => id === value) && {
              reasons: [...new Set([...(told.form.reasons ?? []), value])],
            }),
            quoted: [...(told.form.quoted ?? []), { reason: value, words: quotation(read) }],
          }),
      },
    ],
  };
}

function requiredRow({ value, words: read }: LetterReading["requiredFirst"][number], at: number): FoundRow {
  const { id } = value;
  return {
    id: `required-${at}`,
    label: words().theySaidNo.found.row.requiredFirst,
    readings: [
      {
        text: id === undefined ? value.name : sentenceCase(name(id, "patient")),
        words: read,
        ...(id !== undefined && {
          use: (told: Told) => withForm(told, { wantedFirst: [...new Set([...(told.form.wantedFirst ?? []), id])] }),
        }),
      },
    ],
  };
}

const DENIED: Readonly<Record<string, string>> = {
  "formulary-exception-denied": "formulary-exception",
  "funding-request-denied": "funding-request",
  "internal-appeal-denied": "internal-appeal",
  "second-level-denied": "second-internal-appeal",
  "external-review-decision": "external-review",
};

/** The step that was denied is one of the plan's: which plan it is may be confirmed further down the list. */
function withDeniedDoor(told: Told, decision: string, { doors }: CoverageKnowledge): Told {
  const sort = DENIED[decision];
  if (sort === undefined) return leftOpen(withForm(told, { deniedDoor: undefined }), "denied-door");
  const door = doors.find((one) => one.plan === told.form.plan && one.sort === sort);
  return door === undefined ? told : withForm(told, { deniedDoor: door.id });
}
