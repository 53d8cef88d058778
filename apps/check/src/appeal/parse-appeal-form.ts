import { type CoverageCase, SPEEDS, type Speed, type ToldAnswer } from "@afterscript/engine/public/coverage.ts";
import { type Day, parseDay } from "@afterscript/kernel";
import { LETTERHEAD_FIELDS } from "@afterscript/wording/public/coverage.ts";
import type { Failure } from "../failure.ts";
import { nearest } from "../nearest.ts";
import type { AppealForm } from "./appeal-form.ts";

const FIELDS = [
  "plan",
  "state",
  "policy",
  "dated",
  "received",
  "lastDay",
  "reasons",
  "quoted",
  "wantedFirst",
  "deniedDoor",
  "prescriberSaysSeriousHarm",
  "daysLeft",
  "onTreatment",
  "told",
  "steps",
  "bridges",
  "approvalEnds",
  "head",
] as const satisfies readonly (keyof AppealForm)[];

/** A reason that a letter gives and that has no id: no rule is looked up for it, its quotation is what is answered. */
const WITHOUT_A_NAME = "other";

class FormFault extends Error {
  readonly failure: Failure;
  constructor(where: string, what: string, mend: string) {
    super(what);
    this.failure = { sort: "argument", code: "APPEAL_FORM", what, where, mend };
  }
}

/** What a person told, as the engine's case. The first field that cannot be read ends it: where, what, how to mend. */
export function parseAppealForm(
  form: unknown,
):
  | { readonly told: CoverageCase; readonly form: AppealForm; readonly failure?: undefined }
  | { readonly failure: Failure } {
  try {
    return { told: caseOf(checked(form)), form: form as AppealForm };
  } catch (error) {
    if (error instanceof FormFault) return { failure: error.failure };
    throw error;
  }
}

function checked(form: unknown): AppealForm {
  const fields = mapping(form, "form");
  knownFields(fields, FIELDS, "");
  knownFields(mapping(fields.head ?? {}, "head"), LETTERHEAD_FIELDS, "head.");
  for (const [key, value] of Object.entries(mapping(fields.head ?? {}, "head"))) text(value, `head.${key}`);
  for (const key of ["plan", "state", "policy", "deniedDoor"] as const)
    if (fields[key] !== undefined) text(fields[key], key);
  for (const key of ["reasons", "wantedFirst"] as const)
    for (const [index, one] of list(fields[key], key).entries()) text(one, `${key}.${index}`);
  for (const [index, one] of list(fields.quoted, "quoted").entries()) {
    const quotation = mapping(one, `quoted.${index}`);
    text(quotation.reason, `quoted.${index}.reason`);
    text(quotation.words, `quoted.${index}.words`);
  }
  return fields as AppealForm;
}

function caseOf(form: AppealForm): CoverageCase {
  const { plan, state, policy, deniedDoor, wantedFirst } = form;
  const days = {
    dated: dayAt(form.dated, "dated"),
    received: dayAt(form.received, "received"),
    lastDay: dayAt(form.lastDay, "lastDay"),
  };
  const isHarm = yesNo(form.prescriberSaysSeriousHarm, "prescriberSaysSeriousHarm");
  const isOnTreatment = yesNo(form.onTreatment, "onTreatment");
  const approvalEnds = dayAt(form.approvalEnds, "approvalEnds");
  return {
    ...(plan !== undefined && { plan }),
    ...(state !== undefined && { state: state.toUpperCase() }),
    ...(policy !== undefined && { policy }),
    denial: {
      ...given(days),
      reasons: (form.reasons ?? []).filter((id) => id !== WITHOUT_A_NAME),
      ...(wantedFirst !== undefined && { wantedFirst }),
      ...(deniedDoor !== undefined && { deniedDoor }),
    },
    ...(isHarm !== undefined && { prescriberSaysSeriousHarm: isHarm }),
    ...(form.daysLeft !== undefined && { daysLeft: wholeNumber(form.daysLeft, "daysLeft") }),
    ...(isOnTreatment !== undefined && { isOnTreatment }),
    told: toldOf(form.told),
    steps: list(form.steps, "steps").map((one, index) => stepOf(one, `steps.${index}`)),
    bridges: list(form.bridges, "bridges").map((one, index) => {
      const at = `bridges.${index}`;
      const { id, enrolled, firstAppealDenied } = mapping(one, at);
      const known = {
        enrolled: dayAt(enrolled, `${at}.enrolled`),
        firstAppealDenied: dayAt(firstAppealDenied, `${at}.firstAppealDenied`),
      };
      return { id: text(id, `${at}.id`), ...given(known) };
    }),
    ...(approvalEnds !== undefined && { approvalEnds }),
  };
}

