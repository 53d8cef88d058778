import { parseDay } from "@afterscript/kernel";
import { expect, test } from "vitest";
import { observation, problemsOf, quantity, type Resource, readAll, span } from "../test-concepts.ts";

const DAY = span(parseDay("2026-06-20") ?? 0);

function only(analyte: string, ...resources: Resource[]) {
  return readAll(...resources).record.results.get(analyte)?.[0];
}

test.each([
  { value: 420, unit: "/uL", n: 420, d: 1, times: undefined },
  { value: 0.42, unit: "10*3/uL", n: 42_000, d: 100, times: 1000 },
  { value: 1.4, unit: "10+3/ul", n: 14_000, d: 10, times: 1000 },
  { value: 1.4, unit: "x10^3/µL", n: 14_000, d: 10, times: 1000 },
  { value: 1.4, unit: "10⁹/L", n: 14_000, d: 10, times: 1000 },
  { value: 1.4, unit: "giga.l-1", n: 14_000, d: 10, times: 1000 },
  { value: 105_600, unit: "{cells}/uL", n: 105_600, d: 1, times: undefined },
  { value: "0.5", unit: "K/uL", n: 5000, d: 10, times: 1000 },
])("neutrophils $value $unit are $n/$d per uL", ({ value, unit, n, d, times }) => {
  expect(only("neutrophils", observation("751-8", quantity(value, unit)))).toEqual({
    type: "result",
    analyte: "neutrophils",
    value: { n, d },
    reported: { value: String(value), unit },
    ...(times !== undefined && { factor: { n: times, d: 1 } }),
    day: DAY,
    final: true,
    resource: "Observation/o1",
  });
});

test.each([
  {
    code: "718-7",
    analyte: "haemoglobin",
    value: 130,
    unit: "g/dL",
    problem: "VALUE_IMPLAUSIBLE",
    why: "value-not-readable",
  },
  {
    code: "751-8",
    analyte: "neutrophils",
    value: 1.4,
    unit: "/uL",
    problem: "VALUE_IMPLAUSIBLE",
    why: "value-not-readable",
  },
  {
    code: "751-8",
    analyte: "neutrophils",
    value: 1400,
    unit: "10*3/uL",
    problem: "VALUE_IMPLAUSIBLE",
    why: "value-not-readable",
  },
  {
    code: "751-8",
    analyte: "neutrophils",
    value: -1,
    unit: "10*3/uL",
    problem: "VALUE_IMPLAUSIBLE",
    why: "value-not-readable",
  },
  {
    code: "751-8",
    analyte: "neutrophils",
    value: 9e15,
    unit: "10*3/uL",
    problem: "VALUE_IMPLAUSIBLE",
    why: "value-not-readable",
  },
  {
    code: "718-7",
    analyte: "haemoglobin",
    value: 12.5,
    unit: "g/mL",
    problem: "UNIT_NOT_ACCEPTED",
    why: "unit-not-convertible",
  },
  {
    code: "718-7",
    analyte: "haemoglobin",
    value: 12.5,
    unit: "",
    problem: "UNIT_NOT_ACCEPTED",
    why: "unit-not-convertible",
  },
  {
    code: "718-7",
    analyte: "haemoglobin",
    value: "high",
    unit: "g/dL",
    problem: "VALUE_NOT_READABLE",
    why: "value-not-readable",
  },
])("$analyte $value $unit is $problem", ({ code, analyte, value, unit, problem, why }) => {
  const read = readAll(observation(code, quantity(value, unit)));
  expect(read.record.problems.map((one) => one.code)).toEqual([problem]);
  expect(read.record.results.get(analyte)?.[0]).toMatchObject({ unreadable: why });
  expect(read.record.results.get(analyte)?.[0]).not.toHaveProperty("value");
  expect(read.notUnderstood).toEqual({ Observation: 1 });
});

test("a fractional count that could not be in thousands is believed", () => {
  expect(only("neutrophils", observation("751-8", quantity(1432.5, "/uL")))?.value).toEqual({ n: 14_325, d: 10 });
});

test("the unit's UCUM code comes before its text", () => {
  expect(only("haemoglobin", observation("718-7", quantity(130, "grams", "g/L")))?.value).toEqual({ n: 130, d: 10 });
});

test("a sum of doubles is read at fifteen digits", () => {
  expect(only("haemoglobin", observation("718-7", quantity(12.100000000000001, "g/dL")))?.value).toEqual({
    n: 121,
    d: 10,
  });
});

test("an analyte without a unit takes a bare number", () => {
  expect(only("inr", observation("6301-6", { valueQuantity: { value: 2.5 } }))?.value).toEqual({ n: 25, d: 10 });
});

