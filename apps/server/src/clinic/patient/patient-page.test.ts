import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { openChecker } from "@afterscript/check";
import { type PatientPage, type PatientsFound, shownReport } from "@afterscript/web/public/clinic.ts";
import type { ReportFinding } from "@afterscript/wording";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openLibrary } from "../../start/library.ts";
import { SAMPLES } from "../../testing/running-server.ts";
import { audit } from "../store/schema.ts";
import { type Asker, type ClinicApp, openClinicApp } from "../testing/clinic-app.ts";
import { type SmallResult, smallRecord } from "../testing/small-record.ts";
import { storeRecord } from "../testing/store-record.ts";
import { readPatientPage } from "./patient-page.ts";

const CLI = fileURLToPath(new URL("../../../../cli/src/main.ts", import.meta.url));
const run = promisify(execFile);

let app: ClinicApp;
let nurse: Asker;
let reader: Asker;
let folder: string;
beforeAll(async () => {
  app = await openClinicApp();
  nurse = await app.signedIn("nurse");
  reader = await app.signedIn("reader");
  folder = mkdtempSync(join(tmpdir(), "afterscript-page-"));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await app.close();
});

type Entry = { readonly resource: { readonly resourceType: string } };
type Bundle = { readonly entry: readonly Entry[] };

const sample = (name: string): Bundle => JSON.parse(readFileSync(join(SAMPLES, `${name}.json`), "utf8"));
const names = readdirSync(SAMPLES)
  .filter((file) => file.endsWith(".json"))
  .map((file) => file.replace(".json", ""));

/** The same person with less in the record, so that what is not known shows too. */
const LESS: Readonly<Record<string, (entry: readonly Entry[]) => readonly Entry[]>> = {
  "as it is": (entry) => entry,
  "without half of its results": (entry) =>
    entry.filter(({ resource }, index) => resource.resourceType !== "Observation" || index % 2 === 0),
  "without its conditions": (entry) => entry.filter(({ resource }) => resource.resourceType !== "Condition"),
  "in the other order": (entry) => [...entry].reverse(),
};

const page = async (id: string) => {
  const answer = await reader.ask({ method: "GET", url: `/clinic/api/patients/${id}` });
  return { status: answer.statusCode, body: answer.json() as PatientPage };
};

describe("the page's report is what the command line prints, finding for finding", () => {
  test.each(names.flatMap((name) => Object.keys(LESS).map((how) => ({ name, how }))))("$name, $how", async ({
    name,
    how,
  }) => {
    const whole = sample(name);
    const bundle = { ...whole, entry: (LESS[how] ?? LESS["as it is"])?.(whole.entry) ?? [] };
    const file = join(folder, `${name}-${how.replaceAll(" ", "-")}.json`);
    writeFileSync(file, JSON.stringify(bundle));
    const id = await storeRecord(app.store.db, bundle, app.now());
    const flags = ["--region", "uk", "--as-of", app.now().slice(0, 10), "--format", "json"];
    const [{ body }, { stdout }] = await Promise.all([page(id), run(process.execPath, [CLI, "check", file, ...flags])]);
    const { protocol, ...printed } = JSON.parse(stdout);
    expect(body.report).toEqual({ ...printed, protocol });
    expect(body.report?.findings.map(({ statement }) => statement)).toEqual(
      printed.findings.map(({ statement }: { readonly statement: string }) => statement),
    );
  }, 60_000);
});

