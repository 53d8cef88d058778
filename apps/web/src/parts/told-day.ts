import { parseDaySpan } from "@afterscript/kernel";
import { date } from "../words/text.ts";
import { words } from "../words/words.ts";
import type { DayParts } from "./DayFields.tsx";
import type { FieldError } from "./Field.tsx";

export type ToldDay =
  | { readonly is: "open" }
  /** "2026-06-12", "2026-06" or "2026". */
  | { readonly is: "told"; readonly day: string }
  | { readonly is: "fault"; readonly error: FieldError };

export type DayBounds = {
  /** ISO date: nothing told may lie wholly after it. */
  readonly latest?: string;
  /** ISO date: nothing told may lie wholly before it. */
  readonly earliest?: string;
};

/** Reads day, month and year as typed. Nothing is filled in: what is left open stays open. */
export function toldDay({ day, month, year }: DayParts, { latest, earliest }: DayBounds = {}): ToldDay {
  const say = words().parts.dayFields.fault;
  const [d, y] = [day.trim(), year.trim()];
  if (d === "" && month === "" && y === "") return { is: "open" };
  if (y === "") return { is: "fault", error: say.yearMissing };
  if (d !== "" && month === "") return { is: "fault", error: say.monthMissing };
  const text = [y, month, d === "" ? "" : d.padStart(2, "0")].filter((part) => part !== "").join("-");
  const span = /^\d{4}(-|$)/.test(text) ? parseDaySpan(text) : undefined;
  if (span === undefined) return { is: "fault", error: say.none };
  const after = latest === undefined ? undefined : parseDaySpan(latest);
  if (after !== undefined && span.earliest > after.latest) return { is: "fault", error: say.ahead(date(latest ?? "")) };
  const before = earliest === undefined ? undefined : parseDaySpan(earliest);
  if (before !== undefined && span.latest < before.earliest)
    return { is: "fault", error: say.past(date(earliest ?? "")) };
  return { is: "told", day: text };
}

/** The parts of a kept day: "2026-06" has no day. */
export function partsOf(iso: string | undefined): DayParts {
  const [year = "", month = "", day = ""] = iso === undefined || iso.includes("/") ? [] : iso.split("-");
  return { day: day === "" ? "" : String(Number(day)), month, year };
}
