import type { AskingChoices } from "../site/asking-choice.ts";
import type { DrugChoices } from "../site/drug-choice.ts";
import { ruleFile } from "./engine/rule-file.ts";

/**
 * The drugs that are judged, with their brands, licensed uses and doses: a few kilobytes, drawn from the knowledge.
 * @throws ScreenError when it cannot be loaded.
 */
export function drugChoices(): Promise<DrugChoices> {
  return ruleFile<DrugChoices>("choices.json");
}

/**
 * What can be asked about, by the names that people use.
 * @throws ScreenError when it cannot be loaded.
 */
export function askingChoices(): Promise<AskingChoices> {
  return ruleFile<AskingChoices>("asking.json");
}