test.each([
  {
    value: { valueQuantity: { value: 0.5, comparator: "<", code: "10*3/uL" } },
    high: { n: 5000, d: 10 },
    closed: false,
    printed: "<0.5",
  },
  { value: { valueString: "<0.5 10*9/L" }, high: { n: 5000, d: 10 }, closed: false, printed: "<" },
  { value: { valueString: "≤ 500 /uL" }, high: { n: 500, d: 1 }, closed: true, printed: "<=" },
  { value: { valueString: "less than 500 cells/uL" }, high: { n: 500, d: 1 }, closed: false, printed: "<" },
])("$value is a range", ({ value, high, closed, printed }) => {
  expect(only("neutrophils", observation("751-8", value))?.range).toEqual({ high: { value: high, closed, printed } });
});

test.each([
  { text: "1.4 10*9/L", n: 14_000, d: 10, reported: { value: "1.4", unit: "10*9/L" } },
  { text: "1,4 [10*9/L]", n: 14_000, d: 10, reported: { value: "1,4", unit: "10*9/L" } },
  { text: " 420 /mm3 ", n: 420, d: 1, reported: { value: "420", unit: "/mm3" } },
])("words $text are a value", ({ text, n, d, reported }) => {
  expect(only("neutrophils", observation("751-8", { valueString: text }))).toMatchObject({
    value: { n, d },
    reported,
  });
});

test.each([
  { text: "1,400 /uL", problem: "VALUE_NOT_READABLE" },
  { text: "1400", problem: "UNIT_NOT_ACCEPTED" },
  { text: "about 2", problem: "VALUE_NOT_READABLE" },
  { text: "NEGATIVE", problem: "VALUE_NOT_READABLE" },
])("words $text are $problem", ({ text, problem }) => {
  expect(problemsOf(observation("751-8", { valueString: text }))).toEqual([problem]);
});

test("eGFR above sixty in words is a range only with its unit", () => {
  expect(only("egfr", observation("98979-8", { valueString: ">60 mL/min/1.73m2" }))?.range?.low).toMatchObject({
    value: { n: 60, d: 1 },
    closed: false,
  });
  expect(only("egfr", observation("98979-8", { valueString: ">60" }))?.unreadable).toBe("unit-not-convertible");
});

test.each([
  { status: "final", final: true },
  { status: "amended", final: true },
  { status: "corrected", final: true },
  { status: "preliminary", final: false },
  { status: "registered", final: false },
])("status $status is final: $final", ({ status, final }) => {
  expect(only("neutrophils", observation("751-8", { ...quantity(1400, "/uL"), status }))?.final).toBe(final);
});

test("an Observation entered in error leaves nothing, and is understood", () => {
  const read = readAll(observation("751-8", { ...quantity(1400, "/uL"), status: "entered-in-error" }));
  expect(read.record.results.size).toBe(0);
  expect(read.understood).toEqual({ Observation: 1, Patient: 1 });
});

test.each([undefined, "unknown", "nonsense"])("status %s is not final, and a problem", (status) => {
  const read = readAll(observation("751-8", { ...quantity(1400, "/uL"), status }));
  expect(read.record.results.get("neutrophils")?.[0]?.final).toBe(false);
  expect(read.record.problems.map(({ code }) => code)).toEqual(["STATUS_NOT_READABLE"]);
});

test.each([
  { value: { status: "cancelled" } },
  { value: { dataAbsentReason: { coding: [{ code: "not-performed" }] } } },
  { value: { dataAbsentReason: { coding: [{ code: "asked-declined" }] } } },
])("$value is not done", ({ value }) => {
  expect(only("neutrophils", observation("751-8", value))).toMatchObject({ notDone: true, reported: { value: "" } });
});

test.each([
  { value: { dataAbsentReason: { coding: [{ code: "error" }] } }, problems: [], why: "value-not-readable" },
  { value: {}, problems: ["VALUE_NOT_READABLE"], why: "value-not-readable" },
  { value: { status: "registered" }, problems: [], why: "not-final" },
])("$value has no value: $why", ({ value, problems, why }) => {
  const read = readAll(observation("751-8", value));
  expect(read.record.results.get("neutrophils")?.[0]?.unreadable).toBe(why);
  expect(read.record.problems.map(({ code }) => code)).toEqual(problems);
});

