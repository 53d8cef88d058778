import type { Asked, Finding, Knowledge, Region, Statement, Therapy, Tier } from "@afterscript/engine";

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
  /** How soon somebody is reached in all, where something was asked: one source must not call for less beside it. */
  readonly tier?: Tier;
  /** What was asked, where the finding stands in an answer. */
  readonly asked?: Asked["is"];
};
