import type { Knowledge } from "@afterscript/engine";
import type { CoverageAnswer, CoverageCase } from "@afterscript/engine/public/coverage.ts";
import type { Day, Dose } from "@afterscript/kernel";
import type { PatientRecord } from "@afterscript/record";
import type { AppealReport } from "../appeal-report.ts";
import type { Letterhead, QuotedReason } from "../letterhead.ts";

/** All that a packet is made of. Nothing else is ever stated in it. */
export type PacketInput = {
  readonly answer: CoverageAnswer;
  readonly report: AppealReport;
  readonly record: PatientRecord;
  readonly case: CoverageCase;
  readonly head: Letterhead;
  readonly quoted: readonly QuotedReason[];
  /** Labels, guidelines and trial figures of the region. */
  readonly knowledge: Knowledge;
  /** What the plan is asked to pay for. An absent condition or dose becomes a blank. */
  readonly therapy: { readonly drug: string; readonly condition?: string; readonly dose?: Dose };
  readonly asOf: Day;
};