test.each([
  {
    value: { valueCodeableConcept: { coding: [{ system: "http://snomed.info/sct", code: "260385009" }] } },
    answer: "negative",
  },
  { value: { valueString: "POSITIVE" }, answer: "positive" },
  { value: { valueBoolean: true }, answer: "positive" },
  { value: { ...quantity(0.1, "[IU]/mL"), interpretation: [{ coding: [{ code: "NEG" }] }] }, answer: "negative" },
])("IGRA $value is $answer", ({ value, answer }) => {
  expect(only("igra", observation("71773-6", value))?.qualitative).toBe(answer);
});

test.each([quantity(0.1, "[IU]/mL"), { valueString: "see comment" }])("IGRA %j alone is not read", (value) => {
  expect(problemsOf(observation("71773-6", value))).toEqual(["VALUE_NOT_READABLE"]);
});

test.each([
  { value: { interpretation: [{ coding: [{ code: "LL" }] }] }, laboratory: "low" },
  { value: { interpretation: [{ coding: [{ code: "N" }] }] }, laboratory: "normal" },
  {
    value: { referenceRange: [{ low: { value: 12, code: "g/dL" }, high: { value: 16, code: "g/dL" } }] },
    laboratory: "low",
  },
  { value: { referenceRange: [{ low: { value: 9 }, high: { value: 16 } }] }, laboratory: "normal" },
  { value: { referenceRange: [{ low: { value: 120, code: "g/L" } }] }, laboratory: undefined },
])("$value: the laboratory says $laboratory", ({ value, laboratory }) => {
  expect(only("haemoglobin", observation("718-7", { ...quantity(11, "g/dL"), ...value }))?.laboratory).toBe(laboratory);
});

test.each([
  { time: { effectiveDateTime: "2026-06" }, day: ["2026-06-01", "2026-06-30"] },
  { time: { effectiveDateTime: "2026-06-20T23:50:00-11:00" }, day: ["2026-06-20", "2026-06-20"] },
  { time: { effectiveInstant: "2026-06-20T01:00:00Z" }, day: ["2026-06-20", "2026-06-20"] },
  { time: { effectivePeriod: { start: "2026-06-19", end: "2026-06-20" } }, day: ["2026-06-19", "2026-06-20"] },
  { time: { effectivePeriod: { start: "2026-06-19" } }, day: ["2026-06-19", "2026-06-19"] },
  { time: { effectiveTiming: { event: ["2026-06-18", "2026-06-20"] } }, day: ["2026-06-18", "2026-06-20"] },
  { time: { issued: "2026-06-21T01:00:00Z" }, day: ["2026-06-21", "2026-06-21"] },
  { time: { effectiveDateTime: "2026-06-20", issued: "2026-06-25T01:00:00Z" }, day: ["2026-06-20", "2026-06-20"] },
])("$time", ({ time, day: [earliest = "", latest = ""] }) => {
  const { effectiveDateTime: _, ...dateless } = observation("751-8", quantity(1400, "/uL"));
  expect(only("neutrophils", { ...dateless, ...time } as Resource)?.day).toEqual(
    span(parseDay(earliest) ?? 0, parseDay(latest) ?? 0),
  );
});

test("a date that is none leaves the result without a day", () => {
  const read = readAll(observation("751-8", { ...quantity(1400, "/uL"), effectiveDateTime: "20/06/2026" }));
  expect(read.record.results.get("neutrophils")?.[0]?.day).toBeUndefined();
  expect(read.record.problems).toEqual([
    { code: "DATE_NOT_READABLE", resource: "Observation/o1", detail: { path: "effectiveDateTime" } },
  ]);
});

test("components are results of their own; the panel is none", () => {
  const component = (code: string, value: number, unit: string) => ({
    code: { coding: [{ system: "http://loinc.org", code }] },
    ...quantity(value, unit),
  });
  const { results, problems } = readAll(
    observation("58410-2", {
      component: [component("751-8", 1.4, "10*3/uL"), component("718-7", 130, "g/L"), component("9-9", 1, "x")],
    }),
  ).record;
  expect([...results.keys()].sort()).toEqual(["haemoglobin", "neutrophils"]);
  expect(problems).toEqual([]);
});

test("a panel with members is understood; its members are read by themselves", () => {
  expect(problemsOf(observation("58410-2", { hasMember: [{ reference: "Observation/o2" }] }))).toEqual([]);
});

const undated = (code: string, more: Readonly<Record<string, unknown>>): Resource => {
  const { effectiveDateTime: _, ...rest } = observation(code, {});
  return { ...rest, ...more } as Resource;
};
const member = (id: string, more: Readonly<Record<string, unknown>> = {}) =>
  undated("751-8", { id, ...quantity(1400, "/uL"), ...more });
