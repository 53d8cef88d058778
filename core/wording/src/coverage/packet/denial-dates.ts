import { formatDay } from "@afterscript/kernel";
import { asks, says } from "../en/packet/says.ts";
import { blank, type Draft, fact } from "./draft.ts";
import { type PacketContext, told } from "./packet-context.ts";

/** When the plan wrote, and when its letter came. */
export function denialDates({ case: { denial } }: PacketContext): readonly Draft[] {
  const { dated, received } = denial;
  return [
    dated === undefined
      ? blank("denial.dated", asks.denialDated)
      : fact(says.denialDated(formatDay(dated)), [told("denial.dated")]),
    received === undefined
      ? blank("denial.received", asks.denialReceived)
      : fact(says.denialReceived(formatDay(received)), [told("denial.received")]),
  ];
}
