import { parseDecimal, parseDose } from "@afterscript/kernel";
import { expect, test } from "vitest";
import type { Finding } from "../finding.ts";
import type { Saying } from "../knowledge.ts";
import { missedDoseAnswer } from "./missed-dose.ts";

const saying = (...says: readonly Saying[]) => ({ base: { says } }) as unknown as Finding;
const TAKE: Saying = { code: "take-when-remembered" };
const WITHIN: Saying = { code: "skip-when-next-within", amounts: ["12 hours"] };
const NEARLY: Saying = { code: "skip-when-nearly-time" };
const WHOLE_DAY: Saying = { code: "skip-when-whole-day-missed" };
const MISSED_FOR: Saying = { code: "skip-when-missed-for", amounts: ["24 hours"] };
const LEAVE_OUT: Saying = { code: "leave-out-missed" };

test.each<{ says: readonly Saying[]; hours?: string; dose?: string; answer: string }>([
  { says: [TAKE, WITHIN], hours: "11.9", answer: "leave-out" },
  { says: [TAKE, WITHIN], hours: "12", answer: "take-now" },
  { says: [TAKE, WITHIN], hours: "12.1", answer: "take-now" },
  { says: [TAKE, WITHIN], answer: "ask" },
  { says: [TAKE, NEARLY], hours: "11", answer: "ask" },
  { says: [TAKE, NEARLY], answer: "ask" },
  { says: [TAKE, WHOLE_DAY], hours: "0", dose: "15 mg once daily", answer: "leave-out" },
  { says: [TAKE, WHOLE_DAY], hours: "0.1", dose: "15 mg once daily", answer: "take-now" },
  { says: [TAKE, MISSED_FOR], hours: "24", dose: "200 mg once daily", answer: "take-now" },
  { says: [TAKE, MISSED_FOR], hours: "24.1", dose: "200 mg once daily", answer: "ask" },
  { says: [TAKE, MISSED_FOR], hours: "1", dose: "5 mg twice daily", answer: "ask" },
  { says: [TAKE, MISSED_FOR], hours: "1", answer: "ask" },
  { says: [TAKE, WHOLE_DAY], dose: "15 mg once daily", answer: "ask" },
  { says: [LEAVE_OUT], hours: "23", answer: "leave-out" },
  { says: [LEAVE_OUT], answer: "leave-out" },
  { says: [TAKE], hours: "1", answer: "take-now" },
  { says: [TAKE], answer: "take-now" },
  { says: [], hours: "1", answer: "ask" },
])("$says with $hours hours to go, $dose: $answer", ({ says, hours, dose, answer }) => {
  const given = dose === undefined ? undefined : parseDose(dose);
  expect(missedDoseAnswer(saying(...says), hours === undefined ? undefined : parseDecimal(hours), given)).toBe(answer);
});
