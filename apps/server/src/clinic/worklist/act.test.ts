import { randomUUID } from "node:crypto";
import type { ActRequest } from "@afterscript/web/public/clinic.ts";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { eachStore } from "../../testing/each-store.ts";
import { keptOf } from "../patient/kept-of-patient.ts";
import type { Staff } from "../people/access.ts";
import { verifyAudit } from "../store/audit.ts";
import { audit, item, itemAction, letter, patient, task } from "../store/schema.ts";
import { ASTA, bundleOf, lymphocytesOf, newPatientOf, patientOf } from "../testing/invented-messages.ts";
import { type ListParts, listParts } from "../testing/list-parts.ts";
import { act } from "./act.ts";
import { claim, release } from "./claim.ts";
import type { KeptItem } from "./merge-items.ts";

const LOW = bundleOf(patientOf(ASTA), lymphocytesOf(ASTA, { id: "r1", value: 420, drawn: "2026-06-24T08:00:00Z" }));

const requestOf = (seen: Pick<KeptItem, "signature">, own: Partial<ActRequest> = {}): ActRequest => ({
  id: randomUUID(),
  signature: seen.signature,
  ...(own.action === undefined && { done: "prescriber-told" }),
  action: "done",
  ...own,
});

eachStore("acts", (open) => {
  const begin = async () => {
    const list = await listParts(await open());
    await list.take(newPatientOf(ASTA));
    await list.take(LOW);
    const [nurse, other] = [await list.person("Nurse"), await list.person("Other", "prescriber")];
    return { list, nurse, other, seen: await list.itemOf("act-now") };
  };
  const isTaken = (list: ListParts, itemId: string, staff: Staff) =>
    claim(list.store.db, { itemId, staffId: staff.id, now: list.clock.now() });

  describe("a claim", () => {
    test.each([
      { ms: -1, who: "nobody else" },
      { ms: 0, who: "anybody" },
      { ms: 1, who: "anybody" },
    ])("fifteen minutes and $ms ms after it was taken, $who can take it or act", async ({ ms, who }) => {
      const { list, nurse, other, seen } = await begin();
      expect(await isTaken(list, seen.id, nurse)).toBe(true);
      list.pass({ minutes: 15, ms });
      const isFree = who === "anybody";
      const result = await act(list, { itemId: seen.id, by: other, request: requestOf(seen) });
      expect("answer" in result).toBe(isFree);
      if (!isFree) expect(result).toEqual({ refused: "not-yours" });
    });

    test("is taken again by who has it, by nobody else, and by anybody after its release", async () => {
      const { list, nurse, other, seen } = await begin();
      expect(await isTaken(list, seen.id, nurse)).toBe(true);
      expect(await isTaken(list, seen.id, other)).toBe(false);
      expect(await isTaken(list, seen.id, nurse)).toBe(true);
      expect(await release(list.store.db, { itemId: seen.id, staffId: other.id })).toBe(false);
      expect(await release(list.store.db, { itemId: seen.id, staffId: nurse.id })).toBe(true);
      expect(await isTaken(list, seen.id, other)).toBe(true);
    });

    test("at the same moment is one person's", async () => {
      const { list, nurse, other, seen } = await begin();
      const taken = await Promise.all([isTaken(list, seen.id, nurse), isTaken(list, seen.id, other)]);
      expect(taken.filter(Boolean)).toHaveLength(1);
    });
  });

  describe("an act", () => {
    test("sent again, also at the same moment, is stored once and answered alike", async () => {
      const { list, nurse, seen } = await begin();
      const request = requestOf(seen, { action: "will-monitor", note: "Repeat the count.", until: "2026-07-08" });
      const given = { itemId: seen.id, by: nurse, request };
      const answers = await Promise.all([act(list, given), act(list, given), act(list, given)]);
      answers.push(await act(list, given));
      for (const answer of answers) expect(answer).toEqual(answers[0]);
      expect(answers[0]).toEqual({
        answer: { item: { id: seen.id, state: "handled" }, made: { sort: "task", id: request.id } },
      });
      expect(await list.store.db.select().from(itemAction)).toHaveLength(1);
      expect(await list.store.db.select().from(task)).toMatchObject([{ due: "2026-07-08", text: "Repeat the count." }]);
    });

    test("that is done keeps what was done, by its id and in its words, and the note beside it", async () => {
      const { list, nurse, seen } = await begin();
      const request = requestOf(seen, { done: "held-or-stopped", note: "Dr Olsson" });
      await act(list, { itemId: seen.id, by: nurse, request });
      expect(await list.store.db.select().from(itemAction)).toMatchObject([
        {
          done: { id: "held-or-stopped", words: "Treatment held or stopped as the prescriber said" },
          note: "Dr Olsson",
        },
      ]);
      const other = { ...request, done: "patient-told" } as const;
      expect(await act(list, { itemId: seen.id, by: nurse, request: other })).toEqual({ refused: "id-used" });
    });

    test.each([
      { lane: "act-now", done: undefined },
      { lane: "missing-baseline", done: undefined },
      { lane: "act-now", done: "nothing-more-to-do" },
    ] as const)("that is done in $lane without a note, as $done, is refused and leaves the item", async ({
      lane,
      done,
    }) => {
      const { list, nurse } = await begin();
      const seen = await list.itemOf(lane);
      const request: ActRequest = {
        id: randomUUID(),
        action: "done",
        signature: seen.signature,
        ...(done && { done }),
      };
      expect(await act(list, { itemId: seen.id, by: nurse, request })).toMatchObject({ refused: "mistake" });
      expect(await list.itemOf(lane)).toMatchObject({ state: "open" });
    });

    test("with the id of another act is refused", async () => {
      const { list, nurse, seen } = await begin();
      const request = requestOf(seen, { note: "Told the prescriber." });
      await act(list, { itemId: seen.id, by: nurse, request });
      const changed = { ...request, note: "Nothing." };
      expect(await act(list, { itemId: seen.id, by: nurse, request: changed })).toEqual({ refused: "id-used" });
    });

    test("on what has changed since it was seen is not done", async () => {
      const { list, nurse, seen } = await begin();
      await list.take(
        bundleOf(patientOf(ASTA), lymphocytesOf(ASTA, { id: "r2", value: 300, drawn: "2026-06-30T08:00:00Z" })),
      );
      const result = await act(list, { itemId: seen.id, by: nurse, request: requestOf(seen) });
      expect(result).toEqual({ refused: "not-yours" });
      expect(await list.store.db.select().from(itemAction)).toEqual([]);
    });

    test("on what somebody has dealt with is not done", async () => {
      const { list, nurse, other, seen } = await begin();
      await act(list, { itemId: seen.id, by: nurse, request: requestOf(seen) });
      expect(await act(list, { itemId: seen.id, by: other, request: requestOf(seen) })).toEqual({
        refused: "not-yours",
      });
    });

    test("is in the audit trail without a name or a value", async () => {
      const { list, nurse, seen } = await begin();
      const request = requestOf(seen, { note: "Told the prescriber." });
      await act(list, { itemId: seen.id, by: nurse, request });
      const rows = await list.store.db.select().from(audit).where(eq(audit.act, "item-done"));
      expect(rows).toMatchObject([
        { staffId: nurse.id, patientId: seen.patientId, detail: { item: seen.id, action: request.id } },
      ]);
      expect(JSON.stringify(rows)).not.toMatch(/prescriber|Brandt/);
    });

    test("that drafts a message keeps a draft in words for the patient", async () => {
      const { list, nurse, seen } = await begin();
      const request = requestOf(seen, { action: "message-drafted" });
      await act(list, { itemId: seen.id, by: nurse, request });
      const [draft] = await list.store.db.select().from(letter);
      expect(draft).toMatchObject({ id: request.id, itemId: seen.id, to: "patient" });
      expect(draft?.text).toContain("lymphocyte count (a white blood cell), 420 /µL.");
      expect(draft?.text).toMatch(/^Dear \[name\],.*\[Whom to call, and when\]$/s);
    });

    test("that orders a test keeps a FHIR ServiceRequest, a draft, with its code", async () => {
      const { list, nurse, seen } = await begin();
      const request = requestOf(seen, { action: "test-ordered", until: "2026-07-06" });
      await act(list, { itemId: seen.id, by: nurse, request });
      const [row] = await list.store.db.select().from(itemAction);
      expect(row?.made).toMatchObject({
        resourceType: "ServiceRequest",
        id: request.id,
        status: "draft",
        intent: "order",
        code: { coding: [{ system: "http://loinc.org", code: "731-0" }] },
        subject: { reference: `Patient/${seen.patientId}` },
        occurrencePeriod: { end: "2026-07-06" },
      });
    });

    test("that hands over leaves it open, unclaimed, with the colleague's name", async () => {
      const { list, nurse, other, seen } = await begin();
      await isTaken(list, seen.id, nurse);
      const request = requestOf(seen, { action: "hand-over", to: other.id });
      await act(list, { itemId: seen.id, by: nurse, request });
      expect(await list.itemOf("act-now")).toMatchObject({ state: "open", claimedBy: null, handedTo: other.id });
      const [row] = await list.store.db.select().from(patient).where(eq(patient.id, seen.patientId));
      if (row === undefined) throw new Error("The item is nobody's.");
      const { actions } = await keptOf(list.store.db, row, list.clock.now());
      expect(actions).toMatchObject([{ action: "hand-over", by: nurse.name, to: other.name }]);
    });

    test("that hands over to nobody who works on the list is refused", async () => {
      const { list, nurse, seen } = await begin();
      const reader = await list.person("Reader", "reader");
      for (const to of [reader.id, randomUUID()]) {
        const request = requestOf(seen, { action: "hand-over", to });
        expect(await act(list, { itemId: seen.id, by: nurse, request })).toMatchObject({ refused: "mistake" });
      }
    });
  });

  describe("what stays away", () => {
    const snooze = (until: string) => ({ action: "snooze", note: "On holiday.", until }) as const;

    test("a snooze beyond what the section allows is refused", async () => {
      const { list, nurse, seen } = await begin();
      const result = await act(list, { itemId: seen.id, by: nurse, request: requestOf(seen, snooze("2026-07-03")) });
      expect(result).toMatchObject({ refused: "mistake" });
      expect(await list.itemOf("act-now")).toMatchObject({ state: "open", snoozedUntil: null });
    });

    test.each([
      { days: 6, state: "snoozed" },
      { days: 7, state: "open" },
      { days: 8, state: "open" },
    ])("snoozed for 7 days, after $days days: $state", async ({ days, state }) => {
      const { list, nurse } = await begin();
      const seen = await list.itemOf("missing-baseline");
      await act(list, { itemId: seen.id, by: nurse, request: requestOf(seen, snooze("2026-07-08")) });
      list.pass({ days });
      await list.judgeAll();
      const now = await list.itemOf("missing-baseline");
      expect(now).toMatchObject({ state, ...(state === "open" && { changed: { what: "snooze-ended" } }) });
    });

    test("what was done stays away until its second look", async () => {
      const { list, nurse, seen } = await begin();
      await act(list, { itemId: seen.id, by: nurse, request: requestOf(seen) });
      list.pass({ days: 6 });
      await list.judgeAll();
      expect(await list.itemOf("act-now")).toMatchObject({ state: "handled" });
      list.pass({ days: 1 });
      await list.judgeAll();
      expect(await list.itemOf("act-now")).toMatchObject({ state: "open", changed: { what: "snooze-ended" } });
    });
  });

  test("two people at one list, 500 acts: none lost, none done twice, the audit chain whole", async () => {
    const { list, nurse, other, seen } = await begin();
    const { db } = list.store;
    const people = await db
      .insert(patient)
      .values(Array.from({ length: 500 }, () => ({ createdAt: list.clock.now() })))
      .returning({ id: patient.id });
    const items = await db
      .insert(item)
      .values(people.map(({ id: patientId }) => ({ ...seen, id: randomUUID(), patientId })))
      .returning({ id: item.id, signature: item.signature });
    // Both work down the same list, each sends one act in ten again, and both go for the same items.
    const work = async (by: Staff) => {
      const done: string[] = [];
      for (const [index, one] of items.entries()) {
        const given = { itemId: one.id, by, request: requestOf(one, { note: `By ${by.name}` }) };
        const sent = index % 10 === 0 ? [act(list, given), act(list, given)] : [act(list, given)];
        const results = await Promise.all(sent);
        expect(results[1] ?? results[0]).toEqual(results[0]);
        if (results[0] !== undefined && "answer" in results[0]) done.push(one.id);
      }
      return done;
    };
    const [mine, theirs] = await Promise.all([work(nurse), work(other)]);
    expect(new Set([...mine, ...theirs]).size).toBe(500);
    expect(mine.length + theirs.length).toBe(500);
    const kept = await db.select({ itemId: itemAction.itemId, by: itemAction.by }).from(itemAction);
    expect(kept).toHaveLength(500);
    expect(
      kept
        .filter(({ by }) => by === nurse.id)
        .map(({ itemId }) => itemId)
        .toSorted(),
    ).toEqual(mine.toSorted());
    expect(await verifyAudit(db)).toMatchObject({ whole: true });
    expect(await db.select().from(audit).where(eq(audit.act, "item-done"))).toHaveLength(500);
  }, 120_000);
});
