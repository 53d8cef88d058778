import { randomUUID } from "node:crypto";
import { HIDDEN_REASONS } from "@afterscript/web/public/clinic.ts";
import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { eachStore } from "../../testing/each-store.ts";
import { saveFailure, saveRead } from "../intake/poll/source-cursor.ts";
import { item, patient, resourceVersion, spotCheck, task } from "../store/schema.ts";
import {
  ASTA,
  BO,
  bundleOf,
  lymphocytesOf,
  NHS,
  newPatientOf,
  nhsNumberOf,
  patientOf,
} from "../testing/invented-messages.ts";
import { listParts } from "../testing/list-parts.ts";
import { storeRecord } from "../testing/store-record.ts";
import { act } from "./act.ts";
import { hiddenPatients, worklist } from "./list.ts";
import { keepOutcome, spotChecks } from "./spot-check.ts";
import { openTasks, taskDone } from "./tasks.ts";

const low = (person: typeof ASTA, value: number, drawn = "2026-06-28T08:00:00Z"): string =>
  bundleOf(patientOf(person), lymphocytesOf(person, { id: `r-${person.id}`, value, drawn }));

/** Asta, known since now, of whom nothing calls for a row. */
async function withoutMedicine({ store, clock }: Awaited<ReturnType<typeof listParts>>): Promise<typeof ASTA> {
  const id = await storeRecord(store.db, JSON.parse(bundleOf(patientOf(ASTA))), clock.now());
  return { ...ASTA, numbers: { "https://samples.example": id } };
}

