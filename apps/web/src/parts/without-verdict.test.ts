import { expect, test } from "vitest";
import { withoutVerdict } from "./without-verdict.ts";

test.each([
  { verdict: "unknown", reason: "Not known: only your prescriber can say.", said: "Only your prescriber can say." },
  { verdict: "met", reason: "Met. The record shows it.", said: "The record shows it." },
  { verdict: "met", reason: "The record shows it.", said: "The record shows it." },
  { verdict: "not-met", reason: "Not known: ask.", said: "Not known: ask." },
] as const)("$verdict, $reason", ({ said, ...clause }) => expect(withoutVerdict(clause)).toBe(said));