function stepOf(one: unknown, at: string): CoverageCase["steps"][number] {
  const { door, outcome, ...days } = mapping(one, at);
  knownFields(days, ["sent", "received", "statementReceived", "decided", "decisionReceived", "speed"], `${at}.`);
  if (outcome !== undefined && outcome !== "approved" && outcome !== "denied")
    throw new FormFault(
      `${at}.outcome`,
      `"${String(outcome)}" is no outcome.`,
      "Write approved or denied, or leave it out.",
    );
  const known = {
    sent: dayAt(days.sent, `${at}.sent`),
    received: dayAt(days.received, `${at}.received`),
    statementReceived: dayAt(days.statementReceived, `${at}.statementReceived`),
    decided: dayAt(days.decided, `${at}.decided`),
    decisionReceived: dayAt(days.decisionReceived, `${at}.decisionReceived`),
  };
  const speed = speedAt(days.speed, `${at}.speed`);
  return {
    door: text(door, `${at}.door`),
    ...given(known),
    ...(speed && { speed }),
    ...(outcome !== undefined && { outcome }),
  };
}

function toldOf(told: AppealForm["told"]): CoverageCase["told"] {
  return Object.fromEntries(
    Object.entries(mapping(told ?? {}, "told")).map(([fact, answer]): [string, ToldAnswer] => {
      if (typeof answer === "string") return [fact, { value: answer }];
      const { value, day } = mapping(answer, `told.${fact}`);
      const on = dayAt(day, `told.${fact}.day`);
      return [fact, { value: text(value, `told.${fact}.value`), ...(on !== undefined && { day: on }) }];
    }),
  );
}

type Given<T> = { readonly [Key in keyof T]?: Exclude<T[Key], undefined> };

function given<T extends object>(fields: T): Given<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
}

function dayAt(written: unknown, where: string): Day | undefined {
  if (written === undefined) return undefined;
  const day = typeof written === "string" ? parseDay(written) : undefined;
  if (day === undefined)
    throw new FormFault(
      where,
      `"${String(written)}" is not a day of the calendar.`,
      "Write a day as YYYY-MM-DD, or leave it out.",
    );
  return day;
}

function speedAt(written: unknown, where: string): Speed | undefined {
  if (written === undefined) return undefined;
  const speed = SPEEDS.find((one) => one === written);
  if (speed !== undefined) return speed;
  throw new FormFault(
    where,
    `"${String(written)}" is no way to ask.`,
    `Write one of: ${SPEEDS.join(", ")}; or leave it out.`,
  );
}

function yesNo(written: unknown, where: string): boolean | undefined {
  if (written === undefined) return undefined;
  if (written === "yes" || written === "no") return written === "yes";
  throw new FormFault(
    where,
    `"${String(written)}" is neither yes nor no.`,
    "Write yes or no, or leave it out where nobody knows.",
  );
}

function wholeNumber(written: unknown, where: string): number {
  if (typeof written === "number" && Number.isInteger(written) && written >= 0) return written;
  throw new FormFault(where, `"${String(written)}" is no whole number of days.`, "Write 0 or more, without quotes.");
}

function text(written: unknown, where: string): string {
  if (typeof written === "string" && written.trim() !== "") return written;
  throw new FormFault(where, "Text is needed here.", "Write the words in quotes, or leave the field out.");
}

function mapping(written: unknown, where: string): Record<string, unknown> {
  if (typeof written === "object" && written !== null && !Array.isArray(written))
    return written as Record<string, unknown>;
  throw new FormFault(
    where,
    "A mapping of fields is needed here.",
    "Write { … } with the fields that docs/appeal-form.md lists.",
  );
}

function list(written: unknown, where: string): readonly unknown[] {
  if (written === undefined) return [];
  if (Array.isArray(written)) return written;
  throw new FormFault(where, "A list is needed here.", "Write [ … ], or leave the field out.");
}

function knownFields(fields: Record<string, unknown>, known: readonly string[], at: string): void {
  for (const key of Object.keys(fields)) {
    if (known.includes(key)) continue;
    const near = nearest(key, known);
    throw new FormFault(
      `${at}${key}`,
      `"${key}" is not a field here.`,
      `${near === undefined ? "" : `Did you mean ${near}? `}Known: ${known.join(", ")}.`,
    );
  }
}