eachStore("the list", (open) => {
  test("the worst comes first, and a lane alone can be asked for", async () => {
    const list = await listParts(await open());
    await list.take(newPatientOf(ASTA));
    await list.take(newPatientOf(BO));
    await list.take(low(BO, 410));
    const whole = await worklist(list);
    expect(whole.rows[0]).toMatchObject({ lane: "act-now", patient: { name: "Olsson, Bo", born: "1955-11-30" } });
    expect(whole.rows[0]).toMatchObject({ tests: ["lymphocytes"] });
    expect(whole.rows[0]).not.toHaveProperty("rests");
    expect(whole).toMatchObject({ day: "2026-07-01", patients: 2, resultSets: 1, waiting: 0, unmatched: 0 });
    const lane = await worklist(list, "missing-baseline");
    expect(new Set(lane.rows.map((row) => row.lane))).toEqual(new Set(["missing-baseline"]));
    expect(lane.hidden).toEqual(whole.hidden);
  });

  test("a source that fails is told with the list until it goes well again", async () => {
    const list = await listParts(await open());
    const { db } = list.store;
    const now = list.clock.now();
    const source = "county/Observation";
    expect(await worklist(list)).toMatchObject({ failing: [], patients: 0, spotChecks: { wanted: 0, looked: 0 } });
    await saveFailure(db, "folder", "It is not there.");
    await saveRead(db, { source, since: now, now });
    await saveFailure(db, source, "The server answered 503.");
    expect((await worklist(list)).failing).toEqual([
      { source, failure: "The server answered 503.", readAt: now },
      { source: "folder", failure: "It is not there." },
    ]);
    await saveRead(db, { source, since: now, now });
    expect((await worklist(list)).failing).toEqual([{ source: "folder", failure: "It is not there." }]);
  });

  test("every patient is counted once: with a row, or behind the reason why there is none", async () => {
    const list = await listParts(await open());
    const nurse = await list.person("Nurse");
    const people = Array.from({ length: 6 }, (_, n) => ({
      ...ASTA,
      id: `p${n}`,
      family: `Family ${n}`,
      numbers: { [NHS]: nhsNumberOf(10 + n) },
    }));
    for (const person of people.slice(0, 4)) await list.take(newPatientOf(person));
    for (const person of people.slice(4))
      await storeRecord(list.store.db, JSON.parse(bundleOf(patientOf(person))), list.clock.now());
    await list.judgeAll();
    const rows = await list.store.db.select().from(item);
    const families = await list.store.db.select().from(patient);
    const idOf = (family: string) => families.find((one) => one.family === family)?.id;
    for (const row of rows) {
      const family =
        row.patientId === idOf("Family 0") ? "done" : row.patientId === idOf("Family 1") ? "snooze" : undefined;
      if (family === undefined) continue;
      const request = {
        id: randomUUID(),
        action: family,
        signature: row.signature,
        note: "Away.",
        ...(family === "snooze" && { until: "2026-07-02" }),
      } as const;
      expect(await act(list, { itemId: row.id, by: nurse, request })).toHaveProperty("answer");
    }
    await list.store.db.insert(patient).values({ createdAt: list.clock.now() });
    const whole = await worklist(list);
    const counts = Object.fromEntries(whole.hidden.map(({ reason, count }) => [reason, count]));
    expect(counts).toEqual({ handled: 1, snoozed: 1, "no-jak-inhibitor": 2, "not-judged-yet": 1 });
    expect(whole.waiting).toBe(1);
    const shown = new Set(whole.rows.map((row) => row.patient.id));
    expect(shown.size + whole.hidden.reduce((sum, { count }) => sum + count, 0)).toBe(whole.patients);
    const behind = await Promise.all(HIDDEN_REASONS.map((reason) => hiddenPatients(list.store.db, reason)));
    const ids = [...shown, ...behind.flatMap(({ patients }) => patients.map(({ id }) => id))];
    expect(new Set(ids).size).toBe(whole.patients);
    expect(ids).toHaveLength(whole.patients);
    expect(whole.away.handled + whole.away.snoozed + whole.rows.length).toBe(rows.length);
  });

  test.each([
    { drawn: "2026-07-01", count: 1 },
    { drawn: "2026-06-25T08:00:00Z", count: 1 },
    { drawn: "2026-06-24T23:00:00Z", count: 0 },
    { drawn: "2024-03", count: 0 },
  ])("of a history that comes today, what was drawn on $drawn is counted and looked at $count times", async ({
    drawn,
    count,
  }) => {
    const list = await listParts(await open());
    await storeRecord(list.store.db, JSON.parse(low(ASTA, 1500, drawn)), list.clock.now());
    await list.judgeAll();
    expect((await worklist(list)).resultSets).toBe(count);
    expect(await spotChecks(list)).toHaveLength(count);
  });

  test.each([
    { what: "comes the day after the person", days: 1, drawn: "2026-05-04T08:00:00Z", after: 0, count: 1 },
    { what: "came six days ago", days: 1, drawn: "2026-05-04T08:00:00Z", after: 6, count: 1 },
    { what: "came seven days ago", days: 1, drawn: "2026-05-04T08:00:00Z", after: 7, count: 0 },
    { what: "comes on the person's first day", days: 0, drawn: "2026-05-04T08:00:00Z", after: 0, count: 0 },
    { what: "bears no day that can be read", days: 1, drawn: "in May", after: 0, count: 1 },
  ])("a late result that $what is counted and looked at $count times", async ({ days, drawn, after, count }) => {
    const list = await listParts(await open());
    const person = await withoutMedicine(list);
    list.pass({ days });
    await list.take(low(person, 1500, drawn));
    list.pass({ days: after });
    await list.judgeAll();
    expect((await worklist(list)).resultSets).toBe(count);
    expect((await spotChecks(list)).map(({ results }) => results.length)).toEqual(count === 0 ? [] : [1]);
  });

  test.each([
    { what: "is the same under a newer time of its server", value: 1500, count: 0 },
    { what: "was set right", value: 1400, count: 1 },
  ])("an old result that $what is counted $count times", async ({ value, count }) => {
    const list = await listParts(await open());
    const person = await withoutMedicine(list);
    const sent = (own: number, lastUpdated: string): string => {
      const result = lymphocytesOf(person, { id: "r1", value: own, drawn: "2026-05-04T08:00:00Z" });
      return bundleOf(patientOf(person), { ...result, meta: { lastUpdated } });
    };
    await list.take(sent(1500, "2026-05-05T08:00:00Z"));
    list.pass({ days: 1 });
    await list.take(sent(value, "2026-07-02T08:00:00Z"));
    expect((await worklist(list)).resultSets).toBe(count);
    expect(await list.store.db.$count(resourceVersion, eq(resourceVersion.resourceType, "Observation"))).toBe(2);
  });

  test("five sets of nobody on the list, the same all day, and what somebody thought of them", async () => {
    const list = await listParts(await open());
    const nurse = await list.person("Nurse");
    for (let n = 0; n < 8; n += 1) {
      const person = {
        ...ASTA,
        id: `p${n}`,
        family: `F${n}`,
        numbers: { [NHS]: nhsNumberOf(10 + n) },
      };
      await storeRecord(list.store.db, JSON.parse(low(person, 1500)), list.clock.now());
    }
    await list.take(newPatientOf(BO));
    await list.take(low(BO, 410));
    const checks = await spotChecks(list);
    expect(checks).toHaveLength(5);
    expect(checks.every(({ patient: { name } }) => name !== "Olsson, Bo")).toBe(true);
    expect(checks[0]?.results).toMatchObject([{ value: "1,500 /µL", date: "2026-06-28" }]);
    expect(await Promise.all([spotChecks(list), spotChecks(list)])).toEqual([checks, checks]);
    const [first, second] = checks;
    const outcome = { id: first?.id ?? "", outcome: "should-have-surfaced", note: "Falling.", by: nurse.id } as const;
    expect(await keepOutcome(list, outcome)).toBe("done");
    expect(await keepOutcome(list, outcome)).toBe("done");
    expect(await keepOutcome(list, { ...outcome, outcome: "agree" })).toBe("other");
    await keepOutcome(list, { id: second?.id ?? "", outcome: "agree", by: nurse.id });
    expect((await worklist(list)).spotChecks).toEqual({ wanted: 5, looked: 2 });
    const tasks = await openTasks(list.store.db);
    expect(tasks).toMatchObject([{ due: "2026-07-01", patient: { id: first?.patient.id } }]);
    expect((await worklist(list)).tasksDue).toBe(1);
    const other = await list.person("Other");
    const id = tasks[0]?.id ?? "";
    expect(await taskDone(list, { id, by: nurse.id })).toBe("done");
    expect(await taskDone(list, { id, by: nurse.id })).toBe("done");
    expect(await taskDone(list, { id, by: other.id })).toBe("other");
    expect(await list.store.db.select().from(task).where(eq(task.state, "open"))).toEqual([]);
    list.pass({ days: 1 });
    await spotChecks(list);
    expect(await list.store.db.select().from(spotCheck)).toHaveLength(10);
    const [came] = await list.store.db
      .select({ patientId: resourceVersion.patientId, messageId: resourceVersion.messageId })
      .from(resourceVersion)
      .innerJoin(patient, and(eq(patient.id, resourceVersion.patientId), eq(patient.family, "Olsson")));
    await list.store.db.insert(spotCheck).values({ ...came, day: list.clock.today() } as typeof spotCheck.$inferInsert);
    const drugs = (await spotChecks(list)).map((one) => one.therapies.map(({ drug }) => drug));
    expect(drugs.filter((one) => one.length > 0)).toEqual([[expect.stringMatching(/itinib$/)]]);
  });
});
