import { readFileSync } from "node:fs";
import type { ActRequest, PatientsFound, Role, Worklist } from "@afterscript/web/public/clinic.ts";
import type { Browser, Locator, Page, Request } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { receive } from "./clinic/intake/index.ts";
import { type Judge, startJudge } from "./clinic/judge/worker.ts";
import {
  bundleOf,
  type Invented,
  lymphocytesOf,
  NHS,
  newPatientOf,
  nhsNumberOf,
  orderOf,
  patientOf,
} from "./clinic/testing/invented-messages.ts";
import { axe, chromiumPath, launchChromium, openPage } from "./testing/browser.ts";
import { type RunningClinic, runClinic } from "./testing/run-clinic.ts";

function person(family: string, number: number): Invented {
  return {
    id: family.toLowerCase(),
    family,
    given: "Ada",
    born: `196${number}-04-02`,
    sex: "female",
    numbers: { [NHS]: nhsNumberOf(200 + number) },
  };
}

const ASHGROVE = person("Ashgrove", 1);
const BIRCHLEY = person("Birchley", 2);
const CEDARFIELD = person("Cedarfield", 3);
const DUNMOOR = person("Dunmoor", 4);

/** Its days may be read in two orders, and the last row has no number of a patient. */
const TABLE = [
  "NHS number;Surname;Date of birth;Collected;Test;Result;Units",
  `${nhsNumberOf(201)};Ashgrove;02/04/1961;05/06/2026;Lymphocytes;900;/uL`,
  ";;;05/06/2026;Lymphocytes;;/uL",
].join("\n");
const NEXT_TABLE = TABLE.replaceAll("05/06/2026", "07/06/2026");

