import { describe, expect, test } from "vitest";
import type { Kept, Settings } from "../store/index.ts";
import { mergeKept } from "../store/merge-kept.ts";
import { type AppealToKeep, forgetAppeal, type KeptState, keepAppeal, keptAppeals } from "./kept-appeals.ts";

const DENIAL: AppealToKeep = {
  form: { plan: "self-funded-employer" },
  guide: {},
  open: ["harm"],
  drug: "upadacitinib",
};
const FIRST = "2026-07-01T10:00:00.000Z";
const LATER = "2026-07-02T10:00:00.000Z";
const LAST = "2026-07-03T10:00:00.000Z";

/** As the real one: sets what is given, forgets what is undefined. */
function settingsStore() {
  let settings: Settings = {};
  return {
    settings: () => settings,
    snapshot: async () => ({ settings }),
    changeSettings: async (part: Settings) => {
      const next = Object.entries({ ...settings, ...part }).filter(([, value]) => value !== undefined);
      settings = Object.fromEntries(next);
      return settings;
    },
  };
}
type AsStore = Parameters<typeof keepAppeal>[0];

async function keep(
  store: ReturnType<typeof settingsStore>,
  appeal: AppealToKeep,
  read: KeptState | undefined,
  now: string,
) {
  const kept = await keepAppeal(store as unknown as AsStore, appeal, read, now);
  if (kept === "changed-elsewhere") throw new Error("It was changed elsewhere.");
  return kept;
}

describe("a denial that is kept", () => {
  test("is found again with all of it, under one id however often it changes", async () => {
    const store = settingsStore();
    const kept = await keep(store, DENIAL, undefined, FIRST);
    const changed = await keep(store, { ...DENIAL, dose: "XR 15 mg once daily" }, kept, LATER);
    expect(keptAppeals(store.settings())).toEqual([changed]);
    expect([changed.id, changed.added, changed.changed]).toEqual([kept.id, FIRST, LATER]);
  });

  test("stands before an older one, and is forgotten by itself", async () => {
    const store = settingsStore();
    const older = await keep(store, DENIAL, undefined, FIRST);
    const newer = await keep(store, DENIAL, undefined, LATER);
    expect(keptAppeals(store.settings()).map(({ id }) => id)).toEqual([newer.id, older.id]);
    await forgetAppeal(store as unknown as AsStore, newer);
    expect(keptAppeals(store.settings()).map(({ id }) => id)).toEqual([older.id]);
  });

  describe("in two tabs", () => {
    const opened = async () => {
      const store = settingsStore();
      const read = await keep(store, DENIAL, undefined, FIRST);
      const other = await keep(store, { ...DENIAL, open: [] }, read, LATER);
      return { store, read, other, asStore: store as unknown as AsStore };
    };

    test("what another tab changed since it was read is not overwritten", async () => {
      const { store, read, other, asStore } = await opened();
      const dose = { ...DENIAL, dose: "XR 15 mg once daily" };
      expect(await keepAppeal(asStore, dose, read, LAST)).toBe("changed-elsewhere");
      expect(keptAppeals(store.settings())).toEqual([other]);
      const second = await keep(store, dose, undefined, LAST);
      expect(keptAppeals(store.settings())).toEqual([second, other]);
    });

    test("and is not removed", async () => {
      const { store, read, other, asStore } = await opened();
      expect(await forgetAppeal(asStore, read)).toBe("changed-elsewhere");
      expect(keptAppeals(store.settings())).toEqual([other]);
    });

    test("what another tab removed is kept again under its id", async () => {
      const { store, other, asStore } = await opened();
      await forgetAppeal(asStore, other);
      expect(keptAppeals(store.settings())).toEqual([]);
      expect((await keep(store, DENIAL, other, LAST)).id).toBe(other.id);
    });
  });

  test("comes with a merged copy, and the one here stays", async () => {
    const [here, copy] = [settingsStore(), settingsStore()];
    const mine = await keep(here, DENIAL, undefined, FIRST);
    const other = await keep(copy, DENIAL, undefined, LATER);
    const kept = (settings: Settings): Kept => ({ entries: [], questions: [], answers: {}, settings });
    const merged = mergeKept(kept(here.settings()), kept({ ...copy.settings(), lastCopy: LATER }));
    expect(keptAppeals(merged.settings).map(({ id }) => id)).toEqual([other.id, mine.id]);
  });
});

test.each([
  { says: "another setting", settings: { calendarFile: "BEGIN:VCALENDAR" } },
  { says: "a text", settings: { "appeal/1": "no" } },
  {
    says: "one without a form",
    settings: { "appeal/1": { id: "1", added: FIRST, changed: FIRST, guide: {}, open: [] } },
  },
])("$says is none", ({ settings }) => expect(keptAppeals(settings)).toEqual([]));
