import { setImmediate as letOthers } from "node:timers/promises";
import { type Checker, type CheckRequest, openChecker } from "@afterscript/check";
import { REGIONS, type Region } from "@afterscript/engine";
import { formatDay } from "@afterscript/kernel";
import { loadConcepts, loadCoverage, loadKnowledge } from "@afterscript/knowledge";
import { allCases, type Case, recordOf } from "@afterscript/testkit";
import {
  hasChromium,
  launchChromium,
  MODULES,
  type ModulePage,
  ruleFiles,
  serveModule,
} from "@afterscript/web/public/testing.ts";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const AT_ONCE = 200;
/** Of the records that are judged a second time, with one drug's rules: as many as a minute holds. */
const EVERY = 5;

/** What the command line asks of its checker for a case: the record as text, the region, the day, the question. */
type Asking = CheckRequest & { readonly ask?: Case["ask"] };

function askingOf(written: Case): readonly Asking[] {
  const { ask, asked = [undefined] } = written;
  return asked.map((drug) => ({
    text: recordOf(written),
    from: "stdin",
    asOf: formatDay(written.asOf),
    region: written.region,
    ...(drug !== undefined && { drug }),
    ...(ask !== undefined && { ask }),
  }));
}

/** What the page of `serveModule` holds. */
type Loaded<T> = { readonly tested: T };

type Light = {
  readonly readHere: (resources: readonly unknown[]) => Promise<unknown>;
  readonly judgeHere: (input: object) => Promise<object | undefined>;
};

const answerOf = (checker: Pick<Checker, "ask" | "check">, { ask, ...request }: Asking): string =>
  JSON.stringify(ask === undefined ? checker.check(request) : checker.ask({ ...request, ask }));

/** The same answers here, one after the other, so that a page can be heard and answer meanwhile. */
async function answersHere(checker: Checker, asked: readonly Asking[]): Promise<readonly string[]> {
  const answers: string[] = [];
  for (const one of asked) {
    await letOthers();
    answers.push(answerOf(checker, one));
  }
  return answers;
}

describe.skipIf(!hasChromium("the engine in a browser"))("the engine in a browser", () => {
  let browser: Browser;
  let checker: Checker;
  const files = new Map<string, string>();
  const pages: ModulePage[] = [];

  beforeAll(async () => {
    const opened = await openChecker();
    if (opened.failure !== undefined) throw new Error(opened.failure.what);
    checker = opened.checker;
    const [us, eu, uk] = REGIONS.map((region: Region) => loadKnowledge(region));
    if (us === undefined || eu === undefined || uk === undefined) throw new Error("A region has no knowledge.");
    for (const { name, json } of ruleFiles({
      knowledge: { us, eu, uk },
      concepts: loadConcepts(),
      coverage: loadCoverage(),
    }))
      files.set(name, json);
    browser = await launchChromium();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await Promise.all(pages.map((page) => page.close()));
  });

  /** A page that has loaded a module of ours and is given the compiled rules as the site's files give them. */
  async function pageWith(module: URL): Promise<Page> {
    const served = await serveModule(module);
    pages.push(served);
    const page = await browser.newPage();
    await page.route("**/knowledge/**", (route) => {
      const name = new URL(route.request().url()).pathname.replace(/^\/knowledge\/[^/]*\//, "");
      const json = files.get(name);
      return json === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ json: JSON.parse(json) });
    });
    await page.goto(served.origin);
    await page.waitForFunction(() => "tested" in globalThis);
    return page;
  }

  test("answers every case with the same JSON as the command line's checker", async () => {
    const page = await pageWith(MODULES.wholeChecker);
    const asked = allCases().flatMap(askingOf);
    expect(asked.length).toBeGreaterThan(4_000);
    const differing: string[] = [];
    for (let from = 0; from < asked.length; from += AT_ONCE) {
      const some = asked.slice(from, from + AT_ONCE);
      const inPage = page.evaluate(async (asking) => {
        const { tested } = globalThis as unknown as Loaded<{ wholeChecker: () => Promise<Checker> }>;
        const checker = await tested.wholeChecker();
        return asking.map(({ ask, ...request }) =>
          JSON.stringify(ask === undefined ? checker.check(request) : checker.ask({ ...request, ask })),
        );
      }, some);
      const [there, here] = await Promise.all([inPage, answersHere(checker, some)]);
      some.forEach((one, index) => {
        if (here[index] !== there[index]) differing.push(JSON.stringify(one).slice(0, 300));
      });
    }
    expect(differing).toEqual([]);
  }, 600_000);

  test("with one drug's rules alone says of a record what the whole says, but for the other regions", async () => {
    const page = await pageWith(MODULES.lightEngine);
    const known = checker.covers.flatMap(({ drugs }) => drugs);
    const asked = allCases()
      .filter(({ ask, asked: drugs }, index) => ask === undefined && drugs === undefined && index % EVERY === 0)
      .map((written) => ({ text: recordOf(written), region: written.region, asOf: formatDay(written.asOf) }));
    expect(asked.length).toBeGreaterThan(800);
    const differing: string[] = [];
    for (let from = 0; from < asked.length; from += AT_ONCE) {
      const some = asked.slice(from, from + AT_ONCE);
      const there = await page.evaluate(
        async ({ some, known }) => {
          const { tested } = globalThis as unknown as Loaded<Light>;
          const answers: (string | undefined)[] = [];
          for (const { text, region, asOf } of some) {
            const input = JSON.parse(text) as { readonly entry?: readonly { readonly resource: unknown }[] };
            const here = await tested.readHere((input.entry ?? []).map(({ resource }) => resource));
            const report = await tested.judgeHere({ here, region, asOf, known });
            answers.push(report && JSON.stringify(report));
          }
          return answers;
        },
        { some, known },
      );
      some.forEach((one, index) => {
        const { report } = checker.check({ ...one, audience: "patient", asSent: true });
        if (report === undefined) throw new Error("A case could not be checked.");
        const expected = report.therapies.length === 0 ? undefined : JSON.stringify({ ...report, differs: [] });
        if (expected !== there[index]) differing.push(JSON.stringify(one).slice(0, 300));
      });
    }
    expect(differing).toEqual([]);
  }, 600_000);
});
