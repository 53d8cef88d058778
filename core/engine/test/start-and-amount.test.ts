import { expect, test } from "vitest";
import { above, below, dose, medication, ON_TREATMENT, only, result, STARTING, short, statement } from "./example.ts";

const atStart = statement({
  kind: "who-must-not",
  topic: "neutrophils",
  if: { is: "result", of: "neutrophils", band: below(1000), at: "start" },
});

// The start is 2026-01-15; as-of 2026-07-01. Only the value before the start decides, however old.
test.each([
  { what: "low before, high now", before: 900, now: 2000, says: "applies/avoid" },
  { what: "high before, low now", before: 2000, now: 900, says: "clear/none" },
  { what: "at the limit before", before: 1000, now: 900, says: "clear/none" },
  {
    what: "none before",
    before: undefined,
    now: 900,
    says: "unknown/tell-team if avoid (neutrophils-baseline:absent)",
  },
])("value at the start: $what -> $says", ({ before, now, says }) => {
  const facts = [
    ON_TREATMENT,
    ...(before === undefined ? [] : [result("neutrophils", before, "2026-01-15")]),
    result("neutrophils", now, "2026-06-20"),
  ];
  expect(short(only(atStart, facts))).toBe(says);
});

test.each([
  { day: "2026-06-20", says: "applies/avoid" },
  { day: "2026-01-02", says: "unknown/repeat-test if avoid (neutrophils:stale)" },
])("before the first dose the newest usable value decides: $day -> $says", ({ day, says }) => {
  expect(short(only(atStart, [STARTING, result("neutrophils", 900, day)]))).toBe(says);
});

test("the value before the start is told apart from today's", () => {
  const facts = [ON_TREATMENT, result("neutrophils", 900, "2026-01-15"), result("neutrophils", 2000, "2026-06-20")];
  const because = only(atStart, facts)?.because.map(({ fact, value }) => `${fact} ${value}`);
  expect(because).toEqual(["neutrophils-baseline 900"]);
});

test("without a start nothing is known of the value at the start", () => {
  const { start: _, ...undated } = ON_TREATMENT;
  const facts = [undated, result("neutrophils", 900, "2026-01-10")];
  expect(short(only(atStart, facts))).toBe("unknown/tell-team if avoid (start:absent)");
});

const much = statement({
  kind: "interaction",
  topic: "other-medicine",
  if: { is: "taking", fact: "other-medicine", substances: ["otherazole"], unseen: [], daily: above(200) },
});

test.each([
  { taken: "200 mg once daily", says: "clear/none" },
  { taken: "100 mg twice daily", says: "clear/none" },
  { taken: "201 mg once daily", says: "applies/avoid" },
  { taken: "400 mg weekly", says: "clear/none" },
  { taken: undefined, says: "unknown/tell-team if avoid (other-medicine:value-not-readable)" },
])("amount of the other medicine: $taken -> $says", ({ taken, says }) => {
  const other = medication("otherazole", taken === undefined ? {} : { dose: dose(taken) });
  expect(short(only(much, [ON_TREATMENT, other]))).toBe(says);
});

test("the other medicine not on the list: not a no", () => {
  expect(short(only(much, [ON_TREATMENT]))).toBe("unknown/tell-team if avoid (other-medicine:not-listed)");
});

const onSkin = statement({
  kind: "interaction",
  topic: "other-medicine",
  if: { is: "taking", fact: "other-medicine", substances: ["otherazole"], unseen: [], route: "topical" },
});
const anywhere = statement({
  kind: "interaction",
  topic: "other-medicine",
  if: { is: "taking", fact: "other-medicine", substances: ["otherazole"], unseen: [] },
});

test.each([
  { route: "topical", skin: "applies/avoid", body: "unknown/tell-team if avoid (other-medicine:not-listed)" },
  { route: "oral", skin: "unknown/tell-team if avoid (other-medicine:not-listed)", body: "applies/avoid" },
  {
    route: "inhaled",
    skin: "unknown/tell-team if avoid (other-medicine:not-listed)",
    body: "unknown/tell-team if avoid (other-medicine:not-listed)",
  },
  { route: undefined, skin: "applies/avoid", body: "applies/avoid" },
] as const)("the other medicine by the route $route: on the skin $skin, else $body", ({ route, skin, body }) => {
  const facts = [ON_TREATMENT, medication("otherazole", route === undefined ? {} : { route })];
  expect(short(only(onSkin, facts))).toBe(skin);
  expect(short(only(anywhere, facts))).toBe(body);
});
