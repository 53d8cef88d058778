import type { AppealAnswer } from "../../browser/appeal/appeal-here.ts";
import { appealHere } from "../../browser/appeal/appeal-here.ts";
import { useWorked, type Worked } from "../right-for-me/use-worked.ts";
import { askedOfTold } from "./asked-of.ts";
import type { Journey } from "./journey.ts";

/** The answer to what was told, worked out again whenever that changes. The last one stays meanwhile. */
export function useAnswer({ telling, coverage }: Pick<Journey, "telling" | "coverage">): Worked<AppealAnswer> {
  return useWorked(telling.told, (told) => appealHere(askedOfTold(told, coverage)));
}
