import { expect, test } from "vitest";
import { parseAlarmDays } from "./alarm-days.ts";

test.each([
  { text: "7,1", days: [7, 1] },
  { text: "0", days: [0] },
  { text: "90, 14", days: [90, 14] },
  { text: "1,2,3,4,5", days: [1, 2, 3, 4, 5] },
  { text: "none", days: [] },
  { text: "91", days: undefined },
  { text: "1,2,3,4,5,6", days: undefined },
  { text: "-1", days: undefined },
  { text: "1.5", days: undefined },
  { text: "7,", days: undefined },
  { text: "", days: undefined },
  { text: "week", days: undefined },
])("$text is read as $days", ({ text, days }) => expect(parseAlarmDays(text)).toEqual(days));
