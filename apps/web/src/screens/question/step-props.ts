import type { StepId, ToldStep } from "./kinds.ts";

/** One question of a page. */
export type StepProps = {
  readonly step: StepId;
  readonly question: string;
  readonly hint?: string | undefined;
  readonly position: number;
  readonly of: number;
  readonly onBack: () => void;
  readonly onAnswer: (told: ToldStep) => void;
};
