import { describe, expect, test } from "vitest";
import type { Kept, Settings } from "../store/index.ts";
import { mergeKept } from "../store/merge-kept.ts";
import { type AppealToKeep, forgetAppeal, keepAppeal, keptAppeals } from "./kept-appeals.ts";

const DENIAL: AppealToKeep = {
  form: { plan: "self-funded-employer" },
  guide: {},
  open: ["harm"],
  drug: "upadacitinib",
};
const FIRST = "2026-07-01T10:00:00.000Z";
const LATER = "2026-07-02T10:00:00.000Z";

/** As the real one: sets what is given, forgets what is undefined. */
function settingsStore() {
  let settings: Settings = {};
  return {
    settings: () => settings,
    changeSettings: async (part: Settings) => {
      const next = Object.entries({ ...settings, ...part }).filter(([, value]) => value !== undefined);
      settings = Object.fromEntries(next);
      return settings;
    },
  };
}
type AsStore = Parameters<typeof keepAppeal>[0];

describe("a denial that is kept", () => {
  test("is found again with all of it, under one id however often it changes", async () => {
    const store = settingsStore();
    const kept = await keepAppeal(store as unknown as AsStore, DENIAL, undefined, FIRST);
    const changed = await keepAppeal(
      store as unknown as AsStore,
      { ...DENIAL, dose: "XR 15 mg once daily" },
      kept,
      LATER,
    );
    expect(keptAppeals(store.settings())).toEqual([changed]);
    expect([changed.id, changed.added, changed.changed]).toEqual([kept.id, FIRST, LATER]);
  });

  test("stands before an older one, and is forgotten by itself", async () => {
    const store = settingsStore();
    const older = await keepAppeal(store as unknown as AsStore, DENIAL, undefined, FIRST);
    const newer = await keepAppeal(store as unknown as AsStore, DENIAL, undefined, LATER);
    expect(keptAppeals(store.settings()).map(({ id }) => id)).toEqual([newer.id, older.id]);
    await forgetAppeal(store as unknown as AsStore, newer.id);
    expect(keptAppeals(store.settings()).map(({ id }) => id)).toEqual([older.id]);
  });

  test("comes with a merged copy, and the one here stays", async () => {
    const [here, copy] = [settingsStore(), settingsStore()];
    const mine = await keepAppeal(here as unknown as AsStore, DENIAL, undefined, FIRST);
    const other = await keepAppeal(copy as unknown as AsStore, DENIAL, undefined, LATER);
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
