import type { Onset, Rate, Statement, TrialResponse } from "@afterscript/engine";
import type { Library } from "../site/context.ts";

/** What a trial counted, of whichever sort. */
export type TrialFact = Rate | TrialResponse | Onset;

/** What a verdict may read of the knowledge. */
export type ClaimLibrary = {
  readonly statement: (id: string) => Statement | undefined;
  readonly trialFact: (id: string) => TrialFact | undefined;
  /** As a trial is called, by its id; undefined for one without a name. */
  readonly trialTitle: (id: string) => string | undefined;
};

/** The part of the pages' library that claims are held to. */
export function claimLibraryOf({ statement, rate, response, onset, trial }: Library): ClaimLibrary {
  return {
    statement,
    trialFact: (id) => rate(id) ?? response(id) ?? onset(id),
    trialTitle: (id) => trial(id)?.title,
  };
}

/** The same library with one entry missing. */
export function without(library: ClaimLibrary, blanked: string): ClaimLibrary {
  return {
    ...library,
    statement: (id) => (id === blanked ? undefined : library.statement(id)),
    trialFact: (id) => (id === blanked ? undefined : library.trialFact(id)),
  };
}
