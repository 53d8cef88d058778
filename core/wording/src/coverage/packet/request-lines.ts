import { formatDose } from "@afterscript/kernel";
import { asks, says } from "../en/packet/says.ts";
import { blank, type Draft, fact } from "./draft.ts";
import { headLine } from "./head-lines.ts";
import { ofTherapy, type PacketContext } from "./packet-context.ts";

/** What the plan is asked to pay for: medicine, dose, what it is for, how much, how long. */
export function requestLines(context: PacketContext): readonly (readonly Draft[])[] {
  const { head } = context;
  return [
    ...therapyLines(context),
    [headLine(head, "diagnosisCode")],
    [headLine(head, "quantity")],
    [headLine(head, "duration")],
  ];
}

/** The medicine, its dose, and what it is for. */
export function therapyLines(context: PacketContext): readonly (readonly Draft[])[] {
  const { therapy } = context;
  return [
    [fact(says.medicine(therapy.drug), ofTherapy(context, "drug"))],
    [
      therapy.dose === undefined
        ? blank("therapy.dose", asks.dose)
        : fact(says.dose(formatDose(therapy.dose)), ofTherapy(context, "dose")),
    ],
    [
      therapy.condition === undefined
        ? blank("therapy.condition", asks.condition)
        : fact(says.condition(therapy.condition), ofTherapy(context, "condition")),
    ],
  ];
}
