import type { Checker } from "@afterscript/check";
import { and, eq, ne } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { eachStore } from "../../testing/each-store.ts";
import { receive } from "../intake/receive.ts";
import { item, judgement, patient } from "../store/schema.ts";
import {
  ASTA,
  BO,
  bundleOf,
  type Lymphocytes,
  lymphocytesOf,
  newPatientOf,
  orderOf,
  patientOf,
} from "../testing/invented-messages.ts";
import { type ListParts, listParts } from "../testing/list-parts.ts";
import { act } from "../worklist/act.ts";
import { worklist } from "../worklist/list.ts";
import { judgePatient } from "./judge-patient.ts";
import { startJudge } from "./worker.ts";

const result = (own: Partial<Lymphocytes> = {}): string =>
  bundleOf(
    patientOf(ASTA),
    lymphocytesOf(ASTA, {
      id: "r1",
      value: 420,
      drawn: "2026-06-24T08:00:00Z",
      issued: "2026-06-24T12:00:00Z",
      ...own,
    }),
  );

async function handle(list: ListParts): Promise<void> {
  const nurse = await list.person("Nurse");
  const { id, signature } = await list.itemOf("act-now");
  const request = { id: crypto.randomUUID(), action: "done", signature, note: "Told the prescriber." } as const;
  expect(await act(list, { itemId: id, by: nurse, request })).toMatchObject({ answer: { item: { state: "handled" } } });
}

