import { expect, test } from "vitest";
import type { Worklist, WorklistRow } from "../../clinic/api.ts";
import { canAct, opening, type WorklistEvent, type WorklistState, worklistAfter } from "./worklist-state.ts";

const row = (id: string, given: Partial<WorklistRow> = {}) =>
  ({ id, lane: "act-now", signature: `${id}1`, ...given }) as WorklistRow;
const list = (...rows: WorklistRow[]) => ({ rows }) as unknown as Worklist;
const shown = (state: WorklistState) => state.list.rows.map(({ id }) => id);
const after = (...events: readonly WorklistEvent[]) =>
  events.reduce(worklistAfter, opening(list(row("a"), row("b"), row("c"))));

const open = { is: "opened", id: "a", mayAct: true } as const;
const arrived = (...rows: WorklistRow[]) => ({ is: "arrived", list: list(...rows), me: "me", hadFocus: true }) as const;
const failure = { code: "X", what: "w", mend: "m" };
const draft = { id: "1", action: "done", done: "", note: "called", until: "", to: "" } as const;

test("a list opens at its first row and takes no focus", () =>
  expect(after()).toMatchObject({ current: "a", focusTurn: 0 }));

test("an empty list has no current row", () => expect(opening(list()).current).toBeUndefined());

test("an act takes its row off the list, and the next one has the focus", () => {
  const state = after(
    open,
    { is: "claimed", id: "a" },
    { is: "began", draft },
    { is: "sending" },
    {
      is: "acted",
      id: "a",
      action: "done",
    },
  );
  expect(shown(state)).toEqual(["b", "c"]);
  expect(state).toMatchObject({ current: "b", focusTurn: 1, last: { action: "done", row: { id: "a" } } });
  expect(state.open).toBeUndefined();
});

test("the last act leaves an empty list", () => {
  const state = worklistAfter(opening(list(row("a"))), { is: "acted", id: "a", action: "done" });
  expect(shown(state)).toEqual([]);
});

test("while a row is open a newer list waits, and nothing moves", () => {
  const state = after(open, arrived(row("x"), row("a"), row("c")));
  expect(shown(state)).toEqual(["a", "b", "c"]);
  expect(state.focusTurn).toBe(0);
  expect(shown(worklistAfter(state, { is: "closed" }))).toEqual(["x", "a", "c"]);
});

test("a newer list that waits does not bring back what was just handled", () => {
  const state = after(open, arrived(row("a"), row("b")), { is: "acted", id: "a", action: "done" });
  expect(shown(state)).toEqual(["b"]);
});

test("with nothing open a newer list is shown, and the focus stays on its row", () =>
  expect(after({ is: "focused", id: "b" }, arrived(row("x"), row("b")))).toMatchObject({ current: "b", focusTurn: 0 }));

test("a focused row that is gone stays under the hand until the next step, which goes to what follows it", () => {
  const gone = [{ is: "focused", id: "b" }, arrived(row("a"), row("c"))] as const;
  expect(after(...gone)).toMatchObject({ current: "b", focusTurn: 0 });
  expect(after(...gone).list.rows.map(({ id }) => id)).toContain("b");
  expect(after(...gone, { is: "stepped", step: "next" })).toMatchObject({ current: "c", focusTurn: 1 });
  expect(after(...gone, { is: "stepped", step: "next" }).list.rows.map(({ id }) => id)).toEqual(["a", "c"]);
});

test("Enter on a row that is gone opens it as it was and says so: the keys that follow reach nobody else", () => {
  const tried = after(
    { is: "focused", id: "b" },
    arrived(row("a"), row("c")),
    { is: "opened", id: "b", mayAct: true },
    { is: "began", draft },
  );
  expect(tried.open).toEqual({ seen: row("b"), claim: "asking", now: "gone", draft });
  expect(tried.open && canAct(tried.open)).toBe(false);
  const closed = worklistAfter(tried, { is: "closed" });
  expect(closed).toMatchObject({ current: "c", focusTurn: 1 });
  expect(shown(closed)).toEqual(["a", "c"]);
});

test("where nobody has the focus in the list, a newer one is shown at once", () => {
  expect(after({ is: "focused", id: "b" }, { ...arrived(row("a"), row("c")), hadFocus: false })).toMatchObject({
    current: "c",
    focusTurn: 0,
  });
});

test.each([
  { now: row("a", { signature: "a2" }), is: { signature: "a2" } },
  { now: undefined, is: "gone" },
])("the open row changed meanwhile: $is", ({ now, is }) => {
  const state = after(open, { is: "claimed", id: "a" }, arrived(...(now ? [now] : []), row("b")));
  expect(state.open).toMatchObject({ seen: { signature: "a1" }, now: is });
});

test("the open row is the same in a newer list: nothing is said", () =>
  expect(after(open, { is: "claimed", id: "a" }, arrived(row("a"))).open).not.toHaveProperty("now"));

test("somebody else has the open row by now", () => {
  const other = { id: "ben", name: "Ben" };
  const state = after(open, { is: "claimed", id: "a" }, arrived(row("a", { claimedBy: other })));
  expect(state.open).toMatchObject({ claim: "refused", seen: { claimedBy: other } });
});

test("my own claim in a newer list is no refusal", () => {
  const state = after(open, { is: "claimed", id: "a" }, arrived(row("a", { claimedBy: { id: "me", name: "Me" } })));
  expect(state.open).toMatchObject({ claim: "held" });
});

test("a claim that brings another content says so, and the act still names what was seen", () => {
  const state = after(open, { is: "claimed", id: "a", row: row("a", { signature: "a2" }) });
  expect(state.open).toMatchObject({ claim: "held", seen: { signature: "a1" }, now: { signature: "a2" } });
  expect(worklistAfter(state, { is: "looked-again" }).open).toMatchObject({
    seen: { signature: "a2" },
    claim: "asking",
  });
});

test.each([
  { why: "taken", claim: "refused", mayGoOn: false },
  { why: "gone", claim: "refused", mayGoOn: false },
  { why: "unknown", claim: "asking", mayGoOn: true },
] as const)("a claim that fails, $why, keeps what was written; an act can go on: $mayGoOn", ({
  why,
  claim,
  mayGoOn,
}) => {
  const state = after(open, { is: "began", draft }, { is: "claim-failed", id: "a", failure, why });
  expect(state.open).toMatchObject({ claim, failure, draft, ...(why === "gone" && { now: "gone" }) });
  expect(state.open && canAct(state.open)).toBe(mayGoOn);
});

test("an act that fails keeps the row, what was written and its id", () => {
  const state = after(open, { is: "began", draft }, { is: "sending" }, { is: "act-failed", id: "a", failure });
  expect(state.open).toMatchObject({ draft, failure, isSending: false });
  expect(shown(state)).toEqual(["a", "b", "c"]);
});

test("what is answered late to a row that is closed changes nothing", () => {
  const closed = after(open, { is: "closed" });
  expect(worklistAfter(closed, { is: "claimed", id: "a" })).toEqual(closed);
});

test("an act keeps what was written until its form is left", () => {
  const state = after(open, { is: "began", draft }, { is: "wrote", part: { note: "called twice" } });
  expect(state.open?.draft?.note).toBe("called twice");
  expect(worklistAfter(state, { is: "left-form" }).open).not.toHaveProperty("draft");
});
