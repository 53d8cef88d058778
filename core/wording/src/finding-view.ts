import type { Finding, Knowledge, Region, Statement, Therapy } from "@afterscript/engine";

/** What a sentence about one finding may be made of. */
export type FindingView = {
  readonly finding: Finding;
  readonly therapy: Therapy | undefined;
  /** Left out for findings that no single statement makes, such as the joined dose. */
  readonly statement: Statement | undefined;
  /** The findings that a joined finding (`dose.judged`) rests on; empty for all others. */
  readonly joined: readonly Finding[];
  readonly region: Region;
  readonly analytes: Knowledge["analytes"];
};
