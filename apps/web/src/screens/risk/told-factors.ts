import { type Resource, writeAnswer, writeCondition } from "@afterscript/fhir-write";
import type { Companion } from "../../browser/companion.ts";
import { writingHere } from "../../browser/writing-here.ts";
import { ROWS, type Says } from "../right-for-me/answers/rows.ts";
import type { FactorId, ToldFactors } from "./factors.ts";

const SMOKING: Readonly<Record<string, readonly Says[]>> = {
  current: [{ topic: "smoking", answer: "current" }],
  former: [{ topic: "smoking", answer: "former" }],
  never: [
    { topic: "smoking", answer: "never" },
    { topic: "long-term-smoker", answer: "no" },
  ],
};

const LINES: Readonly<Record<Exclude<FactorId, "smoking">, readonly string[]>> = {
  heart: ["heart-attack", "stroke", "narrowed-arteries"],
  clot: ["clot"],
  cancer: ["skin-cancer", "other-cancer"],
};

/**
 * What was told, as the resources that our reader reads back to it. Of several illnesses asked in one line, a "no" is a no to each.
 * A "yes" is told as the first of them. What is not known is written nowhere.
 * @throws ScreenError when the code tables cannot be loaded.
 */
export async function resourcesOf(told: ToldFactors, companion: Companion): Promise<readonly Resource[]> {
  const writing = await writingHere(companion.snapshot, companion.asOf);
  return saidOf(told).map((says) => {
    const written =
      "condition" in says
        ? writeCondition({ id: `told-${says.condition}`, condition: says.condition, status: says.status }, writing)
        : writeAnswer(
            { id: `told-${says.topic}`, topic: says.topic, answer: says.answer, day: companion.asOf },
            writing,
          );
    if (written.is === "written") return written.resource;
    throw new Error(`An answer was refused: ${written.faults.map(({ what }) => what).join(" ")}`);
  });
}

export function saidOf(told: ToldFactors): readonly Says[] {
  const rows = [...ROWS.heart, ...ROWS.cancer];
  const saysOf = (id: string, answer: "yes" | "no") => rows.find((row) => row.id === id)?.says[answer] ?? [];
  const lines = Object.entries(LINES).flatMap(([factor, ids]) => {
    const answer = told[factor as FactorId];
    if (answer === "no") return ids.flatMap((id) => saysOf(id, "no"));
    return answer !== undefined && ids.includes(answer) ? saysOf(answer, "yes") : [];
  });
  return [...(SMOKING[told.smoking ?? ""] ?? []), ...lines];
}
