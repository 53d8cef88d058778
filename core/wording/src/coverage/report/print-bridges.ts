import type { BridgeAnswer } from "@afterscript/engine/public/coverage.ts";
import { sentences } from "../../en/sentence.ts";
import type { AppealBridge } from "../appeal-report.ts";
import type { Printing } from "./appeal-report-of.ts";
import { citesOf } from "./print-cites.ts";
import { printClock } from "./print-clock.ts";
import { printNote } from "./print-notes.ts";

const SORTS = {
  "bridge-supply": "A short supply while the request is open",
  "free-medicine": "Free medicine for people who cannot pay",
  "savings-card": "A card that lowers your share of the cost",
  "other-help": "Help from the maker",
} as const;

const FITS = {
  "may-fit": "Its terms may fit: ask.",
  "not-for-plan": "Its own terms leave out your sort of plan.",
  "not-in-state": "Its own terms leave out your state.",
  unknown: "Whether it fits depends on your plan or your state.",
} as const;

const CLOCKS = { enrolled: "Appeal by", "first-appeal-denied": "Second appeal by" } as const;

/** A maker's programme: whether its terms fit, and its own clocks. */
export function printBridge({ assistance, fits, clocks }: BridgeAnswer, printing: Printing): AppealBridge {
  const { id, sort, maker, programme, facts, deadlines, page, cite } = assistance;
  return {
    id,
    programme,
    maker,
    fits,
    text: sentences([`${SORTS[sort]}, from ${maker}.`, FITS[fits]]),
    clocks: clocks.map(({ id: own, clock }) => ({
      id: own,
      name: CLOCKS[deadlines.find((one) => one.id === own)?.starts ?? "enrolled"],
      clock: printClock(clock, printing),
    })),
    notes: facts.map((fact) => printNote(fact, printing)),
    ...(page !== undefined && { page }),
    cite: citesOf(cite, printing.coverage),
  };
}
