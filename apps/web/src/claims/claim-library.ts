import type { Onset, Rate, Statement, TrialResponse } from "@afterscript/engine";

/** What a trial counted, of whichever sort. */
export type TrialFact = Rate | TrialResponse | Onset;

/** What a verdict may read of the knowledge. */
export type ClaimLibrary = {
  readonly statement: (id: string) => Statement | undefined;
  readonly trialFact: (id: string) => TrialFact | undefined;
};

/** The same library with one entry missing. */
export function without(library: ClaimLibrary, blanked: string): ClaimLibrary {
  return {
    statement: (id) => (id === blanked ? undefined : library.statement(id)),
    trialFact: (id) => (id === blanked ? undefined : library.trialFact(id)),
  };
}
