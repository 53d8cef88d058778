import type { Day, EvidenceRef } from "@afterscript/kernel";
import type { Fact } from "@afterscript/record";
import type { AssessInput } from "../assess.ts";
import type { Finding } from "../finding.ts";
import type { Knowledge } from "../knowledge.ts";
import type { RiskPicture } from "../rates/index.ts";
import type { ResponseRuler } from "./response-ruler.ts";
import type { Tier } from "./tier.ts";

/** One sort of question: what it adds to the record, which findings answer it, and how much each of them weighs. */
export type Question<A> = {
  /** What the asker tells, as facts of the record. */
  readonly told: (asked: A, asOf: Day) => readonly Fact[];
  /** The same in short, as it is said on the phone. */
  readonly printed: (asked: A) => readonly EvidenceRef[];
  readonly isAnswer: (finding: Finding, asked: A) => boolean;
  /** How soon somebody must be reached on account of this finding; undefined where it hurries nobody. */
  readonly weight: (finding: Finding, asked: A) => Tier | undefined;
  /** The least tier, whatever the findings say. */
  readonly floor?: (asked: A, knowledge: Knowledge) => Tier | undefined;
  /** Parts of the question that no document read speaks of, or that were not recognised. */
  readonly silent?: (
    asked: A,
    answers: readonly Finding[],
    findings: readonly Finding[],
    knowledge: Knowledge,
  ) => readonly Silence[];
  /** How soon somebody is asked where nothing was found; left out: at the next visit. */
  readonly silentTier?: Tier;
  /** What the asker could still tell that no finding asks for, and that could make it more urgent. */
  readonly open?: (asked: A, findings: readonly Finding[], knowledge: Knowledge) => readonly OpenDetail[];
  /** Where the person stands on how long each medicine takes. */
  readonly rulers?: (input: AssessInput) => readonly ResponseRuler[];
  /** What trials counted of each medicine, beside this person. */
  readonly risks?: (input: AssessInput) => readonly RiskPicture[];
};

/** Nothing was found about this part of a question: never a reason to be calm. */
export type Silence = {
  readonly about: string;
  readonly why: "not-named" | "not-recognised" | "severity-not-named" | "other-stage";
};

export type OpenDetail = { readonly about: string; readonly fact: string };