describe.skipIf(chromiumPath === undefined)("the rooms of a clinic", () => {
  let clinic: RunningClinic;
  let judge: Judge;
  let browser: Browser;
  let page: Page;
  let ashgrove: string;

  beforeAll(async () => {
    clinic = await runClinic();
    const low = { id: "low", value: 300, drawn: "2026-06-28" };
    await receive(clinic.parts, {
      text: bundleOf(patientOf(ASHGROVE), orderOf(ASHGROVE), lymphocytesOf(ASHGROVE, low)),
      source: "clinic",
    });
    await receive(clinic.parts, { text: newPatientOf(BIRCHLEY), source: "clinic" });
    // Two sets that name somebody who is not here, and one that fits another name.
    for (const [index, one] of [CEDARFIELD, DUNMOOR, { ...BIRCHLEY, family: "Birch", numbers: {} }].entries()) {
      const result = lymphocytesOf(one, { id: `sent-${index}`, value: 1800, drawn: "2026-06-29" });
      await receive(clinic.parts, { text: bundleOf(patientOf(one), result), source: "laboratory" });
    }
    judge = startJudge(clinic.parts);
    await judge.idle();
    const nurse = await clinic.signIn("nurse");
    const found = await nurse.ask("/clinic/api/patients/search", { body: { name: "Ashgrove" } });
    ashgrove = ((await found.json()) as PatientsFound).patients[0]?.id ?? "";
    browser = await launchChromium();
    page = await as("nurse");
  });
  afterAll(async () => {
    await browser?.close();
    await judge?.stop();
    await clinic?.close();
  });

  async function as(role: Role): Promise<Page> {
    const { page: opened, context } = await openPage(browser, { origin: clinic.origin, width: 1280, height: 900 });
    await context.addCookies([(await clinic.signIn(role)).cookie]);
    return opened;
  }
  const open = async (room: string, of: Page = page) => {
    await of.goto(`${clinic.origin}/clinic${room}`);
    await of.locator("main h1").waitFor();
    await of.waitForLoadState("networkidle");
  };
  const button = (name: string | RegExp, of: Page = page) => of.getByRole("button", { name });
  /** Two clicks before anything can be drawn between them. */
  const twice = (of: Locator) =>
    of.evaluate((element) => {
      const one = element as unknown as { click(): void };
      one.click();
      one.click();
    });

  test("queue: a set is given to the patient it may be, another makes a new one, and what came stays to be read", async () => {
    await open("/queue");
    const cards = page.locator("article.card");
    await cards.first().waitFor();
    const before = await cards.count();
    expect(before).toBeGreaterThanOrEqual(3);
    const card = (name: string) => cards.filter({ hasText: name });
    await card("Cedarfield").getByRole("button", { name: "Make a new patient of it" }).click();
    await expect.poll(() => cards.count()).toBe(before - 1);
    const birch = card("Birch,");
    await expect.poll(() => birch.innerText()).toContain("It may be");
    // Nothing to remember where no number was sent; where one was, it says whose number it is.
    expect(await birch.getByLabel(/Remember the number/).count()).toBe(0);
    await card("Dunmoor")
      .getByLabel(/Remember the number/)
      .waitFor();
    expect(await card("Dunmoor").innerText()).toContain(`NHS number ${nhsNumberOf(204)}`);
    // At twice the size of letters on a phone nothing has to be moved sideways.
    await page.setViewportSize({ width: 195, height: 422 });
    await expect.poll(() => page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1280, height: 900 });
    await birch.getByRole("button", { name: "Give it to this patient" }).first().click();
    await expect.poll(() => cards.count()).toBe(before - 2);
    expect(await axe(page)).toEqual([]);
  }, 60_000);

  test("queue: a discard has its reason, is stored once, and whoever comes second is told who was first", async () => {
    const other = await as("prescriber");
    await open("/queue", other);
    const reason = page.getByLabel("Why it is discarded").first();
    await reason.fill("No");
    expect(await button("Discard").first().isDisabled()).toBe(true);
    await reason.fill("Another clinic's patient");
    const sent: string[] = [];
    const note = (request: Request) => sent.push(request.url());
    page.on("request", note);
    await twice(button("Discard").first());
    await page.getByText("Nothing waits").waitFor();
    page.off("request", note);
    expect(sent.filter((url) => url.endsWith("/discard"))).toHaveLength(1);
    await other.getByLabel("Why it is discarded").first().fill("Not ours");
    await button("Discard", other).first().click();
    await other.getByText("This was discarded already").waitFor();
    await expect
      .poll(() => other.locator("main").innerText())
      .toMatch(/Demo nurse dealt with it on 1 Jul 2026 at \d\d:\d\d UTC/);
    await button("Load the queue again", other).click();
    await other.getByText("Nothing waits").waitFor();
    await other.context().close();
    await judge.idle();
  }, 60_000);

  test("a table's mapping: proposed, asked where it is open, tried, kept; then its source's files are read by it", async () => {
    await open("/csv");
    await page.getByLabel("Or pasted").fill(TABLE);
    await button("Look at its columns").click();
    await page.getByRole("heading", { name: "Which column is what" }).waitFor();
    expect(await page.locator("#column-identifier").inputValue()).toBe("NHS number");
    expect(await page.locator("#column-value").inputValue()).toBe("Result");
    const orders = page.locator("#born-order, #collected-order");
    expect(await orders.evaluateAll((all) => all.map((one) => (one as unknown as { value: string }).value))).toEqual([
      "",
      "",
    ]);
    await expect.poll(() => page.locator("main").innerText()).toContain("are not guessed");
    // The answer to the first choice comes after that to the second one: neither choice may be taken back by it.
    const first = Promise.withResolvers<void>();
    let asked = 0;
    const late = page.waitForEvent("requestfinished", (request) => {
      const body = request.postData() ?? "";
      return body.includes("bornOrder") && !body.includes("collectedOrder");
    });
    await page.route("**/clinic/api/csv/preview", async (route) => {
      asked += 1;
      if (asked === 1) await first.promise;
      await route.continue();
    });
    await page.locator("#born-order").selectOption("day-month-year");
    await page.locator("#collected-order").selectOption("day-month-year");
    await page.getByText(/2 rows, 1 with something that could not be read/).waitFor();
    first.resolve();
    await late;
    await page.evaluate("new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
    await page.unroute("**/clinic/api/csv/preview");
    for (const order of ["#born-order", "#collected-order"])
      expect(await page.locator(order).inputValue()).toBe("day-month-year");
    expect(await page.getByText("are not guessed").count()).toBe(0);
    const preview = page.locator("section", { has: page.locator("#preview") });
    await expect.poll(() => preview.locator("tbody").innerText()).toContain("2026-06-05");
    await preview.locator(".labelled-error").first().waitFor();
    await page.getByLabel("Name of the source").fill("county-lab");
    await button("Keep this mapping").click();
    await page.getByText("Kept for county-lab.").first().waitFor();
    const kept = page.locator("section", { has: page.locator("#kept") });
    await expect.poll(() => kept.innerText()).toContain("county-lab");
    expect(await kept.innerText()).not.toContain("None is kept");
    expect(await axe(page)).toEqual([]);
    const nurse = await clinic.signIn("nurse");
    const headers = { "x-source": "county-lab", "x-format": "csv", "content-type": "text/csv" };
    const sent = await nurse.ask("/clinic/api/intake", { body: NEXT_TABLE, headers });
    expect(await sent.json()).toMatchObject({ stored: 1 });
    await judge.idle();
  }, 60_000);

  test("a task ends when somebody says that it is done", async () => {
    const nurse = await clinic.signIn("nurse");
    const { rows } = (await (await nurse.ask("/clinic/api/worklist")).json()) as Worklist;
    const [watched, ordered] = rows.filter(({ patient }) => patient.id === ashgrove);
    if (watched === undefined || ordered === undefined) throw new Error("Two rows of one patient are needed.");
    const acts: readonly (readonly [string, ActRequest])[] = [
      [
        watched.id,
        {
          id: "5b0e6f4e-0000-4000-8000-000000000001",
          action: "will-monitor",
          signature: watched.signature,
          note: "Lymphocytes again",
          until: "2026-07-08",
        },
      ],
      [
        ordered.id,
        {
          id: "5b0e6f4e-0000-4000-8000-000000000002",
          action: "test-ordered",
          signature: ordered.signature,
          note: "With the next visit",
        },
      ],
    ];
    for (const [id, body] of acts) {
      expect((await nurse.ask(`/clinic/api/items/${id}/claim`, { body: {} })).status).toBe(200);
      expect((await nurse.ask(`/clinic/api/items/${id}/act`, { body })).status).toBe(200);
    }
    await open("/tasks");
    const line = page.locator(".clinic-lines li", { hasText: "Lymphocytes again" });
    await expect.poll(() => line.innerText()).toContain("Ashgrove");
    await line.getByRole("button", { name: /^Done/ }).click();
    await page.getByText("No task is open").waitFor();
  });

  test("spot check: what the rules did not surface is looked at, and the outcome stays", async () => {
    await open("/spot-check");
    const check = page.locator("article.card", { hasText: "Cedarfield" });
    await check.waitFor();
    await check.getByLabel(/A note/).fill("Medicine not sent");
    await check.getByRole("button", { name: "Should have been on the list" }).click();
    await check.getByText("Should have been on the list: Medicine not sent").waitFor();
    await expect.poll(() => check.getByRole("button").count()).toBe(0);
    expect(await page.evaluate("document.activeElement.tagName")).toMatch(/^H[12]$/);
    await open("/tasks");
    await expect.poll(() => page.locator("main").innerText()).toContain("Medicine not sent");
  });

  test.each([
    { to: "patient", begin: "Draft to the patient" },
    { to: "gp", begin: "Draft to the GP" },
  ])("a letter to the $to is drafted, changed, kept and printed alone", async ({ to, begin }) => {
    await open(`/patients/${ashgrove}`);
    await button(begin).click();
    const text = page.locator("#letter");
    await text.waitFor();
    const drafted = await text.inputValue();
    expect(drafted.length).toBeGreaterThan(100);
    const mine = `A line of mine to the ${to}.`;
    await text.fill(`${drafted}\n${mine}`);
    await twice(button("Keep the draft"));
    await expect.poll(() => page.locator("#letter").count()).toBe(0);
    const kept = page.locator("section", { has: page.locator("#letters") }).locator("details", { hasText: mine });
    await expect.poll(() => kept.count()).toBe(1);
    await kept.locator("summary").click();
    // The browser's own dialog is not there: what it would print is looked at before it ends.
    await page.evaluate("window.print = () => undefined");
    await kept.getByRole("button", { name: /Print/ }).click();
    await page.locator(".clinic-paper").waitFor({ state: "attached" });
    await page.emulateMedia({ media: "print" });
    const printed = await page.evaluate<string>("document.body.innerText");
    expect(printed.trim()).toBe(`${drafted}\n${mine}`.trim());
    await page.emulateMedia({ media: "screen" });
    await page.evaluate("void window.dispatchEvent(new Event('afterprint'))");
    await expect.poll(() => page.locator(".clinic-paper").count()).toBe(0);
  }, 60_000);

  test("an ordered test is printed on one page that says who, what and why", async () => {
    await page.getByRole("link", { name: "The order, to print" }).click();
    await page.waitForURL(/format=html/);
    const text = await page.locator("body").innerText();
    for (const part of ["Ashgrove", "Born 2 Apr 1961", nhsNumberOf(201), "Why", "upadacitinib", "With the next visit"])
      expect(text).toContain(part);
    expect(text).toContain("Demo nurse");
    expect(await page.evaluate("getComputedStyle(document.querySelector('h1')).fontFamily")).toContain("Newsreader");
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    expect(await axe(page)).toEqual([]);
  });

  test("on a phone the rooms are folded away, so that the page begins within its first screen", async () => {
    const { page: phone, context } = await openPage(browser, { origin: clinic.origin, width: 390, height: 844 });
    await context.addCookies([(await clinic.signIn("nurse")).cookie]);
    await open("/queue", phone);
    const top = await phone.locator("h1").evaluate((element) => {
      const { top } = (
        element as unknown as { getBoundingClientRect(): { readonly top: number } }
      ).getBoundingClientRect();
      return top;
    });
    expect(top).toBeLessThan(200);
    await phone.locator(".clinic-head summary").click();
    expect(await axe(phone)).toEqual([]);
    await phone.getByRole("link", { name: "Tasks" }).click();
    await phone.waitForURL(/\/clinic\/tasks$/);
    await context.close();
  }, 60_000);

  test("a reader sees every room and no button that acts", async () => {
    const reader = await as("reader");
    for (const room of ["/tasks", "/spot-check", "/queue", `/patients/${ashgrove}`]) {
      await open(room, reader);
      const names = await reader.locator("main button").allInnerTexts();
      expect(names.join(" ")).not.toMatch(/Done|Discard|Give it|Make a new|Keep|Draft to|Not sure|list|Snooze|order/);
    }
    await reader.context().close();
  }, 60_000);

  test.each([
    { role: "reader", room: "/csv", name: "Tables", who: "nurses, prescribers and admins" },
    { role: "nurse", room: "/people", name: "People", who: "admins" },
    { role: "prescriber", room: "/audit", name: "Audit", who: "admins" },
  ] as const)("a $role who asks for $room is told who may enter, and is offered nothing", async ({
    role,
    room,
    name,
    who,
  }) => {
    const closed = await as(role);
    await open(room, closed);
    await closed.getByText(`This room is for ${who}`).waitFor();
    expect(await closed.locator("main :is(button, input, textarea, select, table, form, [role=alert])").count()).toBe(
      0,
    );
    expect(await closed.locator(".clinic-wide").innerText()).not.toContain(name);
    expect(await axe(closed)).toEqual([]);
    await closed.context().close();
  }, 60_000);

  test("look back: numerator, denominator and unknown; small numbers hidden; as CSV, as MeasureReports, on paper", async () => {
    await open("/look-back");
    const tables = page.locator(".clinic-counts");
    await tables.first().waitFor();
    const heads = await page.locator(".clinic-measure").first().locator("th[scope=col]").allInnerTexts();
    expect(heads).toContain("Of");
    expect(heads.length).toBeGreaterThan(3);
    expect(await page.locator(".clinic-measure td.text-unknown").count()).toBeGreaterThan(0);
    for (const [name, check] of [
      ["CSV", (text: string) => expect(text.split("\n").length).toBeGreaterThan(3)],
      ["FHIR MeasureReport", (text: string) => expectMeasureReports(JSON.parse(text))],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name, exact: true }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/^look-back-2025-08-2026-07\.(csv|json)$/);
      check(readFileSync(await download.path(), "utf8"));
    }
    await page.getByLabel("First month").fill("2023-09");
    await page.getByText("Sep 2023 to Jul 2026").waitFor();
    await page.getByLabel("Last month").fill("2023-09");
    await expect.poll(() => page.getByText("Nothing to count in these months.").count()).toBe(5);
    expect(await tables.count()).toBe(0);
    await page.getByLabel("Last month").fill("2026-07");
    await page.getByLabel("First month").fill("2025-08");
    await page.getByText("Aug 2025 to Jul 2026").waitFor();
    await page.getByLabel(/Hide numbers below/).check();
    await page.getByText("hidden: a number in it is below 5, or would let one be computed").first().waitFor();
    expect(await axe(page)).toEqual([]);
    await page.emulateMedia({ media: "print" });
    const printed = await page.evaluate<string>("document.body.innerText");
    for (const part of ["Look back", "Aug 2025", "Jul 2026", "Denominator", "Numerator"])
      expect(printed).toContain(part);
    expect(await page.locator("main button:visible, main input:visible, main a.button:visible").count()).toBe(0);
    await page.emulateMedia({ media: "screen" });
  }, 60_000);

  test("admin: a role changes, access ends with the session, and the trail says that it is whole", async () => {
    const admin = await as("admin");
    await open("/people", admin);
    const reader = admin.locator(".clinic-lines li", { hasText: "Demo reader" });
    await reader.locator("select").selectOption("nurse");
    await admin.getByText("Changed: Demo reader.").waitFor({ state: "attached" });
    const nurse = admin.locator(".clinic-lines li", { hasText: "Demo nurse" });
    await nurse.getByRole("button", { name: /^End access/ }).click();
    await nurse.getByText("Access ended").waitFor();
    await page.goto(`${clinic.origin}/clinic`);
    expect(page.url()).toBe(`${clinic.origin}/clinic/sign-in`);
    expect(await axe(admin)).toEqual([]);
    await open("/audit", admin);
    for (const width of [390, 640, 1280]) {
      await admin.setViewportSize({ width, height: 900 });
      const room = await admin.evaluate<number>("document.documentElement.scrollWidth - window.innerWidth");
      expect(room).toBeLessThanOrEqual(0);
    }
    expect(await admin.getByText("The chain is whole").count()).toBe(0);
    await button("Check the chain", admin).click();
    await admin.getByText(/^The chain is whole: \d+ entries/).waitFor();
    expect(await axe(admin)).toEqual([]);
    await open(`/patients/${ashgrove}`, admin);
    await admin.getByRole("link", { name: "Who looked at this patient" }).click();
    await admin.waitForURL(/\/clinic\/audit\?patient=[\da-f-]{36}$/);
    const first = admin.locator("tbody tr").first();
    await first.waitFor();
    const told = await admin.locator("tbody").innerText();
    for (const part of ["Read the worklist", "Read a patient page", "Row: will monitor", "Demo nurse"])
      expect(told).toContain(part);
    expect(told).not.toContain("Read the people");
    expect(await axe(admin)).toEqual([]);
    await admin.context().close();
  }, 60_000);
});

/** What FHIR R4 requires of a MeasureReport, and what ours fill in beside it (http://hl7.org/fhir/R4/measurereport.html). */
function expectMeasureReports(bundle: unknown): void {
  const coded = { coding: [{ system: expect.any(String), code: expect.any(String), display: expect.any(String) }] };
  const { entry } = bundle as { readonly entry: readonly { readonly resource: Readonly<Record<string, unknown>> }[] };
  expect(entry.length).toBeGreaterThan(3);
  for (const { resource } of entry) {
    expect(resource).toMatchObject({
      resourceType: "MeasureReport",
      status: "complete",
      type: "summary",
      measure: expect.stringMatching(/^urn:/),
      period: { start: "2025-08-01", end: "2026-07-31" },
      group: [{ code: coded, population: expect.any(Array) }],
    });
    const [group] = resource.group as readonly { readonly population: readonly unknown[] }[];
    for (const population of group?.population ?? [])
      expect(population).toEqual({ code: coded, count: expect.any(Number) });
  }
}