describe("the page", () => {
  test.each(
    names,
  )("says each value of %s as it was sent: the same findings, in the words of the command line's text", async (name) => {
    const bundle = sample(name);
    const { body } = await page(await storeRecord(app.store.db, bundle, app.now()));
    const asked = { input: bundle, asOf: app.now().slice(0, 10), region: "uk", asSent: true };
    const opened = await openChecker();
    const { report } = opened.checker?.check(asked) ?? {};
    expect(shownReport(body)).toEqual(report);
    const codes = ({ statement, state, action }: ReportFinding) => ({ statement, state, action });
    expect(shownReport(body)?.findings.map(codes)).toEqual(body.report?.findings.map(codes));
  });

  test("keeps chart, limits and table of an analyte in the unit that the laboratory sent", async () => {
    const results: readonly SmallResult[] = [
      ["lymphocytes", "2026-05-01", 0.49],
      ["haemoglobin", "2026-05-01", 79],
    ];
    const { body } = await page(
      await storeRecord(app.store.db, smallRecord({ start: "2026-01-05", results }), app.now()),
    );
    const told = body.series
      .filter(({ limits }) => limits.length > 0)
      .map(({ topic, unit, points, limits }) => ({
        topic,
        unit,
        points: points.map(({ value, sent, compared }) => [value, sent, compared]),
        limits: [...new Set(limits.map(({ at, label }) => `${at}, ${label}`))],
      }));
    expect(told).toEqual(
      expect.arrayContaining([
        {
          topic: "lymphocytes",
          unit: "10*9/L",
          points: [[0.49, "0.49 ×10⁹/L", "490 /µL"]],
          limits: ["0.5, below 0.5: interrupt"],
        },
        {
          topic: "haemoglobin",
          unit: "g/L",
          points: [[79, "79 g/L", "7.9 g/dL"]],
          limits: ["80, below 80: interrupt"],
        },
      ]),
    );
  });

  test("shows values over time with the limits of the patient's own drug, each with its source", async () => {
    const { body } = await page(await storeRecord(app.store.db, sample("ruth"), app.now()));
    const limited = body.series.filter(({ limits }) => limits.length > 0);
    expect(limited.length).toBeGreaterThan(0);
    for (const { limits } of limited) for (const { cite } of limits) expect(cite[0]?.document).toMatch(/^https:/);
    for (const { points } of body.series) {
      const days = points.map(({ date = "" }) => date);
      expect(days).toEqual([...days].sort());
    }
    expect(body.events.map(({ sort }) => sort)).toContain("start");
    expect(body.received).toMatchObject([{ source: "test", resources: sample("ruth").entry.length }]);
  });

  test("shows the times without a test that the documents' windows had named, and makes up none", async () => {
    const gaps = async (results: readonly SmallResult[]) => {
      const { body } = await page(
        await storeRecord(app.store.db, smallRecord({ start: "2026-01-05", results }), app.now()),
      );
      const lipids = body.events.filter(({ sort, text }) => sort === "gap" && text.includes("lipids"));
      return lipids.map(({ date, until }) => `${date} to ${until}`);
    };
    expect(await gaps([["cholesterol", "2026-04-06"]])).toEqual([]);
    expect(await gaps([["cholesterol", "2026-05-01"]])).toEqual(["2026-04-06 to 2026-05-01"]);
    expect(await gaps([])).toEqual([`2026-04-06 to ${app.now().slice(0, 10)}`]);
  });

  test.each([
    {
      how: "the checker refuses",
      check: () => ({ failure: { sort: "input", code: "X", what: "Not read.", where: "", mend: "Mend it." } }) as const,
      is: { what: "Not read.", mend: "Mend it." },
    },
    {
      how: "the checker fails at",
      check: () => {
        throw new Error("a bug");
      },
      is: { what: "This record could not be judged.", mend: expect.stringContaining("by hand") },
    },
  ])("of a record that $how stays open and says so", async ({ check, is }) => {
    const id = await storeRecord(app.store.db, sample("ruth"), app.now());
    const opened = await openChecker();
    if (opened.failure !== undefined) throw new Error(opened.failure.what);
    const { library } = openLibrary(opened.checker);
    const clock = { now: app.now, today: () => app.now().slice(0, 10) };
    const parts = { store: app.store, checker: { ...opened.checker, check }, library, clock, region: "uk" } as const;
    const read = await readPatientPage(parts, id);
    expect([read?.report, read?.notJudged, read?.received.length]).toEqual([undefined, is, 1]);
  });

  test.each(["4f9f6a0e-8a43-4a5c-9d2b-0a5f1b6c7d8e", "nobody"])("of nobody is 404: %s", async (id) => {
    expect((await page(id)).status).toBe(404);
  });
});