eachStore("judging", (open) => {
  const begin = async (): Promise<ListParts> => {
    const list = await listParts(await open());
    await list.take(newPatientOf(ASTA));
    await list.take(result());
    return list;
  };

  test("a low count is a row with its value, its rule and its source", async () => {
    const list = await begin();
    const { state, drug, shown, changed } = await list.itemOf("act-now");
    expect({ state, drug, changed: changed.what }).toEqual({ state: "open", drug: "upadacitinib", changed: "new" });
    expect(shown).toMatchObject({ action: "hold", urgency: "urgent", topic: "lymphocytes", state: "applies" });
    expect(shown.title).toContain("lymphocytes 420 /µL");
    expect(shown.cite.length).toBeGreaterThan(0);
    expect(shown.ruler?.shape).toBe("scale");
    expect(await list.store.db.select().from(judgement)).toHaveLength(1);
  });

  test("tests that were never found are a row too, and none of their findings says that all is well", async () => {
    const list = await begin();
    const rows = await list.store.db.select().from(item);
    expect(rows.map(({ lane }) => lane)).toEqual(expect.arrayContaining(["act-now", "missing-baseline"]));
    for (const { shown } of rows) expect(["applies", "unknown", "clear"]).toContain(shown.state);
  });

  describe("what the laboratory calls critical", () => {
    const flagged = (code: string, own: Partial<Lymphocytes> = {}) => ({
      ...lymphocytesOf(ASTA, { id: "r1", value: 420, drawn: "2026-06-28T08:00:00Z", ...own }),
      interpretation: [{ coding: [{ code }] }],
    });
    const stopped = { ...orderOf(ASTA), meta: { lastUpdated: "2026-06-01T09:00:00Z" }, status: "stopped" };
    const potassium = { ...flagged("HH", { id: "k1" }), code: { text: "Potassium" } };

    test.each([
      { what: "three days ago", told: [flagged("LL")], shown: true, outside: true },
      { what: "91 days ago", told: [flagged("LL", { drawn: "2026-04-01" })], shown: true, outside: true },
      { what: "92 days ago", told: [flagged("LL", { drawn: "2026-03-31" })], shown: false, outside: true },
      {
        what: "followed by a normal one",
        told: [flagged("LL"), flagged("N", { id: "r2", drawn: "2026-06-29" })],
        shown: false,
        outside: false,
      },
      {
        what: "with a newer one that is preliminary, and not critical",
        told: [flagged("LL"), flagged("N", { id: "r2", drawn: "2026-06-29", status: "preliminary" })],
        shown: true,
        outside: true,
      },
      { what: "withdrawn", told: [{ ...flagged("LL"), status: "entered-in-error" }], shown: false, outside: false },
      { what: "only low", told: [flagged("L")], shown: false, outside: true },
      { what: "only low, 92 days ago", told: [flagged("L", { drawn: "2026-03-31" })], shown: false, outside: false },
    ])("after a stop, $what: a row is $shown, outside the range is $outside", async ({ told, shown, outside }) => {
      const list = await listParts(await open());
      await list.take(bundleOf(patientOf(ASTA), stopped, ...told));
      const { rows, hidden } = await worklist(list);
      expect(rows.map(({ lane }) => lane)).toEqual(shown ? ["limit-crossed"] : []);
      expect(hidden.map(({ reason }) => reason === "outside-laboratory-range")).toEqual(shown ? [] : [outside]);
    });

    test("makes a row also of somebody of whom no JAK inhibitor is known any more", async () => {
      const list = await listParts(await open());
      await list.take(newPatientOf(ASTA));
      const order = { ...orderOf(ASTA), meta: { lastUpdated: "2026-06-01T09:00:00Z" }, status: "entered-in-error" };
      await list.take(bundleOf(patientOf(ASTA), order, flagged("LL")));
      expect((await worklist(list)).rows).toMatchObject([{ drug: "", therapies: [], lane: "limit-crossed" }]);
    });

    test("names the result, the laboratory's word and what is taken, and orders the same test again", async () => {
      const list = await listParts(await open());
      await list.take(bundleOf(patientOf(ASTA), stopped, flagged("LL")));
      const [row] = (await worklist(list)).rows;
      expect(row).toMatchObject({
        drug: "",
        therapies: [{ drug: "upadacitinib", stage: "stopped" }],
        title: "The laboratory flags lymphocytes 420 /µL as critically low",
        statement: "clinic.laboratory-flag.critically-low",
        because: [{ fact: "lymphocytes", value: 420, date: "2026-06-28", resource: "Observation/r1" }],
        cite: [],
        tests: ["lymphocytes"],
      });
    });

    test("is a row of its own beside a rule's, and none where a rule rests on it", async () => {
      const list = await begin();
      await list.take(bundleOf(patientOf(ASTA), { ...flagged("LL"), issued: "2026-06-29T12:00:00Z" }));
      expect((await worklist(list)).rows.filter(({ drug }) => drug === "")).toEqual([]);
      await list.take(bundleOf(patientOf(ASTA), potassium));
      const own = (await worklist(list)).rows.filter(({ drug }) => drug === "");
      expect(own.map(({ lane, title }) => [lane, title])).toEqual([
        ["limit-crossed", "The laboratory flags Potassium 420 /µL as critically high"],
      ]);
    });

    test("is handled once, and back with another result that is flagged", async () => {
      const list = await listParts(await open());
      await list.take(bundleOf(patientOf(ASTA), stopped, flagged("LL")));
      const { id, signature } = await list.itemOf("limit-crossed");
      const request = { id: crypto.randomUUID(), action: "done", signature, note: "Told the GP." } as const;
      await act(list, { itemId: id, by: await list.person("Nurse"), request });
      list.pass({ days: 1 });
      await list.judgeAll();
      expect(await list.itemOf("limit-crossed")).toMatchObject({ state: "handled" });
      await list.take(
        bundleOf(patientOf(ASTA), flagged("LL", { id: "r2", value: 380, drawn: "2026-07-01T08:00:00Z" })),
      );
      expect(await list.itemOf("limit-crossed")).toMatchObject({ state: "open", changed: { what: "other-value" } });
    });

    test.each([
      {
        what: "one of them has passed the 91 days",
        drawn: "2026-04-02",
        next: [],
        back: { state: "handled", also: 0 },
      },
      {
        what: "one of them was withdrawn",
        drawn: "2026-06-28",
        next: [{ ...potassium, status: "entered-in-error", issued: "2026-07-01T08:00:00Z" }],
        back: { state: "handled", also: 0 },
      },
      {
        what: "one of them has passed and another has come",
        drawn: "2026-04-02",
        next: [flagged("LL", { id: "r2", value: 380, drawn: "2026-07-01T08:00:00Z" })],
        back: { state: "open", also: 0 },
      },
    ])("of several that were handled, $what: $back.state", async ({ drawn, next, back }) => {
      const list = await listParts(await open());
      await list.take(bundleOf(patientOf(ASTA), stopped, flagged("LL"), { ...potassium, effectiveDateTime: drawn }));
      const { id, signature, shown } = await list.itemOf("limit-crossed");
      expect(shown.also).toHaveLength(1);
      const request = { id: crypto.randomUUID(), action: "done", signature, note: "Told the GP." } as const;
      await act(list, { itemId: id, by: await list.person("Nurse"), request });
      list.pass({ days: 2 });
      await list.take(bundleOf(patientOf(ASTA), ...next));
      const row = await list.itemOf("limit-crossed");
      expect({ state: row.state, also: row.shown.also.length }).toEqual(back);
    });

    test("has no letter drafted from it", async () => {
      const list = await listParts(await open());
      await list.take(bundleOf(patientOf(ASTA), stopped, flagged("LL")));
      const { id, signature } = await list.itemOf("limit-crossed");
      const request = { id: crypto.randomUUID(), action: "message-drafted", signature } as const;
      const answer = await act(list, { itemId: id, by: await list.person("Nurse"), request });
      expect(answer).toMatchObject({ refused: "mistake", detail: expect.stringContaining("No document speaks of it") });
    });
  });

  describe("a medicine beside a JAK inhibitor", () => {
    const statement = (id: string, text: string, own: object = {}) => ({
      resourceType: "MedicationStatement",
      id,
      status: "active",
      subject: { reference: `Patient/${ASTA.id}` },
      dateAsserted: "2026-06-20",
      medicationCodeableConcept: { text },
      ...own,
    });
    const unread = async (list: ListParts) =>
      (await worklist(list)).rows.filter(({ statement: id }) => id === "clinic.medicine-not-read");

    test.each([
      { what: "a name that is not known", told: statement("m1", "some antifungal"), row: "“some antifungal”" },
      {
        what: "a name in doubt",
        told: statement("m1", "ketoconazole or something"),
        row: "“ketoconazole or something”",
      },
      { what: "no words", told: statement("m1", ""), row: "sent without words" },
      { what: "one that was read", told: statement("m1", "ketoconazole 200 mg"), row: undefined },
      { what: "one that has ended", told: statement("m1", "some antifungal", { status: "stopped" }), row: undefined },
      { what: "one entered in error", told: statement("m1", "x", { status: "entered-in-error" }), row: undefined },
    ])("$what: $row", async ({ told, row }) => {
      const list = await listParts(await open());
      await list.take(newPatientOf(ASTA));
      await list.take(bundleOf(patientOf(ASTA), told));
      expect((await unread(list)).map(({ lane, drug, title }) => ({ lane, drug, title }))).toEqual(
        row === undefined ? [] : [{ lane: "dose", drug: "", title: `A medicine could not be read: ${row}` }],
      );
    });

    test("is one row for all, back with the next one, and none after a stop", async () => {
      const list = await listParts(await open());
      await list.take(newPatientOf(ASTA));
      await list.take(bundleOf(patientOf(ASTA), statement("m1", "some antifungal")));
      const [{ id, signature } = { id: "", signature: "" }] = await unread(list);
      const request = { id: crypto.randomUUID(), action: "done", signature, note: "Asked." } as const;
      expect(await act(list, { itemId: id, by: await list.person("Nurse"), request })).toHaveProperty("answer");
      expect(await unread(list)).toEqual([]);
      // Prescribed again, and listed by somebody else: the same question, which was answered.
      await list.take(bundleOf(patientOf(ASTA), statement("m3", "some antifungal", { dateAsserted: "2026-06-30" })));
      expect(await unread(list)).toEqual([]);
      await list.take(bundleOf(patientOf(ASTA), statement("m2", "red capsules")));
      expect(await unread(list)).toMatchObject([
        {
          title: expect.stringMatching(/^2 medicines could not be read: .*“red capsules”/),
          therapies: [{ drug: "upadacitinib" }],
        },
      ]);
      const stop = { ...orderOf(ASTA), meta: { lastUpdated: "2026-06-25T09:00:00Z" }, status: "stopped" };
      await list.take(bundleOf(patientOf(ASTA), stop));
      expect(await unread(list)).toEqual([]);
    });
  });

  describe("somebody who has died, as the record says", () => {
    const saying = (told: object, lastUpdated = "2026-06-30T08:00:00Z") => ({
      ...patientOf(ASTA),
      meta: { lastUpdated },
      ...told,
    });

    test.each([
      {
        what: "a day of death",
        told: { deceasedDateTime: "2026-06-28" },
        title: "The record says that this person died on 28 Jun 2026",
      },
      {
        what: "the word that the person died",
        told: { deceasedBoolean: true },
        title: "The record says that this person has died",
      },
      {
        what: "a day of death that is not known",
        told: { _deceasedDateTime: { extension: [{ url: "data-absent-reason", valueCode: "unknown" }] } },
        title: "The record says that this person has died",
      },
    ])("$what makes all rows one, which names them and what was to be done", async ({ told, title }) => {
      const list = await begin();
      const before = (await worklist(list)).rows;
      expect(before.length).toBeGreaterThan(1);
      const nurse = await list.person("Nurse");
      const { id, signature } = await list.itemOf("act-now");
      const request = {
        id: crypto.randomUUID(),
        action: "will-monitor",
        signature,
        note: "Count again",
        until: "2026-07-03",
      } as const;
      expect(await act(list, { itemId: id, by: nurse, request })).toHaveProperty("answer");
      await list.take(bundleOf(saying(told)));
      const { rows, hidden, patients } = await worklist(list);
      expect({ lanes: rows.map(({ lane }) => lane), hidden, patients }).toEqual({
        lanes: ["not-judged"],
        hidden: [],
        patients: 1,
      });
      const [row] = rows;
      expect(row?.title).toMatch(/ On the list stood: Interrupt upadacitinib: lymphocytes 420 /);
      expect(row?.title.startsWith(`${title}. `)).toBe(true);
      expect(row).toMatchObject({ openTasks: [{ text: "Count again", due: "2026-07-03" }] });
      expect(row?.therapies).toMatchObject([{ drug: "upadacitinib", stage: "on-treatment" }]);
      expect(row?.also).toEqual(expect.arrayContaining(before.map((one) => one.title)));
    });

    test.each([
      { what: "is taken back", told: {} },
      { what: "is set right", told: { deceasedBoolean: false } },
    ])("a death that $what leaves the rows as they were", async ({ told }) => {
      const list = await begin();
      const standing = async () => (await worklist(list)).rows.map(({ lane, signature }) => ({ lane, signature }));
      const before = await standing();
      await list.take(bundleOf(saying({ deceasedBoolean: true })));
      expect(await standing()).toHaveLength(1);
      await list.take(bundleOf(saying(told, "2026-07-01T08:00:00Z")));
      expect(await standing()).toEqual(before);
    });

    test.each([
      { what: "nothing new", next: undefined, state: "handled" },
      {
        what: "a new value",
        next: result({ id: "r2", value: 380, drawn: "2026-06-30T08:00:00Z" }),
        state: "open",
      },
    ])("a row that was handled before a death that is taken back is, with $what, $state", async ({ next, state }) => {
      const list = await begin();
      await handle(list);
      const standing = async () => {
        const rows = await list.store.db.select().from(item).where(ne(item.lane, "not-judged")).orderBy(item.lane);
        return rows.map(({ id, lane, ...row }) => ({ id, lane, state: row.state, until: row.snoozedUntil }));
      };
      const before = await standing();
      await list.take(bundleOf(saying({ deceasedBoolean: true })));
      expect((await worklist(list)).rows.map(({ lane }) => lane)).toEqual(["not-judged"]);
      expect((await worklist(list)).away).toEqual({ handled: 0, snoozed: 0 });
      list.pass({ days: 1 });
      if (next !== undefined) await list.take(next);
      await list.take(bundleOf(saying({ deceasedBoolean: false }, "2026-07-02T08:00:00Z")));
      expect(await standing()).toEqual(before.map((row) => (row.lane === "act-now" ? { ...row, state } : row)));
    });

    test("what ceased to be called for while somebody was taken for dead is new when it is called for again", async () => {
      const list = await begin();
      await handle(list);
      await list.take(bundleOf(saying({ deceasedBoolean: true })));
      await list.take(result({ status: "entered-in-error", issued: "2026-06-25T12:00:00Z" }));
      await list.take(result({ status: "corrected", issued: "2026-06-26T12:00:00Z" }));
      await list.take(bundleOf(saying({}, "2026-07-01T08:00:00Z")));
      expect(await list.itemOf("act-now")).toMatchObject({ state: "open", changed: { what: "new" } });
    });

    test.each([
      { done: "held-or-stopped", days: 6, state: "handled" },
      { done: "held-or-stopped", days: 8, state: "handled" },
      { done: "held-or-stopped", days: 400, state: "handled" },
      { done: "prescriber-told", days: 6, state: "handled" },
      { done: "prescriber-told", days: 7, state: "open" },
    ] as const)("$done $days days ago, and nothing new: $state", async ({ done, days, state }) => {
      const list = await begin();
      await list.take(bundleOf(saying({ deceasedDateTime: "2026-06-28" })));
      const { id, signature } = await list.itemOf("not-judged");
      const request = { id: crypto.randomUUID(), action: "done", signature, done } as const;
      expect(await act(list, { itemId: id, by: await list.person("Nurse"), request })).toHaveProperty("answer");
      list.pass({ days });
      await list.judgeAll();
      expect(await list.itemOf("not-judged")).toMatchObject({ state });
    });

    test("a record that could not be judged is open when the death that stood for it is taken back", async () => {
      const list = await begin();
      const [{ id: patientId } = { id: "" }] = await list.store.db.select().from(patient);
      const check = (): never => {
        throw new Error("This record");
      };
      const judge = () => judgePatient({ ...list, checker: { ...list.checker, check } }, patientId);
      await receive(list, { text: bundleOf(saying({ deceasedBoolean: true })), source: "test-lab" });
      await judge();
      const { id, signature, shown } = await list.itemOf("not-judged");
      expect(shown.also).toEqual(["This record could not be judged"]);
      const request = { id: crypto.randomUUID(), action: "done", signature, done: "held-or-stopped" } as const;
      expect(await act(list, { itemId: id, by: await list.person("Nurse"), request })).toHaveProperty("answer");
      await receive(list, { text: bundleOf(saying({}, "2026-07-01T08:00:00Z")), source: "test-lab" });
      await judge();
      expect(await list.itemOf("not-judged")).toMatchObject({
        state: "open",
        shown: { title: "This record could not be judged" },
      });
    });

    test("is done once, and back when a new result is severe", async () => {
      const list = await begin();
      await list.take(bundleOf(saying({ deceasedBoolean: true })));
      const { id, signature } = await list.itemOf("not-judged");
      const request = { id: crypto.randomUUID(), action: "done", signature, note: "Asked the GP." } as const;
      await act(list, { itemId: id, by: await list.person("Nurse"), request });
      list.pass({ days: 1 });
      await list.judgeAll();
      expect(await list.itemOf("not-judged")).toMatchObject({ state: "handled" });
      await list.take(result({ id: "r2", value: 380, drawn: "2026-07-02T07:00:00Z" }));
      expect(await list.itemOf("not-judged")).toMatchObject({ state: "open" });
    });

    test("whose treatment was closed is counted", async () => {
      const list = await listParts(await open());
      await list.take(bundleOf(saying({ deceasedBoolean: true }), { ...orderOf(ASTA), status: "stopped" }));
      const { rows, hidden } = await worklist(list);
      expect({ rows, hidden }).toEqual({ rows: [], hidden: [{ reason: "died", count: 1 }] });
    });
  });

  test("no message is drafted to somebody who died since the list was judged", async () => {
    const list = await begin();
    const { id, signature } = await list.itemOf("act-now");
    const text = bundleOf({ ...patientOf(ASTA), meta: { lastUpdated: "2026-06-30T08:00:00Z" }, deceasedBoolean: true });
    await receive(list, { text, source: "test-lab" });
    const request = { id: crypto.randomUUID(), action: "message-drafted", signature } as const;
    const result = await act(list, { itemId: id, by: await list.person("Nurse"), request });
    expect(result).toMatchObject({ refused: "mistake", detail: expect.stringContaining("has died") });
    expect(await list.itemOf("act-now")).toMatchObject({ state: "open" });
  });

  test("the same facts tomorrow stay handled", async () => {
    const list = await begin();
    await handle(list);
    list.pass({ days: 1 });
    await list.judgeAll();
    expect(await list.itemOf("act-now")).toMatchObject({ state: "handled" });
  });

  test.each([
    {
      what: "another value",
      next: result({ id: "r2", value: 380, drawn: "2026-06-30T08:00:00Z" }),
      text: "lymphocytes 420 /µL → 380 /µL",
    },
    {
      what: "the same value again",
      next: result({ id: "r2", drawn: "2026-06-30T08:00:00Z" }),
      text: "lymphocytes 420 /µL again on 30 Jun 2026",
    },
    {
      what: "a correction",
      next: result({ value: 450, status: "corrected", issued: "2026-06-25T12:00:00Z" }),
      text: "lymphocytes 420 /µL → 450 /µL",
    },
  ])("$what opens it again, and says so", async ({ next, text }) => {
    const list = await begin();
    await handle(list);
    await list.take(next);
    expect(await list.itemOf("act-now")).toMatchObject({ state: "open", changed: { what: "other-value", text } });
  });

  test("a correction that is taken back leaves it handled", async () => {
    const list = await begin();
    await handle(list);
    await list.take(result({ id: "r2", value: 380, drawn: "2026-06-30T08:00:00Z" }));
    await list.take(
      result({
        id: "r2",
        value: 380,
        drawn: "2026-06-30T08:00:00Z",
        status: "entered-in-error",
        issued: "2026-07-01T08:00:00Z",
      }),
    );
    expect(await list.itemOf("act-now")).toMatchObject({ state: "handled", claimedBy: null });
  });

  test.each([
    { what: "a newer normal result", next: result({ id: "r2", value: 1800, drawn: "2026-06-30T08:00:00Z" }) },
    { what: "a retraction", next: result({ status: "entered-in-error", issued: "2026-06-25T12:00:00Z" }) },
  ])("$what closes it; when it is low again it is new", async ({ next }) => {
    const list = await begin();
    await handle(list);
    await list.take(next);
    expect(await list.itemOf("act-now")).toMatchObject({ state: "closed" });
    list.pass({ days: 1 });
    await list.take(result({ id: "r3", value: 410, drawn: "2026-07-02T07:00:00Z", issued: "2026-07-02T08:00:00Z" }));
    const back = await list.itemOf("act-now");
    expect(back).toMatchObject({ state: "open", changed: { what: "new" }, handledSignature: null, snoozedUntil: null });
    expect(new Date(back.firstSeen).toISOString()).toBe(list.clock.now());
  });

  test("facts that came while it was judged leave the patient to be judged, and nothing written", async () => {
    const list = await begin();
    const [{ id } = { id: "" }] = await list.store.db.select().from(patient);
    const { store } = list;
    const { db } = store;
    const transaction: typeof db.transaction = async (...given) => {
      await db.update(patient).set({ revision: 99 }).where(eq(patient.id, id));
      return db.transaction(...given);
    };
    const meanwhile = Object.assign(Object.create(db) as typeof db, { transaction });
    expect(await judgePatient({ ...list, store: { ...store, db: meanwhile } }, id)).toBe("newer");
    expect(await list.store.db.select().from(patient).where(ne(patient.judgedRevision, 99))).toHaveLength(1);
    expect(await judgePatient(list, id)).toBe("judged");
  });

  test("a record at which the checker stops is shown, the others are judged, and the next day tries again", async () => {
    const list = await begin();
    await list.take(newPatientOf(BO));
    const isBo = (input: unknown): boolean => JSON.stringify(input).includes(BO.family);
    const failing: Checker = {
      ...list.checker,
      check: (request) => {
        if (isBo(request.input)) throw new Error("Bo's record");
        return list.checker.check(request);
      },
    };
    list.pass({ days: 1 });
    const judge = startJudge({ ...list, checker: failing });
    await judge.idle();
    await judge.stop();
    const [bo] = await list.store.db.select().from(patient).where(eq(patient.family, BO.family));
    const rows = await list.store.db
      .select()
      .from(item)
      .where(and(eq(item.patientId, bo?.id ?? ""), eq(item.state, "open")));
    expect(rows.map(({ lane, shown }) => [lane, shown.state])).toEqual([["not-judged", "unknown"]]);
    expect(rows[0]?.shown.title).not.toContain("Bo");
    expect(bo?.judgedFor).toBe("2026-07-02");
    expect(await list.itemOf("act-now")).toMatchObject({ state: "open" });
    list.pass({ days: 1 });
    await list.judgeAll();
    expect(await list.itemOf("not-judged")).toMatchObject({ state: "closed" });
  });

  test("the worker judges what is new when it is woken, and everybody on a new day", async () => {
    const list = await listParts(await open());
    const judge = startJudge(list);
    await judge.idle();
    await receive(list, { text: newPatientOf(ASTA), source: "test-lab" });
    await receive(list, { text: newPatientOf(BO), source: "test-lab" });
    judge.wake();
    await judge.idle();
    const judged = async () => (await list.store.db.select().from(patient)).map(({ judgedFor }) => judgedFor);
    expect(await judged()).toEqual(["2026-07-01", "2026-07-01"]);
    list.pass({ days: 1 });
    judge.wake();
    await judge.idle();
    expect(await judged()).toEqual(["2026-07-02", "2026-07-02"]);
    await judge.stop();
  });

  test("a patient who cannot be written is told of once, and the others are judged", async () => {
    const list = await begin();
    await list.take(newPatientOf(BO));
    list.pass({ days: 1 });
    const { store } = list;
    const transaction: typeof store.db.transaction = async (...given) => {
      if (isFirst) {
        isFirst = false;
        throw new Error("The store is full.");
      }
      return store.db.transaction(...given);
    };
    let isFirst = true;
    const db = Object.assign(Object.create(store.db) as typeof store.db, { transaction });
    const told: string[] = [];
    const judge = startJudge({ ...list, store: { ...store, db }, onFailure: (id) => told.push(id) });
    await judge.idle();
    judge.wake();
    await judge.idle();
    await judge.stop();
    expect(told).toHaveLength(1);
    const rows = await store.db.select().from(patient);
    expect(rows.filter(({ judgedFor }) => judgedFor === "2026-07-02")).toHaveLength(1);
    expect(rows.find(({ judgedFor }) => judgedFor === "2026-07-01")?.id).toBe(told[0]);
  });
});