const panel = (more: Readonly<Record<string, unknown>>) => undated("58410-2", { id: "p", ...more });
const heldBy = (more: Readonly<Record<string, unknown>>): Resource => ({
  resourceType: "DiagnosticReport",
  id: "r",
  status: "final",
  code: { text: "Blood count" },
  ...more,
});
const MEMBERS = [{ reference: "Observation/m" }];
const ON = { effectiveDateTime: "2026-06-01T09:00:00Z" };

test.each([
  { name: "a member takes the day of its panel", resources: [panel({ hasMember: MEMBERS, ...ON }), member("m")] },
  {
    name: "its own day counts first",
    resources: [panel({ hasMember: MEMBERS, ...ON }), member("m", { effectiveDateTime: "2026-05-30" })],
    day: "2026-05-30",
  },
  {
    name: "a panel in a report",
    resources: [
      heldBy({ result: [{ reference: "Observation/p" }], ...ON }),
      panel({ hasMember: MEMBERS }),
      member("m"),
    ],
  },
  {
    name: "a panel in a panel",
    resources: [
      panel({ id: "q", hasMember: [{ reference: "Observation/p" }], ...ON }),
      panel({ hasMember: MEMBERS }),
      member("m"),
    ],
  },
  {
    name: "two panels that hold each other",
    resources: [
      panel({ id: "q", hasMember: [{ reference: "Observation/p" }] }),
      panel({ hasMember: [{ reference: "Observation/q" }, ...MEMBERS] }),
      member("m"),
    ],
    day: undefined,
  },
  {
    name: "contained in a report",
    resources: [heldBy({ result: [{ reference: "#m" }], contained: [member("m")], ...ON })],
  },
  {
    name: "contained in a panel",
    resources: [panel({ hasMember: [{ reference: "#m" }], contained: [member("m")], ...ON })],
  },
  {
    name: "contained panel and member",
    resources: [
      heldBy({
        result: [{ reference: "#p" }],
        contained: [panel({ hasMember: [{ reference: "#m" }] }), member("m")],
        ...ON,
      }),
    ],
  },
  { name: "nobody says", resources: [panel({ hasMember: MEMBERS }), member("m")], day: undefined },
])("$name", ({ resources, ...rest }) => {
  const expected = "day" in rest ? rest.day : "2026-06-01";
  for (const order of [resources, resources.toReversed()]) {
    const results = readAll(...order).record.results.get("neutrophils");
    expect(results?.map(({ day }) => day)).toEqual([
      expected === undefined ? undefined : span(parseDay(expected) ?? 0),
    ]);
  }
});

test("what a withdrawn report contains is not read, and of a preliminary one it is not final", () => {
  const contained = (status: string) => heldBy({ status, contained: [member("m")], ...ON });
  expect(readAll(contained("entered-in-error")).record.results.size).toBe(0);
  expect(only("neutrophils", contained("preliminary"))?.final).toBe(false);
});

const counted = (id: string, value: number, more: Readonly<Record<string, unknown>>) =>
  observation("751-8", { id, ...quantity(value, "/uL"), ...more });

test.each([
  {
    name: "issued orders two results of one day",
    resources: [
      counted("a", 1400, { issued: "2026-06-20T16:00:00Z" }),
      counted("b", 900, { issued: "2026-06-20T18:30:00Z" }),
    ],
    read: [
      { resource: "Observation/b", minute: 18 * 60 + 30 },
      { resource: "Observation/a", minute: 16 * 60 },
    ],
  },
  {
    name: "issued on another day",
    resources: [
      counted("a", 1400, { issued: "2026-06-20T16:00:00Z" }),
      counted("b", 900, { issued: "2026-06-21T01:00:00Z" }),
    ],
    read: [
      { resource: "Observation/b", minute: 25 * 60 },
      { resource: "Observation/a", minute: 16 * 60 },
    ],
  },
  {
    name: "when it was drawn is not compared with when another was issued",
    resources: [
      counted("a", 1400, { effectiveDateTime: "2026-06-20T14:00:00Z", issued: "2026-06-20T15:00:00Z" }),
      counted("b", 900, { issued: "2026-06-20T16:00:00Z" }),
    ],
    read: [{ resource: "Observation/a", minute: 14 * 60 }, { resource: "Observation/b" }],
  },
  {
    name: "one that was never issued",
    resources: [counted("a", 1400, {}), counted("b", 900, { issued: "2026-06-20T16:00:00Z" })],
    read: [{ resource: "Observation/a" }, { resource: "Observation/b" }],
  },
  {
    name: "issued at the same minute",
    resources: [
      counted("a", 1400, { issued: "2026-06-20T16:00:00Z" }),
      counted("b", 900, { issued: "2026-06-20T16:00:30Z" }),
    ],
    read: [{ resource: "Observation/a" }, { resource: "Observation/b" }],
  },
  {
    name: "a day that is not exact",
    resources: [
      counted("a", 1400, { effectiveDateTime: "2026-06", issued: "2026-06-20T16:00:00Z" }),
      counted("b", 900, { effectiveDateTime: "2026-06", issued: "2026-06-20T18:00:00Z" }),
    ],
    read: [{ resource: "Observation/a" }, { resource: "Observation/b" }],
  },
])("$name", ({ resources, read }) => {
  for (const order of [resources, resources.toReversed()]) {
    const results = readAll(...order).record.results.get("neutrophils") ?? [];
    expect(results.map(({ resource, minute }) => ({ resource, ...(minute !== undefined && { minute }) }))).toEqual(
      read,
    );
  }
});