test("the page names a medicine that could not be read, in its own words, with its day and who sent it", async () => {
  const { entry } = sample("ruth");
  const statement = {
    resourceType: "MedicationStatement",
    id: "told",
    status: "active",
    dateAsserted: "2026-06-20",
    medicationCodeableConcept: { text: "ketoconazole or something" },
    subject: entry.flatMap(({ resource }) => ("subject" in resource ? [resource.subject] : []))[0],
  };
  const record = { resourceType: "Bundle", type: "collection", entry: [...entry, { resource: statement }] };
  const { body } = await page(await storeRecord(app.store.db, record, app.now()));
  expect(body.unreadMedicines).toEqual([
    {
      text: "ketoconazole or something",
      standing: "taken",
      day: "2026-06-20",
      resource: "MedicationStatement/told",
      source: "test",
      receivedAt: app.now(),
    },
  ]);
  expect((await page(await storeRecord(app.store.db, sample("ruth"), app.now()))).body.unreadMedicines).toEqual([]);
});

describe("a search", () => {
  const search = async (payload: object) => {
    const answer = await reader.ask({ method: "POST", url: "/clinic/api/patients/search", payload });
    return { status: answer.statusCode, found: answer.json() as PatientsFound };
  };

  test("finds by part of a name, whole identifier or birth, and all that is asked must fit", async () => {
    const id = await storeRecord(app.store.db, sample("maya"), app.now());
    const { body } = await page(id);
    const [family = "", given = ""] = body.patient.name.split(", ");
    const ids = ({ found }: Awaited<ReturnType<typeof search>>) => found.patients.map((one) => one.id);
    expect(ids(await search({ name: `${family.slice(0, 3).toUpperCase()} ${given}` }))).toContain(id);
    expect(ids(await search({ identifier: id }))).toEqual([id]);
    const trail = (await app.store.db.select().from(audit)).filter(({ act }) => act === "patients-searched");
    expect(trail.at(-1)?.detail).toEqual({ patients: 1, patientSet: expect.stringMatching(/^[\da-f]{64}$/) });
    expect(ids(await search({ identifier: id, born: "1900-01-01" }))).toEqual([]);
    expect(ids(await search({ name: "%%" }))).toEqual([]);
  });

  test("that asks for nothing is refused", async () => {
    for (const payload of [{}, { name: "a" }, { born: "soon" }, { address: "x" }]) {
      expect((await search(payload)).status).toBe(400);
    }
  });

  test("says when it shows only the first fifty", async () => {
    const bundle = { entry: [{ resource: { resourceType: "Patient", name: [{ family: "Manyfold" }] } }] };
    for (let count = 0; count < 50; count += 1) await storeRecord(app.store.db, bundle, app.now());
    const fits = await search({ name: "manyfold" });
    expect([fits.found.patients.length, fits.found.isCut]).toEqual([50, false]);
    await storeRecord(app.store.db, bundle, app.now());
    const cut = await search({ name: "manyfold" });
    expect([cut.found.patients.length, cut.found.isCut]).toEqual([50, true]);
  });
});

describe("a note and a letter", () => {
  test("are kept once for their id, with one audit entry each, by those who act", async () => {
    const id = await storeRecord(app.store.db, sample("tom"), app.now());
    const sent = [
      { url: `/clinic/api/patients/${id}/notes`, payload: { id: crypto.randomUUID(), text: "Rang, no answer." } },
      {
        url: `/clinic/api/patients/${id}/letters`,
        payload: { id: crypto.randomUUID(), to: "gp", text: "Dear colleague" },
      },
    ];
    for (const one of sent) {
      const refused = await reader.ask({ method: "POST", ...one });
      const kept = await nurse.ask({ method: "POST", ...one });
      const again = await nurse.ask({ method: "POST", ...one });
      expect([refused.statusCode, kept.statusCode, again.statusCode]).toEqual([403, 201, 201]);
    }
    const { body } = await page(id);
    expect(body.notes).toMatchObject([{ text: "Rang, no answer.", by: "Test nurse" }]);
    expect(body.letters).toMatchObject([{ to: "gp", text: "Dear colleague" }]);
    const trail = (await app.store.db.select().from(audit)).filter(({ patientId }) => patientId === id);
    expect(trail.map(({ act }) => act)).toEqual(["note-kept", "letter-kept", "patient-read"]);
  });
});
