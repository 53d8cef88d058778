import { formatDay } from "@afterscript/kernel";
import { date } from "../../en/date.ts";
import { name } from "../../en/names.ts";
import type { Printing } from "./appeal-report-of.ts";
import { printAsks } from "./print-asks.ts";
import { isWithoutCover } from "./print-headline.ts";

/** One message with everything that the clinic has; absent when there is nothing to ask of it. It bears no name. */
export function messageToClinic(printing: Printing): string | undefined {
  const { answer, drug, condition, dated, audience } = printing;
  const asks = printAsks(answer.asks, printing).filter(({ of }) => of === "clinic");
  if (asks.length === 0 || (answer.plan !== undefined && isWithoutCover(answer.plan))) return undefined;
  const medicine = drug === undefined ? "the medicine" : name(drug, audience);
  const what = condition === undefined ? medicine : `${medicine} for ${name(condition, audience)}`;
  const letter = dated === undefined ? "" : ` in a letter of ${date(formatDay(dated))}`;
  const by = answer.nearest === undefined ? "" : ` I have until ${date(formatDay(answer.nearest.lastDay))}.`;
  return [
    "Hello,",
    `${answer.plan?.country === "uk" ? "The health service" : "My plan"} said no to ${what}${letter}. I want to answer it.${by}`,
    "For this I need from you:",
    ...asks.map(({ text }) => `- ${text}`),
    "Where something was never done or written down, tell me that too. Thank you.",
  ].join("\n");
}
