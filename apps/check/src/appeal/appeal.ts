import type { Knowledge, Region } from "@afterscript/engine";
import type { CoverageKnowledge } from "@afterscript/engine/public/coverage.ts";
import type { Concepts } from "@afterscript/fhir";
import type { AppealReport, Packet } from "@afterscript/wording/public/coverage.ts";
import type { CheckRequest } from "../checker.ts";
import type { Failure } from "../failure.ts";
import type { AppealForm } from "./appeal-form.ts";

/** What an appeal is judged by. Only the asked region's rules are needed; whoever serves them hands them over. */
export type AppealParts = {
  readonly knowledge: Readonly<Partial<Record<Region, Knowledge>>>;
  readonly concepts: Concepts;
  readonly coverage: CoverageKnowledge;
};

/** A record, and what is told of one refusal. */
export type AppealRequest = Omit<CheckRequest, "all" | "asSent" | "inForceOn"> & { readonly told: AppealForm };

export type AppealResult =
  | { readonly report: AppealReport; readonly packet: Packet; readonly failure?: undefined }
  | { readonly failure: Failure; readonly report?: undefined };

/** Judges one refusal against a record: the clocks, the criteria, the papers, and the packet to send. */
export function appeal(_parts: AppealParts, _request: AppealRequest): AppealResult {
  throw new Error("Being built.");
}
