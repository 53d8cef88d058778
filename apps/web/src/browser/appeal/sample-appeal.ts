import type { AppealForm } from "@afterscript/check/public/appeal.ts";
import { words } from "../../words/words.ts";
import { ScreenError } from "../failure.ts";

/** An invented person with a denial: her letter, her record, and what only she can tell. */
export type SampleAppeal = {
  readonly id: string;
  readonly letter: string;
  readonly record: unknown;
  readonly told: AppealForm;
  readonly drug: string;
  readonly condition: string;
  readonly dose: string;
  /** Questions that she cannot answer. */
  readonly open: readonly string[];
};

/** @throws ScreenError when it cannot be loaded. */
export async function sampleAppeal(id: string): Promise<SampleAppeal> {
  const response = await fetch(`/samples/denied/${id}.json`).catch(() => undefined);
  if (response?.ok === true) return response.json();
  const { rules } = words().failures;
  throw new ScreenError(
    response === undefined
      ? { code: "SAMPLE_NOT_LOADED", ...rules.notLoaded }
      : { code: "SAMPLE_NOT_FOUND", ...rules.notFound },
  );
}