test.each([
  { code: "8480-6", problems: [] },
  { code: "9-9", problems: ["CODE_NOT_RECOGNISED"] },
])("LOINC $code: $problems", ({ code, problems }) => {
  expect(problemsOf(observation(code, quantity(1, "x")))).toEqual(problems);
});

test("the first code that is known decides", () => {
  const code = {
    coding: [
      { system: "http://example.org", code: "ANC" },
      { system: "urn:oid:2.16.840.1.113883.6.1", code: "751-8" },
    ],
  };
  expect(only("neutrophils", observation("", { ...quantity(1400, "/uL"), code }))?.value).toEqual({ n: 1400, d: 1 });
});

test.each([
  { code: { text: "ANC" }, extra: {}, isRead: true },
  {
    code: { coding: [{ system: "http://example.org/local", code: "1", display: "Neutrophils" }] },
    extra: {},
    isRead: true,
  },
  {
    code: { coding: [{ system: "http://loinc.org", code: "26512-4" }], text: "Neutrophils" },
    extra: {},
    isRead: false,
  },
  { code: { text: "Neutrophils" }, extra: { specimen: { display: "Cerebrospinal fluid" } }, isRead: false },
])("$code $extra is read by name: $isRead", ({ code, extra, isRead }) => {
  const read = readAll(observation("", { ...quantity(1400, "/uL"), code, ...extra }));
  expect(read.record.results.has("neutrophils")).toBe(isRead);
});

test.each([
  {
    value: { valueCodeableConcept: { coding: [{ system: "http://loinc.org", code: "LA18976-3" }] } },
    answer: "current",
  },
  {
    value: { valueCodeableConcept: { coding: [{ system: "http://snomed.info/sct", code: "8517006" }] } },
    answer: "former",
  },
  { value: { valueCodeableConcept: { text: "Ex-Smoker" } }, answer: "former" },
  { value: { valueString: "current smoker" }, answer: "current" },
])("smoking $value is $answer", ({ value, answer }) => {
  expect(readAll(observation("72166-2", value)).record.answers.get("smoking")?.[0]).toMatchObject({ answer, day: DAY });
});

test("an answer that is not known is a gap, not a no", () => {
  const value = { valueCodeableConcept: { coding: [{ system: "http://snomed.info/sct", code: "266927001" }] } };
  const { record } = readAll(observation("72166-2", value));
  expect(record.unusable.get("smoking")).toEqual([
    { type: "unusable", fact: "smoking", why: "code-not-recognised", day: DAY, resource: "Observation/o1" },
  ]);
  expect(record.problems.map(({ code }) => code)).toEqual(["ANSWER_NOT_RECOGNISED"]);
});

test("yes and no answer a question of that kind", () => {
  const read = readAll(observation("63895-7", { valueBoolean: false }));
  expect(read.record.answers.get("breast-feeding")?.[0]?.answer).toBe("no");
});

test.each([
  { focus: [{ reference: "Patient/baby" }], problems: ["OTHER_SUBJECT"] },
  { focus: [{ reference: "Patient/p1" }], problems: [] },
])("focus $focus: $problems", ({ focus, problems }) => {
  expect(problemsOf(observation("751-8", { ...quantity(1400, "/uL"), focus }))).toEqual(problems);
});

test("a count is derived from white cells and percentage of the same day", () => {
  const { results } = readAll(
    { ...observation("6690-2", quantity(6, "10*3/uL")), id: "o2" },
    { ...observation("770-8", quantity(25, "%")), id: "o3" },
  ).record;
  expect(results.get("neutrophils")?.[0]?.value).toEqual({ n: 150_000, d: 100 });
});
