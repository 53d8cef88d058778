import { formatDay, parseDay } from "@afterscript/kernel";
import type { Companion } from "../../browser/companion.ts";
import { toldTherapies } from "../start/told-therapy.ts";

/** Medicines that were planned for a day that has come or passed: whether the first dose was taken is for the person to say. */
export function passedStarts(companion: Pick<Companion, "here" | "known" | "asOf">) {
  const asOf = parseDay(companion.asOf) ?? 0;
  return toldTherapies(companion).flatMap(({ drug, medication: { state, start } }) =>
    state === "planned" && start !== undefined && start.latest <= asOf ? [{ drug, day: formatDay(start.latest) }] : [],
  );
}
