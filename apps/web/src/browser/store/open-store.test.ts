import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fixtureJson } from "../copy/fixtures/seal-fixtures.ts";
import { hasChromium, launchChromium } from "../testing/chromium.ts";
import { type ModulePage, serveModule } from "../testing/serve-module.ts";
import type { Kept } from "./kept.ts";
import { keptOf, migrateUp } from "./migrations/migrate.ts";
import type { Change, Store } from "./store.ts";

/** A resource with one field. */
function observation(id: string, value: number) {
  return { resourceType: "Observation", id, value };
}

declare global {
  interface Window {
    readonly tested: typeof import("./index.ts");
    store: Store;
    heard: Change[];
  }
}

describe.skipIf(!hasChromium("what is kept in the browser"))("what is kept in the browser", () => {
  let served: ModulePage;
  let browser: Browser;
  beforeAll(async () => {
    served = await serveModule(new URL("./index.ts", import.meta.url));
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  async function tab(context: BrowserContext): Promise<Page> {
    const page = await context.newPage();
    await page.goto(served.origin);
    await page.waitForFunction(() => "tested" in window);
    return page;
  }

  /** A tab with the store open as `window.store` and what it heard as `window.heard`. */
  async function storeTab(context: BrowserContext): Promise<Page> {
    const page = await tab(context);
    await page.evaluate(async () => {
      window.store = await window.tested.openStore();
      window.heard = [];
      window.store.onChange((change) => window.heard.push(change));
    });
    return page;
  }

  async function withContext(work: (context: BrowserContext) => Promise<void>): Promise<void> {
    const context = await browser.newContext();
    try {
      await work(context);
    } finally {
      await context.close();
    }
  }

  /** The code of the failure that a call in the page ended with, or what it came to. */
  async function outcome<T>(call: Promise<T>): Promise<T | string> {
    try {
      return await call;
    } catch (thrown) {
      return /STORE_[A-Z_]+/.exec(String(thrown))?.[0] ?? String(thrown);
    }
  }

  const open = (page: Page) =>
    outcome(
      page.evaluate(async () => {
        window.store = await window.tested.openStore({ patience: 500 });
        return "opened";
      }),
    );
  const add = (page: Page, id: string, value = 1) =>
    outcome(
      page.evaluate(
        ([resource]) => window.store.addEntries({ resources: [resource], from: "typed" }).then(() => "added"),
        [observation(id, value)] as const,
      ),
    );
  const ids = (page: Page) =>
    page.evaluate(async () => (await window.store.snapshot()).entries.map(({ resource }) => resource.id));

  test("a resource that was added is there after the page is loaded again", () =>
    withContext(async (context) => {
      const page = await storeTab(context);
      await add(page, "o1", 0.5);
      await page.reload();
      await page.waitForFunction(() => "tested" in window);
      const { entries, revision } = await page.evaluate(async () => (await window.tested.openStore()).snapshot());
      expect(revision).toBe(1);
      expect(entries).toEqual([
        {
          id: "Observation/o1",
          resource: observation("o1", 0.5),
          from: "typed",
          added: expect.stringMatching(/Z$/),
          batch: expect.stringMatching(/^[0-9a-f]{32}$/),
        },
      ]);
    }));

  test(
    "two tabs that write two hundred things at once lose none, and agree",
    () =>
      withContext(async (context) => {
        const tabs = [await storeTab(context), await storeTab(context)];
        const written = await Promise.all(
          tabs.map((page, number) =>
            page.evaluate(async (tab) => {
              const { store } = window;
              const work = Array.from({ length: 100 }, async (_, at) => {
                const id = `t${tab}-${at}`;
                if (at % 5 === 0) return store.addQuestion(`Question ${id}`);
                if (at % 5 === 1) return store.changeSettings({ [`setting-${id}`]: at });
                const resources = [{ resourceType: "Observation", id, value: at }];
                const { batch } = await store.addEntries({ resources, from: "typed" });
                if (at % 5 === 2 && batch !== undefined) await store.undoBatch(batch);
                if (at % 5 === 3)
                  await store.addEntries({ resources: [{ resourceType: "Observation", id: "both" }], from: "typed" });
              });
              await Promise.all(work);
              return Array.from({ length: 100 }, (_, at) => at).filter((at) => at % 5 >= 3).length;
            }, number),
          ),
        );
        const [one, other] = await Promise.all(tabs.map((page) => page.evaluate(() => window.store.snapshot())));
        expect(one).toEqual(other);
        expect(one?.entries.length).toBe((written[0] ?? 0) + (written[1] ?? 0) + 1);
        expect(one?.questions.length).toBe(40);
        expect(Object.keys(one?.settings ?? {}).filter((key) => key.startsWith("setting-")).length).toBe(40);
        // Per tab 60 additions and 20 undone ones; of the 40 that told the same thing twice, one was news.
        expect(one?.revision).toBe(2 * (60 + 20) + 1);
      }),
    60_000,
  );

  test("the other tab hears of each change, and this one too", () =>
    withContext(async (context) => {
      const [here, elsewhere] = [await storeTab(context), await storeTab(context)];
      await here.evaluate(async () => {
        await window.store.addEntries({ resources: [{ resourceType: "Observation", id: "o1" }], from: "typed" });
        await window.store.addQuestion("When is my next test?");
        await window.store.keepAnswers({ smoking: "no" });
      });
      await elsewhere.waitForFunction(() => window.heard.some(({ what }) => what === "answers"));
      const heard = (page: Page) =>
        page.evaluate(() =>
          window.heard.filter(({ what }) => what !== "settings").map(({ what, where }) => `${what} ${where}`),
        );
      expect(await heard(here)).toEqual(["entries here", "questions here", "answers here"]);
      expect(await heard(elsewhere)).toEqual(["entries elsewhere", "questions elsewhere", "answers elsewhere"]);
    }));

  test("a failing addition writes nothing of itself", () =>
    withContext(async (context) => {
      const page = await storeTab(context);
      expect(
        await outcome(
          page.evaluate(async () => {
            const resources = [
              { resourceType: "Observation", id: "good" },
              { resourceType: "Observation", id: "" },
            ];
            await window.store.addEntries({ resources, from: "file" });
          }),
        ),
      ).toBe("STORE_NOT_KEEPABLE");
      expect(await ids(page)).toEqual([]);
    }));

  test("a reading is kept for the entries it was made of, and for no others", () =>
    withContext(async (context) => {
      const page = await storeTab(context);
      const kept = await page.evaluate(async () => {
        const { store } = window;
        const reading = (revision: number) => ({ revision, knowledge: "hash", record: new Map([["age", 67]]) });
        await store.addEntries({ resources: [{ resourceType: "Observation", id: "o1" }], from: "typed" });
        const first = await store.keepReading(reading(1));
        const there = (await store.reading())?.record instanceof Map;
        await store.addQuestion("A question changes no entry");
        const still = (await store.reading()) !== undefined;
        await store.addEntries({ resources: [{ resourceType: "Observation", id: "o2" }], from: "typed" });
        const after = (await store.reading()) !== undefined;
        const late = await store.keepReading(reading(1));
        return { first, there, still, after, late };
      });
      expect(kept).toEqual({ first: true, there: true, still: true, after: false, late: false });
    }));

  test("an import is undone whole, and a correction takes the place of what it corrects", () =>
    withContext(async (context) => {
      const page = await storeTab(context);
      const kept = await page.evaluate(async () => {
        const { store } = window;
        const some = (...names: string[]) => names.map((id) => ({ resourceType: "Observation", id }));
        await store.addEntries({ resources: some("typed"), from: "typed" });
        const { batch } = await store.addEntries({ resources: some("a", "b", "c"), from: "file" });
        await store.addEntries({ resources: some("typed-right"), from: "typed", instead: ["Observation/typed"] });
        const before = (await store.snapshot()).entries.map(({ id }) => id);
        const undone = await store.undoBatch(batch ?? "");
        return {
          before,
          undone,
          again: await store.undoBatch(batch ?? ""),
          after: (await store.snapshot()).entries.map(({ id }) => id),
        };
      });
      expect(kept).toEqual({
        before: ["Observation/a", "Observation/b", "Observation/c", "Observation/typed-right"],
        undone: 3,
        again: 0,
        after: ["Observation/typed-right"],
      });
    }));

  test("questions are asked, changed, done, undone and removed", () =>
    withContext(async (context) => {
      const page = await storeTab(context);
      const seen = await page.evaluate(async () => {
        const { store } = window;
        const { id } = await store.addQuestion("  May I swim?  ");
        const steps: unknown[] = [];
        const now = async () =>
          steps.push((await store.snapshot()).questions.map(({ text, done }) => ({ text, done })));
        await now();
        await store.changeQuestion(id, { done: true });
        await now();
        await store.changeQuestion(id, { text: "May I swim in the sea?", done: false });
        await now();
        await store.removeQuestion(id);
        await now();
        return { steps, gone: await store.changeQuestion(id, { done: true }) };
      });
      expect(seen).toEqual({
        steps: [
          [{ text: "May I swim?" }],
          [{ text: "May I swim?", done: true }],
          [{ text: "May I swim in the sea?" }],
          [],
        ],
        gone: undefined,
      });
    }));

  test("a copy takes the place of everything, or is merged, in one step", () =>
    withContext(async (context) => {
      const page = await storeTab(context);
      await add(page, "here", 1);
      await add(page, "both", 1);
      const copy: Kept = {
        entries: [
          { id: "Observation/both", resource: observation("both", 2), from: "file", added: "2999-01-01T00:00:00.000Z" },
          { id: "Observation/copy", resource: observation("copy", 1), from: "file", added: "2026-01-01T00:00:00.000Z" },
        ],
        questions: [{ id: "q", text: "Why?", added: "2026-01-01T00:00:00.000Z" }],
        settings: { region: "eu", persisted: true },
        answers: { smoking: "no" },
      };
      await page.evaluate(() => window.store.changeSettings({ persisted: false }));
      const merged = await page.evaluate((given) => window.store.mergeAll(given), copy);
      expect(merged.entries).toEqual({ here: 2, copy: 2, onlyHere: 1, onlyCopy: 1, differ: 1 });
      expect(await ids(page)).toEqual(["both", "copy", "here"]);
      await page.evaluate((given) => window.store.replaceAll(given), copy);
      const { entries, questions, settings, answers } = await page.evaluate(() => window.store.snapshot());
      expect({ entries, questions, answers, settings }).toEqual({
        entries: copy.entries,
        questions: copy.questions,
        answers: copy.answers,
        settings: { region: "eu", persisted: false },
      });
    }));

  test("a copy that is wrong changes nothing", () =>
    withContext(async (context) => {
      const page = await storeTab(context);
      await add(page, "here", 1);
      const wrong = { entries: [{ id: "x" }], questions: [], settings: {}, answers: {} } as unknown as Kept;
      for (const way of ["replaceAll", "mergeAll"] as const)
        expect(
          await outcome(
            page.evaluate<unknown, [typeof way, Kept]>(([how, given]) => window.store[how](given), [way, wrong]),
          ),
        ).toBe("STORE_UNREADABLE");
      expect(await ids(page)).toEqual(["here"]);
    }));

  describe("asking the browser not to delete it", () => {
    test.each([
      { answer: true, kept: true, later: [] },
      { answer: false, kept: false, later: ["quietly"] },
      { answer: undefined, kept: undefined, later: ["aloud"] },
    ])("the answer $answer to the first saving is kept as $kept; a later page asks $later", ({ answer, kept, later }) =>
      withContext(async (context) => {
        const page = await tab(context);
        const asked = await page.evaluate(
          async ({ given, later }) => {
            const asked: string[] = [];
            const persist = async ({ quietly = false } = {}) => {
              asked.push(quietly ? "quietly" : "aloud");
              return given;
            };
            const page = async (times: number) => {
              asked.length = 0;
              const store = await window.tested.openStore({ persist });
              const { settings } = await store.snapshot();
              const before = [...asked];
              await store.addQuestion("One?");
              await store.addQuestion("Two?");
              // The answer is kept after the question that it followed; once more than awaited would be too often.
              const isKept = async () => {
                if (asked.length < times) return false;
                return given === undefined || (await store.snapshot()).settings.persisted === given;
              };
              for (let looks = 0; looks < 200 && !(await isKept()); looks += 1)
                await new Promise((resolve) => setTimeout(resolve, 50));
              await new Promise((resolve) => setTimeout(resolve, 100));
              store.close();
              return { kept: settings.persisted, before, after: [...asked] };
            };
            return { first: await page(1), later: await page(later) };
          },
          { given: answer, later: later.length },
        );
        expect(asked).toEqual({
          first: { before: [], after: ["aloud"] },
          later: { kept, before: [], after: later },
        });
      }));
  });

  describe("what cannot be opened says why", () => {
    test.each([
      {
        what: "no IndexedDB",
        script: "Object.defineProperty(window, 'indexedDB', { value: undefined })",
        code: "STORE_MISSING",
      },
      {
        what: "a getter that refuses",
        script:
          "Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError') } })",
        code: "STORE_BLOCKED",
      },
      {
        what: "a private window",
        script: "IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError') }",
        code: "STORE_BLOCKED",
      },
      {
        what: "a private window of another maker",
        script: "IDBFactory.prototype.open = () => { throw new DOMException('no', 'InvalidStateError') }",
        code: "STORE_BLOCKED",
      },
      {
        what: "a broken profile",
        script: "IDBFactory.prototype.open = () => { throw new DOMException('no', 'UnknownError') }",
        code: "STORE_BROKEN",
      },
    ])("$what: $code", ({ script, code }) =>
      withContext(async (context) => {
        await context.addInitScript(script);
        expect(await open(await tab(context))).toBe(code);
      }));

    test("kept by a newer version: STORE_NEWER, and what is kept stays", () =>
      withContext(async (context) => {
        const page = await tab(context);
        await page.evaluate(openByHand, 99);
        await page.reload();
        await page.waitForFunction(() => "tested" in window);
        expect(await open(page)).toBe("STORE_NEWER");
        expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ version }) => version))).toEqual([
          99,
        ]);
      }));

    test("an older tab does not let go: STORE_HELD, and it opens once that tab is closed", () =>
      withContext(async (context) => {
        const [old, page] = [await tab(context), await tab(context)];
        await old.evaluate(openByHand, 1);
        expect(await open(page)).toBe("STORE_HELD");
        await old.close();
        expect(await open(page)).toBe("opened");
        expect(await add(page, "o1")).toBe("added");
      }));

    test("a newer version takes over: the older tab hears of it and writes no more", () =>
      withContext(async (context) => {
        const [page, newer] = [await storeTab(context), await tab(context)];
        await newer.evaluate(openByHand, 99);
        await page.waitForFunction(() => window.heard.length > 0);
        expect(await add(page, "o1")).toBe("STORE_SUPERSEDED");
      }));

    test("no room left: STORE_FULL, nothing of the action is written, and what was there stays", () =>
      withContext(async (context) => {
        const page = await tab(context);
        const devtools = await context.newCDPSession(page);
        await devtools.send("Storage.overrideQuotaForOrigin", { origin: served.origin, quotaSize: 1_000_000 });
        await open(page);
        await add(page, "o1");
        const filled = await outcome(
          page.evaluate(async () => {
            const resources = Array.from({ length: 64 }, (_, at) => ({
              resourceType: "Observation",
              id: `big${at}`,
              note: crypto.getRandomValues(new Uint8Array(60_000)).join(),
            }));
            await window.store.addEntries({ resources, from: "file" });
          }),
        );
        expect(filled).toBe("STORE_FULL");
        expect(await ids(page)).toEqual(["o1"]);
        await devtools.send("Storage.overrideQuotaForOrigin", { origin: served.origin });
        expect(await add(page, "o2")).toBe("added");
      }));

    test("closed by its own page: STORE_CLOSED", () =>
      withContext(async (context) => {
        const page = await storeTab(context);
        await page.evaluate(() => window.store.close());
        expect(await add(page, "o1")).toBe("STORE_CLOSED");
      }));

    test("cleared by the browser while it is open: it goes on, empty", () =>
      withContext(async (context) => {
        const page = await storeTab(context);
        await add(page, "o1");
        const devtools = await context.newCDPSession(page);
        await devtools.send("Storage.clearDataForOrigin", { origin: served.origin, storageTypes: "indexeddb" });
        await expect.poll(() => ids(page)).toEqual([]);
        expect(await add(page, "o2")).toBe("added");
        expect(await ids(page)).toEqual(["o2"]);
      }));
  });

  test("what the first version kept is lifted to today's format when it is opened", () =>
    withContext(async (context) => {
      const page = await tab(context);
      const { document } = fixtureJson(1);
      await page.evaluate(async (one) => {
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const request = indexedDB.open("afterscript", 1);
          request.onupgradeneeded = () => {
            request.result.createObjectStore("entries", { keyPath: "id" });
            request.result.createObjectStore("questions", { keyPath: "id" });
            request.result.createObjectStore("kept");
          };
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
        const transaction = database.transaction(["entries", "questions", "kept"], "readwrite");
        for (const entry of one.entries) transaction.objectStore("entries").put(entry);
        for (const question of one.questions) transaction.objectStore("questions").put(question);
        transaction.objectStore("kept").put(one.settings, "settings");
        transaction.objectStore("kept").put(7, "revision");
        await new Promise((resolve) => {
          transaction.oncomplete = resolve;
        });
        database.close();
      }, document);
      expect(await open(page)).toBe("opened");
      const today = keptOf(migrateUp(document));
      const byId = <T extends { id: string }>(of: readonly T[]) => [...of].sort((a, b) => (a.id < b.id ? -1 : 1));
      expect(await page.evaluate(() => window.store.snapshot())).toEqual({
        ...today,
        entries: byId(today.entries),
        questions: byId(today.questions),
        revision: 8,
      });
      expect(await page.evaluate(() => window.store.undoBatch("file-2026-05-01T10:15:00.000Z"))).toBe(2);
    }));

  test("what the first version kept wrongly is left as it is, and said", () =>
    withContext(async (context) => {
      const page = await tab(context);
      await page.evaluate(async () => {
        await new Promise((resolve) => {
          const request = indexedDB.open("afterscript", 1);
          request.onupgradeneeded = () => {
            request.result.createObjectStore("entries", { keyPath: "id" }).put({ id: "Observation/1" });
            request.result.createObjectStore("questions", { keyPath: "id" });
            request.result.createObjectStore("kept");
          };
          request.onsuccess = () => resolve(request.result.close());
        });
      });
      expect(await open(page)).toBe("STORE_UNREADABLE");
      expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ version }) => version))).toEqual([1]);
    }));

  test("deleting everything leaves nothing of ours, in both tabs, and both go on empty", () =>
    withContext(async (context) => {
      const [page, other] = [await storeTab(context), await storeTab(context)];
      await add(page, "o1");
      await page.evaluate(async () => {
        await window.store.addQuestion("Why?");
        await window.store.keepAnswers({ smoking: "no" });
        await window.store.changeSettings({ region: "uk" });
        localStorage.setItem("theme", "dark");
        sessionStorage.setItem("draft", "text");
        await (await caches.open("pages")).put("/medicines/one", new Response("read"));
        await new Promise((resolve) => {
          const request = indexedDB.open("page-list", 1);
          request.onsuccess = () => resolve(request.result.close());
        });
      });
      await page.evaluate(() => window.store.deleteEverything());
      const left = await page.evaluate(async () => ({
        databases: (await indexedDB.databases()).map(({ name }) => name),
        caches: await caches.keys(),
        local: localStorage.length,
        session: sessionStorage.length,
      }));
      expect(left.caches).toEqual([]);
      expect(left.databases.filter((name) => name !== "afterscript")).toEqual([]);
      expect([left.local, left.session]).toEqual([0, 0]);
      const empty = { entries: [], questions: [], settings: {}, answers: {}, revision: 0 };
      expect(await page.evaluate(() => window.store.snapshot())).toEqual(empty);
      await other.waitForFunction(() => window.heard.some(({ what }) => what === "gone"));
      expect(await other.evaluate(() => window.store.snapshot())).toEqual(empty);
      expect(await add(other, "o2")).toBe("added");
      expect(await ids(page)).toEqual(["o2"]);
    }));

  test("deleting everything while an older tab holds on: STORE_HELD", () =>
    withContext(async (context) => {
      const page = await tab(context);
      await page.evaluate(async () => {
        window.store = await window.tested.openStore({ patience: 300 });
      });
      const old = await tab(context);
      await old.evaluate(openByHand, 2);
      expect(await outcome(page.evaluate(() => window.store.deleteEverything()))).toBe("STORE_HELD");
    }));
});

/** Opens the database as a tab does that never lets go. Runs in the page. */
async function openByHand(version: number): Promise<void> {
  await new Promise((resolve, reject) => {
    const request = indexedDB.open("afterscript", version);
    request.onupgradeneeded = () => {
      for (const name of ["entries", "questions"])
        if (!request.result.objectStoreNames.contains(name)) request.result.createObjectStore(name, { keyPath: "id" });
      if (!request.result.objectStoreNames.contains("kept")) request.result.createObjectStore("kept");
    };
    request.onsuccess = () => resolve(undefined);
    request.onerror = () => reject(request.error);
  });
}
