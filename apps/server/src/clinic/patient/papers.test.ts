import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { LetterDraft } from "@afterscript/web/public/clinic.ts";
import { JARGON, ORDER, readingGrade } from "@afterscript/wording";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SAMPLES } from "../../testing/running-server.ts";
import { item, itemAction } from "../store/schema.ts";
import { type Asker, type ClinicApp, openClinicApp } from "../testing/clinic-app.ts";
import { storeRecord } from "../testing/store-record.ts";

let app: ClinicApp;
let nurse: Asker;
const ids = new Map<string, string>();
const names = readdirSync(SAMPLES)
  .filter((file) => file.endsWith(".json"))
  .map((file) => file.replace(".json", ""));
beforeAll(async () => {
  app = await openClinicApp();
  nurse = await app.signedIn("nurse");
  for (const name of names) {
    const bundle = JSON.parse(readFileSync(join(SAMPLES, `${name}.json`), "utf8"));
    ids.set(name, await storeRecord(app.store.db, bundle, app.now()));
  }
});
afterAll(() => app.close());

const get = (name: string, path: string) =>
  nurse.ask({ method: "GET", url: `/clinic/api/patients/${ids.get(name) ?? name}/${path}` });

describe.each(names)("letters about %s", (name) => {
  test("to the patient are plain, give no order, and rest on findings of today's report", async () => {
    const draft = (await get(name, "letters/draft?to=patient")).json() as LetterDraft;
    expect(draft.text.split(/\s+/).length).toBeGreaterThan(30);
    expect(readingGrade(draft.text)).toBeLessThanOrEqual(8);
    expect(draft.text).not.toMatch(ORDER);
    expect(draft.text).not.toMatch(JARGON);
    const report = (await nurse.ask({ method: "GET", url: `/clinic/api/patients/${ids.get(name)}` })).json().report;
    const applying = report.findings.filter(({ state }: { readonly state: string }) => state === "applies");
    const known = new Set(applying.map(({ statement }: { readonly statement: string }) => statement));
    for (const { statements } of draft.rests) for (const one of statements) expect(known).toContain(one);
  });

  test("to the GP cite the source of every point", async () => {
    const draft = (await get(name, "letters/draft?to=gp")).json() as LetterDraft;
    const points = draft.rests.filter(({ text }) => /^\d+\. /.test(text));
    for (const { text } of points) expect(text).toMatch(/\nSource: .+https:/);
  });
});

describe("of somebody who has died", () => {
  test.each([
    { to: "patient", status: 409 },
    { to: "gp", status: 200 },
  ])("a letter to the $to answers $status, and the page says it", async ({ to, status }) => {
    const record = JSON.parse(readFileSync(join(SAMPLES, "ruth.json"), "utf8"));
    for (const { resource } of record.entry)
      if (resource.resourceType === "Patient") resource.deceasedDateTime = "2026-06-28";
    const id = await storeRecord(app.store.db, record, app.now());
    const draft = await get(id, `letters/draft?to=${to}`);
    expect(draft.statusCode).toBe(status);
    if (status === 409) expect(draft.json()).toMatchObject({ code: "PATIENT_DIED" });
    const page = await nurse.ask({ method: "GET", url: `/clinic/api/patients/${id}` });
    expect(page.json().patient).toMatchObject({ died: { on: "2026-06-28" } });
    expect(
      (await nurse.ask({ method: "GET", url: `/clinic/api/patients/${ids.get("ruth")}` })).json().patient,
    ).not.toHaveProperty("died");
    const visit = await get(id, "visit?format=json");
    expect(visit.json().lead).toMatch(/^The record says that this person died on 28 Jun 2026\. /);
    const letter = { id: crypto.randomUUID(), to, text: "Dear" };
    const kept = await nurse.ask({ method: "POST", url: `/clinic/api/patients/${id}/letters`, payload: letter });
    expect(kept.statusCode).toBe(status === 409 ? 409 : 201);
  });
});

describe("the page for a visit", () => {
  test.each([
    { query: "", type: "text/html; charset=utf-8", begins: "<!doctype" },
    { query: "?format=pdf&for=clinician", type: "application/pdf", begins: "%PDF" },
    { query: "?format=json", type: "application/json; charset=utf-8", begins: '{"afterscript"' },
  ])("$query is $type", async ({ query, type, begins }) => {
    const answer = await get("ruth", `visit${query}`);
    expect([answer.statusCode, answer.headers["content-type"]]).toEqual([200, type]);
    expect(answer.rawPayload.toString("latin1").slice(0, begins.length)).toBe(begins);
  });

  test("in a form that there is not is refused, of nobody is 404", async () => {
    expect((await get("ruth", "visit?format=docx")).statusCode).toBe(400);
    expect((await get("4f9f6a0e-8a43-4a5c-9d2b-0a5f1b6c7d8e", "visit")).statusCode).toBe(404);
  });
});

describe("an order", () => {
  const action = "0d1c5a9e-7b36-4f39-8f0a-7d1f2c3b4a59";
  const request = {
    resourceType: "ServiceRequest",
    status: "draft",
    code: { coding: [{ system: "http://loinc.org", code: "1742-6" }], text: "ALT <b>" },
    reasonCode: [{ text: "Monitoring of baricitinib" }],
  };
  beforeAll(async () => {
    const shown = { title: "Order ALT" } as never;
    const [row] = await app.store.db
      .insert(item)
      .values({
        patientId: ids.get("ruth") ?? "",
        drug: "baricitinib",
        lane: "overdue",
        weight: 1,
        signature: "s",
        shown,
        changed: { what: "new", text: "" },
        state: "handled",
        firstSeen: app.now(),
        changedAt: app.now(),
      })
      .returning({ id: item.id });
    await app.store.db.insert(itemAction).values({
      id: action,
      itemId: row?.id ?? "",
      patientId: ids.get("ruth") ?? "",
      action: "test-ordered",
      signature: "s",
      shown,
      made: request,
      by: nurse.staffId,
      at: app.now(),
    });
  });

  test("is given as FHIR, and as a page to print that shows no text as markup", async () => {
    expect((await get("ruth", `orders/${action}`)).json()).toEqual(request);
    const page = await get("ruth", `orders/${action}?format=html`);
    expect(page.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(page.body).toContain("ALT &#60;b&#62;");
    expect(page.body).not.toContain("<b>");
    expect(page.body).toContain("LOINC 1742-6");
    for (const part of ["Born ", "<h2>Why</h2><p>Monitoring of baricitinib</p>", "<h2>Written by</h2>", "Draft: "])
      expect(page.body).toContain(part);
    // Its one style is the one that the policy of the answer allows.
    const style = /<style>(.*)<\/style>/su.exec(page.body)?.[1] ?? "";
    const hash = createHash("sha256").update(style).digest("base64");
    expect(page.headers["content-security-policy"]).toContain(`style-src 'sha256-${hash}'`);
    // Without an icon of its own a browser asks for one that is not there.
    expect(page.body).toContain('<link rel="icon" href="/mark.svg"');
    expect(page.headers["content-security-policy"]).toContain("img-src 'self'");
  });

  test("is that patient's alone", async () => {
    expect((await get("daniel", `orders/${action}`)).statusCode).toBe(404);
  });
});
