import { openChecker } from "@afterscript/check";
import type { MeasureRow, Measures } from "@afterscript/web/public/clinic.ts";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { openLibrary } from "../../start/library.ts";
import { eachStore } from "../../testing/each-store.ts";
import type { ClinicParts } from "../clinic-parts.ts";
import type { ClinicStore } from "../store/open-store.ts";
import { item, itemAction, patient, staff } from "../store/schema.ts";
import { BEFORE_START, smallRecord } from "../testing/small-record.ts";
import { storeRecord } from "../testing/store-record.ts";
import { LookBack, type LookBackAsked } from "./look-back.ts";
import { measureReports } from "./measure-report.ts";

const opened = await openChecker();
if (opened.failure !== undefined) throw new Error(opened.failure.what);
const { checker } = opened;
const { library } = openLibrary(checker);
const NOW = "2026-06-30T09:00:00.000Z";

function partsOf(store: ClinicStore, today = "2026-06-30"): ClinicParts {
  return { store, checker, library, clock: { today: () => today, now: () => NOW }, region: "uk" };
}

async function ready(
  lookBack: LookBack,
  asked: LookBackAsked = { from: "2026-01", until: "2026-06" },
): Promise<Measures> {
  for (;;) {
    const answer = await lookBack.ask(asked);
    if (answer.state === "ready") return answer.measures;
    expect(answer.done).toBeLessThan(answer.of);
  }
}

const rowsOf = ({ tables }: Measures, id: string): readonly MeasureRow[] =>
  tables.find(({ definition }) => definition.id === id)?.rows ?? [];
const all = (measures: Measures, id: string) => rowsOf(measures, id).at(-1);

const before = BEFORE_START.map((name) => [name, "2026-01-10"] as const);
const CLINIC = [
  smallRecord({ start: "2026-01-31", results: before }),
  smallRecord({ start: "2026-02-01", results: before }),
  smallRecord({ start: "2026-02-28", results: [...before, ["lymphocytes", "2026-04-01", 0.4]] }),
  smallRecord({ start: "2026-03-01" }),
  smallRecord({ start: "2026-03" }),
];

async function storeClinic({ db }: ClinicStore): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const record of CLINIC) ids.push(await storeRecord(db, record, NOW));
  return ids;
}

eachStore("look-back", (open) => {
  test("counts a small clinic as a hand does", async () => {
    const store = await open();
    await storeClinic(store);
    const measures = await ready(new LookBack(partsOf(store)));
    expect(measures).toMatchObject({ patients: 5, notJudged: 0, asOf: "2026-06-30", protocol: { id: "default" } });
    const starts = rowsOf(measures, "screening-before-start").filter(({ drug }) => drug !== undefined);
    expect(
      starts.map(({ month = "all", counts, excluded }) => [month, counts?.columns, excluded?.["start-not-exact"]]),
    ).toEqual([
      ["2026-01", { "all-found": 1, "too-old-or-not-done": 0, "not-found": 0, unknown: 0 }, 0],
      ["2026-02", { "all-found": 2, "too-old-or-not-done": 0, "not-found": 0, unknown: 0 }, 0],
      ["2026-03", { "all-found": 0, "too-old-or-not-done": 0, "not-found": 1, unknown: 0 }, 1],
      ["all", { "all-found": 3, "too-old-or-not-done": 0, "not-found": 1, unknown: 0 }, 1],
    ]);
    expect(all(measures, "limits-acted-on")?.counts).toEqual({
      denominator: 1,
      columns: { "acted-on": 0, open: 0, "not-found": 1, unknown: 0 },
    });
  });

  test("an act on the list is seen at once, a changed record too, and a second look gives the same", async () => {
    const store = await open();
    const [, , low = ""] = await storeClinic(store);
    const lookBack = new LookBack(partsOf(store));
    const first = await ready(lookBack);
    expect(await ready(lookBack)).toEqual(first);
    await actOn(store, low, "2026-04-08T10:00:00.000Z");
    expect(all(await ready(lookBack), "limits-acted-on")).toMatchObject({
      counts: { denominator: 1, columns: { "acted-on": 1 } },
      days: { of: 1, median: 7, longest: 7 },
    });
    await store.db.update(patient).set({ revision: 2 }).where(eq(patient.id, low));
    expect(all(await ready(lookBack), "limits-acted-on")?.days?.median).toBe(7);
  });

  test("the months together are each month by itself", async () => {
    const store = await open();
    await storeClinic(store);
    const lookBack = new LookBack(partsOf(store));
    const together = rowsOf(await ready(lookBack), "monitoring-on-time").filter(({ drug, month }) => drug && month);
    const alone: MeasureRow[] = [];
    for (const month of ["2026-06", "2026-03", "2026-05", "2026-04", "2026-01", "2026-02"]) {
      const { tables } = await ready(lookBack, { from: month, until: month });
      const rows = tables.find(({ definition }) => definition.id === "monitoring-on-time")?.rows ?? [];
      alone.push(...rows.filter((row) => row.drug && row.month));
    }
    const inOrder = alone.toSorted((a, b) => ((a.month ?? "") < (b.month ?? "") ? -1 : 1));
    expect(inOrder).toEqual(together);
  });

  test("as FHIR: a hidden count is masked, a shown one adds up", async () => {
    const store = await open();
    await storeClinic(store);
    const lookBack = new LookBack(partsOf(store));
    const [report] = measureReports(await ready(lookBack)).entry.map(({ resource }) => resource);
    expect(report).toMatchObject({
      resourceType: "MeasureReport",
      status: "complete",
      type: "summary",
      period: { start: "2026-01-01", end: "2026-06-30" },
    });
    const counted = report?.group[0]?.population.map((one) => ("count" in one ? one.count : undefined));
    // initial population, denominator, exclusions, numerator, then the columns
    expect(counted).toEqual([5, 4, 1, 3, 3, 0, 1, 0]);
    const masked = measureReports(await ready(lookBack, { from: "2026-01", until: "2026-06", hideBelow: 5 }));
    const text = JSON.stringify(masked.entry.find(({ resource }) => resource.id === "screening-before-start"));
    expect(text).toContain('"valueCode":"masked"');
    expect(text).not.toMatch(/"count":[1-4][,}]/);
  });
});

async function actOn({ db }: ClinicStore, patientId: string, at: string): Promise<void> {
  const shown = { title: "" } as never;
  const [person] = await db
    .insert(staff)
    .values({ issuer: "i", subject: "s", name: "Test nurse", role: "nurse", createdAt: NOW })
    .returning({ id: staff.id });
  const [row] = await db
    .insert(item)
    .values({
      patientId,
      drug: "baricitinib",
      lane: "act-now",
      weight: 1,
      signature: "s",
      shown,
      changed: { what: "new", text: "" },
      state: "handled",
      firstSeen: NOW,
      changedAt: NOW,
    })
    .returning({ id: item.id });
  await db.insert(itemAction).values({
    id: crypto.randomUUID(),
    itemId: row?.id ?? "",
    patientId,
    action: "done",
    signature: "s",
    shown,
    by: person?.id ?? "",
    at,
  });
}
