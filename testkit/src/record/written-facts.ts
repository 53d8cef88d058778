/**
 * The short form in which a case writes down one fact:
 * "0.999 10*9/L", "<0.5 K/uL on 2026-06-21", "negative on 2025-01-10", "not done on 2026-06-01", "80 g/L preliminary".
 */
export type WrittenResult = {
  readonly comparator?: "<" | "<=" | ">" | ">=";
  readonly number?: string;
  readonly unit?: string;
  readonly qualitative?: "positive" | "negative" | "indeterminate";
  readonly notDone?: true;
  readonly on?: string;
  readonly status: "final" | "preliminary" | "corrected" | "entered-in-error";
};

const RESULT =
  /^(?:(?<comparator><=|>=|<|>)?(?<number>\d+(?:\.\d+)?)(?: (?<unit>\S+))?|(?<qualitative>positive|negative|indeterminate)|(?<not>not done))(?: on (?<on>\d{4}(?:-\d\d){0,2}))?(?: (?<status>preliminary|corrected|entered-in-error))?$/;

export function parseWrittenResult(text: string): WrittenResult | undefined {
  const groups = RESULT.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const { comparator, number, unit, qualitative, not, on, status } = groups;
  return {
    ...(comparator !== undefined && { comparator: comparator as "<" }),
    ...(number !== undefined && { number }),
    ...(unit !== undefined && unit !== "on" && { unit }),
    ...(qualitative !== undefined && { qualitative: qualitative as "positive" }),
    ...(not !== undefined && { notDone: true as const }),
    ...(on !== undefined && { on }),
    status: (status ?? "final") as "final",
  };
}

/** "2026-03-02", "2019 resolved", "active", "2026-06-20 active", "suspected", "refuted". */
export type WrittenHistory = {
  readonly onset?: string;
  readonly status: "active" | "resolved" | "suspected" | "refuted";
};

const HISTORY = /^(?<onset>\d{4}(?:-\d\d){0,2})?(?: ?(?<status>active|resolved|suspected|refuted))?$/;

export function parseWrittenHistory(text: string): WrittenHistory | undefined {
  const groups = text === "" ? undefined : HISTORY.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const { onset, status } = groups;
  return { ...(onset !== undefined && { onset }), status: (status ?? "active") as "active" };
}

/** "ketoconazole", "adalimumab 2024-01-01 to 2025-01-01 inadequate-response", "azathioprine stopped". */
export type WrittenMedicine = {
  readonly medicine: string;
  readonly dose?: string;
  readonly from?: string;
  readonly to?: string;
  readonly ended?: "inadequate-response" | "intolerance" | "stopped";
};

const MEDICINE =
  /^(?<medicine>[a-z0-9-]+?)(?: (?<dose>\S+ mg (?:once daily|twice daily|weekly)))?(?: (?<from>\d{4}(?:-\d\d){0,2}))?(?: to (?<to>\d{4}(?:-\d\d){0,2}))?(?: (?<ended>inadequate-response|intolerance|stopped))?$/;

export function parseWrittenMedicine(text: string): WrittenMedicine | undefined {
  const groups = MEDICINE.exec(text)?.groups;
  if (groups?.medicine === undefined) return undefined;
  const { medicine, dose, from, to, ended } = groups;
  return {
    medicine,
    ...(dose !== undefined && { dose }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(ended !== undefined && { ended: ended as "stopped" }),
  };
}

/** "yellow-fever-vaccine 2026-06-10": given on that day. */
export type WrittenVaccine = { readonly vaccine: string; readonly on: string };

const VACCINE = /^(?<vaccine>[a-z0-9-]+) (?<on>\d{4}-\d\d-\d\d)$/;

export function parseWrittenVaccine(text: string): WrittenVaccine | undefined {
  const { vaccine, on } = VACCINE.exec(text)?.groups ?? {};
  return vaccine === undefined || on === undefined ? undefined : { vaccine, on };
}

/** "not-pregnant", "not-pregnant on 2026-06-03". */
export type WrittenAnswer = { readonly answer: string; readonly on?: string };

const ANSWER = /^(?<answer>[a-z0-9-]+)(?: on (?<on>\d{4}(?:-\d\d){0,2}))?$/;

export function parseWrittenAnswer(text: string): WrittenAnswer | undefined {
  const { answer, on } = ANSWER.exec(text)?.groups ?? {};
  return answer === undefined ? undefined : { answer, ...(on !== undefined && { on }) };
}
