import { expect, test } from "vitest";
import type { ItemShown } from "../store/schema.ts";
import { changeOf } from "./change-of.ts";

type Fact = ItemShown["rests"]["facts"][number];

const shown = (fact: Fact): ItemShown => ({
  title: "",
  statement: "",
  topic: "platelets",
  state: "applies",
  action: "stop",
  urgency: "urgent",
  nextStep: "",
  because: [],
  cite: [],
  also: [],
  rests: { knowledge: "", findings: [], facts: [fact] },
});

const counted = (value: number): Fact => ({ fact: "platelets", value, unit: "/uL" });
const inBillions = (value: number): Fact => ({
  ...counted(value),
  sent: { value: String(value / 1000), unit: "10*9/L", factor: { n: 1000, d: 1 } },
});

test.each([
  {
    what: "one unit of the laboratory's",
    was: inBillions(44000),
    is: inBillions(39000),
    text: "44 ×10⁹/L → 39 ×10⁹/L",
  },
  { what: "the knowledge's unit", was: counted(44000), is: counted(39000), text: "44,000 /µL → 39,000 /µL" },
  // Without the second number, 44,000 to 39 would read as a fall to a thousandth.
  { what: "two units", was: counted(44000), is: inBillions(39000), text: "44,000 /µL → 39 ×10⁹/L (39,000 /µL)" },
])("a change in $what is told as it was sent: $text", ({ was, is, text }) =>
  expect(changeOf(shown(is), shown(was))).toEqual({ what: "other-value", text: `platelets ${text}` }));
