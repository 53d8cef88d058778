import { openChecker } from "@afterscript/check";
import { demoWeek } from "@afterscript/testkit";
import { messagesOf } from "@afterscript/wording";
import { expect, test } from "vitest";
import { openLibrary } from "../../start/library.ts";
import { laboratoryResults } from "../judge/laboratory-results.ts";
import { type Drafted, draftItems } from "./item-draft.ts";
import { weightOf } from "./weight.ts";

const opened = await openChecker();
if (opened.failure !== undefined) throw new Error(opened.failure.what);
const { checker } = opened;
const { library } = openLibrary(checker);

type Resource = { readonly resourceType: string; readonly id?: unknown };

const { quantity } = messagesOf();
const week = demoWeek({ monday: "2026-11-23" });
/** People with one set this week, as one record. */
const people = week.people
  .filter(({ week: sets }) => sets.length <= 1)
  .map(({ background, week: sets, truth }) => ({
    planted: truth.planted,
    resources: [
      ...(background as { readonly entry: readonly { readonly resource: Resource }[] }).entry.map(
        ({ resource }) => resource,
      ),
      ...sets.flatMap((set) => set.resources as readonly Resource[]),
    ],
  }));

function judged(resources: readonly Resource[], asOf = week.sunday) {
  const entry = resources.map((resource) => ({ resource }));
  const input = { resourceType: "Bundle", type: "collection", entry } as const;
  const { report, failure } = checker.check({ input, asOf, region: "uk", audience: "clinician", asSent: true });
  if (report === undefined) throw new Error(failure.what);
  const nothing = { laboratoryRange: () => undefined, analyteOf: () => undefined, unread: [] };
  const drafted: Drafted = draftItems({ report, knowledge: library, ...nothing, results: laboratoryResults(input) });
  return { report, drafted };
}

const planted = people.filter((one) => one.planted.length > 0);

test("what applies and is urgent always has a row", () => {
  for (const { resources } of planted) {
    const { report, drafted } = judged(resources);
    const urgent = report.findings.filter(
      ({ state, urgency }) => state === "applies" && (urgency === "urgent" || urgency === "emergency"),
    );
    const inRows = drafted.items.flatMap(({ shown }) => shown.rests.findings.map(({ statement }) => statement));
    expect(inRows).toEqual(expect.arrayContaining(urgent.map(({ statement }) => statement)));
  }
});

test("taking away what a row rests on never leaves somebody for whom nothing is open", () => {
  let blanked = 0;
  for (const { resources } of planted) {
    const { drafted } = judged(resources);
    const used = new Set(drafted.items.flatMap(({ shown }) => shown.because.flatMap(({ resource }) => resource ?? [])));
    for (const gone of used) {
      if (gone.startsWith("Patient/")) continue;
      const left = judged(resources.filter(({ resourceType, id }) => `${resourceType}/${String(id)}` !== gone)).drafted;
      blanked += 1;
      expect([
        undefined,
        "open-questions",
        "standing-caution",
        "outside-laboratory-range",
        "no-jak-inhibitor",
      ]).toContain(left.hidden);
    }
  }
  expect(blanked).toBeGreaterThan(50);
});

test("the same facts on the next day have the same signature", () => {
  for (const { resources } of planted) {
    const [today, tomorrow] = [judged(resources).drafted, judged(resources, "2026-11-30").drafted];
    for (const one of today.items.filter(({ lane }) => lane === "act-now" || lane === "limit-crossed")) {
      const next = tomorrow.items.find(({ drug, lane }) => drug === one.drug && lane === one.lane);
      expect(next?.signature).toBe(one.signature);
    }
  }
});

type Quantity = { readonly value: number; readonly code: string; readonly comparator?: string };

/** Number and unit of every result, as its laboratory wrote them. */
function sentIn(resources: readonly Resource[]): ReadonlyMap<string, string> {
  return new Map(
    resources.flatMap((resource) => {
      const { id, valueQuantity } = resource as Resource & { readonly valueQuantity?: Quantity };
      if (valueQuantity === undefined) return [];
      const { comparator = "", value, code } = valueQuantity;
      return [[`Observation/${String(id)}`, `${comparator}${value} ${code}`] as const];
    }),
  );
}

test("a row and its ruler say each value in the number and the unit that the laboratory sent", () => {
  const units = new Set<string>();
  for (const { resources } of planted) {
    const sent = sentIn(resources);
    for (const { shown } of judged(resources).drafted.items) {
      for (const fact of shown.because) {
        const was = sent.get(fact.resource ?? "");
        const isComputed = fact.reported !== undefined && fact.sent === undefined;
        if (was === undefined || isComputed) continue;
        const { value, unit = "" } = fact.sent ?? fact;
        expect(`${value} ${unit}`).toBe(was);
        const isShown = fact === shown.because.find((one) => one.fact === shown.topic);
        if (!isShown || shown.ruler?.shape !== "scale" || fact.unit === undefined) continue;
        units.add(unit);
        expect(shown.ruler.unit).toBe(unit);
        expect(shown.title).toContain(quantity(value, unit));
        expect(shown.ruler.marks[0]?.label).toBe(quantity(value, unit));
        // One unit on the ruler: no zone names another.
        for (const { label } of shown.ruler.zones) expect(label).not.toMatch(/[/×µ]/);
      }
    }
  }
  expect([...units]).toEqual(expect.arrayContaining(["10*9/L", "g/L"]));
});

test("a joined dose stands for what it joins: one row, one title", () => {
  const doses = planted.filter((one) => one.planted.some(({ lane }) => lane === "dose"));
  let joining = 0;
  for (const { resources } of doses) {
    const { report, drafted } = judged(resources);
    const joined = new Set(report.findings.flatMap(({ state, joins }) => (state === "applies" ? (joins ?? []) : [])));
    joining += joined.size;
    for (const { shown } of drafted.items) {
      expect(shown.rests.findings.filter(({ statement }) => joined.has(statement))).toEqual([]);
    }
  }
  expect(joining).toBeGreaterThan(0);
});

test.each([
  [
    "lane",
    weightOf("act-now", { urgency: "routine", action: "none" }, 0),
    weightOf("not-judged", { urgency: "emergency", action: "stop" }, 900),
  ],
  [
    "urgency",
    weightOf("dose", { urgency: "soon", action: "none" }, 0),
    weightOf("dose", { urgency: "routine", action: "stop" }, 900),
  ],
  [
    "action",
    weightOf("dose", { urgency: "soon", action: "reduce-dose" }, 0),
    weightOf("dose", { urgency: "soon", action: "caution" }, 900),
  ],
  [
    "days overdue",
    weightOf("overdue", { urgency: "soon", action: "order-test" }, 2),
    weightOf("overdue", { urgency: "soon", action: "order-test" }, 1),
  ],
])("the list sorts by %s", (_what, first, second) => {
  expect(first).toBeLessThan(second);
});
