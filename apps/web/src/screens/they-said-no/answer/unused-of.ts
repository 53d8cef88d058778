import type { AppealReport } from "@afterscript/wording/public/coverage.ts";

type RecordProblems = AppealReport["recordProblems"];

/** What cannot be used of a record. */
export type Unused = {
  /** Entries that count as not known. */
  readonly entries: RecordProblems;
  /** The record does not say whose it is. Only said of a record that somebody gave. */
  readonly isNobodys: boolean;
};

/** Problems of single entries, and of the record as a whole: where no record was given, it lacks nothing. */
export function unusedOf(problems: RecordProblems, hasRecord: boolean): Unused {
  return {
    entries: problems.filter(({ code, resource }) => resource !== undefined || code === "ENTRY_NOT_A_RESOURCE"),
    isNobodys: hasRecord && problems.some(({ code }) => code === "NO_PATIENT"),
  };
}
