import { asc, desc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { eachStore } from "../../testing/each-store.ts";
import type { ClinicParts } from "../clinic-parts.ts";
import { verifyAudit } from "../store/audit.ts";
import { audit, message, patient, patientIdentifier, queueItem, resourceVersion } from "../store/schema.ts";
import { intakeParts } from "../testing/intake-parts.ts";
import {
  ASTA,
  BO,
  bundleOf,
  lymphocytesOf,
  NHS,
  newPatientOf,
  orderOf,
  patientOf,
} from "../testing/invented-messages.ts";
import { currentResources } from "./current-resources.ts";
import { type Incoming, receive } from "./receive.ts";
import { saveRegistersFrom } from "./registers-from.ts";

const SOURCE = "ward-lab";

async function people(parts: ClinicParts) {
  return await parts.store.db.select().from(patient).orderBy(asc(patient.family));
}

async function openItems(parts: ClinicParts) {
  const rows = await parts.store.db.select().from(queueItem).orderBy(asc(queueItem.place));
  return rows.map(({ reason, state }) => ({ reason, state }));
}

/** What is said now of the only patient: type, value, status. */
async function said(parts: ClinicParts) {
  const [one] = await people(parts);
  const resources = await currentResources(parts.store.db, one?.id ?? "");
  return resources
    .map(({ resource }) => resource)
    .filter(({ resourceType }) => resourceType === "Observation")
    .map(({ status, valueQuantity }) => [status, (valueQuantity as { value: number }).value]);
}

async function revision(parts: ClinicParts) {
  return (await people(parts))[0]?.revision;
}

const drawn = "2026-06-20T08:00:00Z";

/** What stands beside the number of Asta Brandt, born on 2 April 1961. */
const BESIDE = [
  { family: "Brandt", born: "1961-04-02" },
  { family: "BRANDT" },
  { born: "1961-04-02" },
  { family: "Lindt", born: "1961-04-02" },
  { family: "Lindt" },
  { family: "Brandt", born: "1961-04-03" },
  { born: "1961-04-03" },
  { family: "Lindt", born: "1961-04-03" },
  { born: "1961-04" },
  {},
];

type Said = { readonly family: string; readonly born: string; readonly value: number };
type TextOf = (said: Said) => Pick<Incoming, "text" | "format" | "mapping">;

/** A result of Asta's number in each format that names a patient by a number. */
const FORMATS: readonly (readonly [string, TextOf])[] = [
  [
    "HL7 v2",
    ({ family, born, value }) => ({
      text: [
        "MSH|^~\\&|LAB|HOSP|CLINIC|CLINIC|20260620120000+0000||ORU^R01|M1|P|2.5.1",
        `PID|1||9990000018^^^NHS^NH||${family}||${born.replaceAll("-", "")}|F`,
        `OBR|1|P${value}|F${value}|58410-2^Blood count^LN|||20260620083000|||||||||||||||20260620120000|||F`,
        `OBX|1|NM|731-0^Lymphocytes^LN||${value}|/uL|||||F`,
      ].join("\r"),
    }),
  ],
  [
    "CSV",
    ({ family, born, value }) => ({
      text: `Number;Surname;Born;Taken;Report;Test;Result;Unit\n9990000018;${family};${born};2026-06-20;${value};Lymphocytes;${value};/uL\n`,
      format: "csv",
      mapping: {
        delimiter: ";",
        decimal: ".",
        patient: {
          identifier: "Number",
          system: NHS,
          family: "Surname",
          born: "Born",
          bornOrder: "year-month-day",
        },
        collected: "Taken",
        collectedOrder: "year-month-day",
        resultId: "Report",
        results: { layout: "result-a-row", test: "Test", value: "Result", unit: "Unit" },
      },
    }),
  ],
  [
    "a FHIR Patient",
    ({ family, born, value }) => ({
      text: bundleOf(
        {
          resourceType: "Patient",
          id: "asta",
          identifier: [{ system: NHS, value: "9990000018" }],
          ...(family !== "" && { name: [{ family }] }),
          ...(born !== "" && { birthDate: born }),
        },
        lymphocytesOf(ASTA, { id: `r${value}`, value, drawn }),
      ),
    }),
  ],
];

eachStore("receive", (open) => {
  test("a whole patient on a JAK inhibitor is registered, and the same message again changes nothing", async () => {
    const parts = await intakeParts(await open());
    const first = await receive(parts, { text: newPatientOf(ASTA), source: SOURCE });
    expect(first).toMatchObject({ isNew: true, sets: 1, stored: 2, repeated: 0, queued: 0, problems: [] });
    expect(await people(parts)).toMatchObject([{ family: "Brandt", given: "Asta", born: "1961-04-02", revision: 1 }]);
    const again = await receive(parts, { text: newPatientOf(ASTA), source: SOURCE });
    expect(again).toEqual({ ...first, isNew: false });
    expect(await revision(parts)).toBe(1);
    expect(await parts.store.db.$count(resourceVersion)).toBe(2);
    expect(await parts.store.db.$count(message)).toBe(1);
    const trail = await parts.store.db.select().from(audit);
    expect(trail.map(({ act }) => act)).toEqual(["message-received"]);
    expect(JSON.stringify(trail)).not.toMatch(/Brandt|Asta|1961|9990000018/);
    expect(await verifyAudit(parts.store.db)).toMatchObject({ whole: true });
  });

  test("a result of nobody known waits, and makes no patient", async () => {
    const parts = await intakeParts(await open());
    const text = bundleOf(patientOf(ASTA), lymphocytesOf(ASTA, { id: "r1", value: 900, drawn }));
    expect(await receive(parts, { text, source: SOURCE })).toMatchObject({ stored: 0, queued: 1 });
    expect(await people(parts)).toEqual([]);
    expect(await openItems(parts)).toEqual([{ reason: "unmatched", state: "open" }]);
  });

  test("a source that the clinic registers from makes patients of results alone", async () => {
    const parts = await intakeParts(await open());
    await saveRegistersFrom(parts.store.db, { sources: [SOURCE], systems: [] });
    const text = bundleOf(patientOf(ASTA), lymphocytesOf(ASTA, { id: "r1", value: 900, drawn }));
    expect(await receive(parts, { text, source: SOURCE })).toMatchObject({ stored: 2, queued: 0 });
    const other = bundleOf(patientOf(BO), lymphocytesOf(BO, { id: "r2", value: 900, drawn }));
    expect(await receive(parts, { text: other, source: "elsewhere" })).toMatchObject({ stored: 0, queued: 1 });
    expect(await people(parts)).toHaveLength(1);
  });

  test.each([
    { what: "another birth date", sent: { ...ASTA, born: "1961-04-03" }, reason: "identity-conflict" },
    { what: "another family name", sent: { ...ASTA, family: "Lindt" }, reason: undefined },
    {
      what: "another family name and the month of birth",
      sent: { ...ASTA, family: "Lindt", born: "1961-04" },
      reason: "identity-conflict",
    },
    { what: "the other sex", sent: { ...ASTA, sex: "male" }, reason: "identity-conflict" },
    {
      what: "numbers of two patients",
      sent: { ...ASTA, numbers: { [NHS]: "9990000018", "https://clinic.example/mrn": "77" } },
      reason: "ambiguous",
    },
    { what: "an unknown number", sent: { ...ASTA, numbers: { [NHS]: "9990000093" } }, reason: "unmatched" },
    { what: "no number", sent: { ...ASTA, numbers: {} }, reason: "unmatched" },
    {
      what: "a wrong check digit beside a right number",
      sent: { ...ASTA, numbers: { [NHS]: "9990000019", "https://clinic.example/mrn": "77" } },
      reason: "identity-not-sure",
    },
    { what: "the month of birth alone", sent: { ...ASTA, born: "1961-04" }, reason: undefined },
    { what: "the name in capitals", sent: { ...ASTA, family: "BRANDT" }, reason: undefined },
    { what: "a sex that is not known", sent: { ...ASTA, sex: "unknown" }, reason: undefined },
  ])("$what: $reason", async ({ sent, reason }) => {
    const parts = await intakeParts(await open());
    await receive(parts, { text: newPatientOf(ASTA), source: SOURCE });
    await receive(parts, {
      text: newPatientOf({ ...BO, numbers: { "https://clinic.example/mrn": "77" } }),
      source: SOURCE,
    });
    const text = bundleOf(patientOf(sent), lymphocytesOf(sent, { id: "r1", value: 900, drawn }));
    await receive(parts, { text, source: SOURCE });
    expect(await openItems(parts)).toEqual(reason === undefined ? [] : [{ reason, state: "open" }]);
    expect(await said(parts)).toEqual(reason === undefined ? [["final", 900]] : []);
    expect(await people(parts)).toHaveLength(2);
  });

  test.each(FORMATS)("%s: a number files a result only with birth date or family name beside it", async (_, textOf) => {
    const parts = await intakeParts(await open());
    await receive(parts, { text: newPatientOf(ASTA), source: SOURCE });
    const became: Record<string, string> = {};
    for (const [at, { family = "", born = "" }] of BESIDE.entries()) {
      const { text, ...how } = textOf({ family, born, value: 900 + at });
      const { stored, queued, problems } = await receive(parts, { text, source: SOURCE, ...how });
      expect([stored > 0 ? 1 : 0, queued, problems]).toEqual(stored > 0 ? [1, 0, []] : [0, 1, []]);
      const [last] = await parts.store.db.select().from(queueItem).orderBy(desc(queueItem.receivedAt)).limit(1);
      if (queued === 1) await parts.store.db.delete(queueItem);
      became[`${family}, ${born}`] = queued === 0 ? "filed" : (last?.reason ?? "");
    }
    expect(became).toEqual({
      "Brandt, 1961-04-02": "filed",
      "BRANDT, ": "filed",
      ", 1961-04-02": "filed",
      "Lindt, 1961-04-02": "filed",
      "Lindt, ": "identity-conflict",
      "Brandt, 1961-04-03": "identity-conflict",
      ", 1961-04-03": "identity-conflict",
      "Lindt, 1961-04-03": "identity-conflict",
      ", 1961-04": "identity-not-sure",
      ", ": "identity-not-sure",
    });
    expect((await said(parts)).map(([, value]) => value).sort()).toEqual([900, 901, 902, 903]);
  });

  test("a FHIR subject that is an identifier alone waits, before its patient is known and afterwards", async () => {
    const parts = await intakeParts(await open());
    const subject = { identifier: { system: NHS, value: "9990000018" } };
    const of = (id: string) => bundleOf({ ...lymphocytesOf(ASTA, { id, value: 900, drawn }), subject });
    await receive(parts, { text: of("r1"), source: SOURCE });
    expect(await openItems(parts)).toEqual([{ reason: "unmatched", state: "open" }]);
    await receive(parts, { text: newPatientOf(ASTA), source: SOURCE });
    expect(await openItems(parts)).toEqual([{ reason: "identity-not-sure", state: "open" }]);
    await receive(parts, { text: of("r2"), source: SOURCE });
    expect(await openItems(parts)).toEqual([
      { reason: "identity-not-sure", state: "open" },
      { reason: "identity-not-sure", state: "open" },
    ]);
    expect(await said(parts)).toEqual([]);
  });

  test("nobody becomes a patient by a number with a wrong check digit", async () => {
    const parts = await intakeParts(await open());
    const text = newPatientOf({ ...ASTA, numbers: { [NHS]: "9990000019" } });
    expect(await receive(parts, { text, source: SOURCE })).toMatchObject({ stored: 0, queued: 1 });
    expect(await openItems(parts)).toEqual([{ reason: "identity-not-sure", state: "open" }]);
    expect(await people(parts)).toEqual([]);
  });

  test("a number without a system is its sender's own", async () => {
    const parts = await intakeParts(await open());
    const own = { ...ASTA, numbers: { "": "12" } };
    await receive(parts, { text: newPatientOf(own), source: SOURCE });
    const text = bundleOf(patientOf(own), lymphocytesOf(own, { id: "r1", value: 900, drawn }));
    expect(await receive(parts, { text, source: "elsewhere" })).toMatchObject({ queued: 1 });
    expect(await receive(parts, { text, source: SOURCE })).toMatchObject({ queued: 0 });
  });

  test("the same name and birth date under another number is never registered twice", async () => {
    const parts = await intakeParts(await open());
    await receive(parts, { text: newPatientOf(ASTA), source: SOURCE });
    const twin = { ...ASTA, id: "t", numbers: { [NHS]: "9990000034" } };
    expect(await receive(parts, { text: newPatientOf(twin), source: SOURCE })).toMatchObject({ stored: 0, queued: 1 });
    expect(await people(parts)).toHaveLength(1);
  });

  test.each([
    {
      what: "corrected",
      sent: [
        { value: 420, issued: "2026-06-20T10:00:00Z" },
        { value: 1420, issued: "2026-06-21T10:00:00Z", status: "corrected" },
      ],
      now: [["corrected", 1420]],
    },
    {
      what: "retracted",
      sent: [
        { value: 420, issued: "2026-06-20T10:00:00Z" },
        { value: 420, issued: "2026-06-21T10:00:00Z", status: "entered-in-error" },
      ],
      now: [],
    },
    {
      what: "retracted without a time",
      sent: [
        { value: 420, issued: "2026-06-20T10:00:00Z" },
        { value: 420, status: "entered-in-error" },
      ],
      now: [],
    },
    {
      what: "corrected without a time: it cannot be placed, both stand",
      sent: [
        { value: 420, issued: "2026-06-20T10:00:00Z" },
        { value: 1420, status: "corrected" },
      ],
      now: [
        ["corrected", 1420],
        ["final", 420],
      ],
    },
    {
      what: "two final values of one time: both stand",
      sent: [
        { value: 420, issued: "2026-06-20T10:00:00Z" },
        { value: 1420, issued: "2026-06-20T10:00:00Z" },
      ],
      now: [
        ["final", 1420],
        ["final", 420],
      ],
    },
  ])("$what, in both orders", async ({ sent, now }) => {
    for (const inOrder of [sent, [...sent].reverse()]) {
      const parts = await intakeParts(await open());
      await receive(parts, { text: newPatientOf(ASTA), source: SOURCE });
      for (const version of inOrder) {
        const text = bundleOf(patientOf(ASTA), lymphocytesOf(ASTA, { id: "r1", drawn, ...version }));
        await receive(parts, { text, source: SOURCE });
      }
      expect((await said(parts)).sort()).toEqual(now);
    }
  });

  test("a version that changes nothing of the current facts is kept and does not count as a change", async () => {
    const parts = await intakeParts(await open());
    await receive(parts, { text: newPatientOf(ASTA), source: SOURCE });
    const version = (value: number, issued: string) =>
      bundleOf(lymphocytesOf(ASTA, { id: "r1", drawn, value, issued }), patientOf(ASTA));
    await receive(parts, { text: version(900, "2026-06-21T10:00:00Z"), source: SOURCE });
    expect(await revision(parts)).toBe(2);
    expect(await receive(parts, { text: version(800, "2026-06-20T10:00:00Z"), source: SOURCE })).toMatchObject({
      stored: 1,
      repeated: 1,
    });
    expect(await revision(parts)).toBe(2);
    expect(await said(parts)).toEqual([["final", 900]]);
  });

  test("what was sent for another patient before waits, unless it was taken back there", async () => {
    const parts = await intakeParts(await open());
    await receive(parts, { text: newPatientOf(ASTA), source: SOURCE });
    await receive(parts, { text: newPatientOf(BO), source: SOURCE });
    const of = (person: typeof ASTA, status?: string, issued = "2026-06-20T10:00:00Z") =>
      bundleOf(
        patientOf(person),
        lymphocytesOf(person, { id: "r1", drawn, value: 900, issued, ...(status && { status }) }),
      );
    await receive(parts, { text: of(ASTA), source: SOURCE });
    expect(await receive(parts, { text: of(BO), source: SOURCE })).toMatchObject({ stored: 0, queued: 1 });
    await receive(parts, { text: of(ASTA, "entered-in-error", "2026-06-21T10:00:00Z"), source: SOURCE });
    expect(await receive(parts, { text: of(BO), source: "ward-lab-2" })).toMatchObject({ queued: 0 });
    expect(await said(parts)).toEqual([]);
  });

  test("a deletion takes back what it names by the sender's id, and waits where the clinic holds no such thing", async () => {
    const parts = await intakeParts(await open());
    await receive(parts, { text: newPatientOf(ASTA), source: SOURCE });
    await receive(parts, { text: newPatientOf(BO), source: SOURCE });
    const issued = "2026-06-20T10:00:00Z";
    const of = (person: typeof ASTA, id: string) => lymphocytesOf(person, { id, drawn, value: 900, issued });
    await receive(parts, { text: bundleOf(patientOf(ASTA), of(ASTA, "r1"), of(ASTA, "r2")), source: SOURCE });
    await receive(parts, { text: bundleOf(patientOf(BO), of(BO, "r3")), source: SOURCE });
    const deletion = (...ids: readonly string[]) =>
      JSON.stringify({
        resourceType: "Bundle",
        type: "history",
        timestamp: "2026-06-22T10:00:00Z",
        entry: ids.map((id) => ({
          fullUrl: `https://lab.example/fhir/Observation/${id}`,
          request: { method: "DELETE", url: `Observation/${id}` },
          response: { status: "204", lastModified: "2026-06-22T10:00:00Z" },
        })),
      });
    expect(await receive(parts, { text: deletion("r1", "r3"), source: SOURCE })).toMatchObject({
      stored: 2,
      queued: 0,
    });
    expect(await said(parts)).toEqual([["final", 900]]);
    expect((await people(parts)).map(({ revision: count }) => count)).toEqual([3, 3]);
    expect(await receive(parts, { text: deletion("r9"), source: SOURCE })).toMatchObject({ stored: 0, queued: 1 });
    expect(await receive(parts, { text: deletion("r2"), source: "elsewhere" })).toMatchObject({ stored: 0, queued: 1 });
    expect(await said(parts)).toEqual([["final", 900]]);
  });

  test("what cannot be read waits with its text, and what can be read is stored", async () => {
    const parts = await intakeParts(await open());
    expect(await receive(parts, { text: "{ no json", source: SOURCE })).toMatchObject({ sets: 0, queued: 1 });
    expect(await receive(parts, { text: "", source: SOURCE })).toMatchObject({ queued: 1 });
    const strange = JSON.stringify({
      resourceType: "Bundle",
      type: "collection",
      entry: [{ resource: patientOf(ASTA) }, { resource: orderOf(ASTA) }, { resource: 7 }],
    });
    expect(await receive(parts, { text: strange, source: SOURCE })).toMatchObject({ stored: 2, queued: 1 });
    expect((await openItems(parts)).map(({ reason }) => reason)).toEqual(["unreadable", "unreadable", "unreadable"]);
  });

  test("characters that no database keeps lose no message", async () => {
    const parts = await intakeParts(await open());
    const named = newPatientOf({ ...ASTA, family: "Bra\u0000ndt\ud800" });
    expect(await receive(parts, { text: `${named}`, source: SOURCE })).toMatchObject({ stored: 2, queued: 0 });
    expect(await receive(parts, { text: "MSH\u0000\ud800", source: SOURCE })).toMatchObject({ queued: 1 });
  });

  test("all of a message is stored, or nothing", async () => {
    const parts = await intakeParts(await open());
    const together = async () => {
      throw new Error("The power fails.");
    };
    await expect(receive(parts, { text: newPatientOf(ASTA), source: SOURCE, together })).rejects.toThrow("The power");
    for (const table of [message, patient, patientIdentifier, resourceVersion, queueItem, audit]) {
      expect(await parts.store.db.$count(table)).toBe(0);
    }
    expect(await receive(parts, { text: newPatientOf(ASTA), source: SOURCE })).toMatchObject({ isNew: true });
  });

  test("the same message at once is stored once, and many messages for two people at once lose nothing", async () => {
    const parts = await intakeParts(await open());
    const twice = await Promise.all(
      Array.from({ length: 4 }, () => receive(parts, { text: newPatientOf(ASTA), source: SOURCE })),
    );
    expect(twice.filter(({ isNew }) => isNew)).toHaveLength(1);
    await receive(parts, { text: newPatientOf(BO), source: SOURCE });
    const both = (at: number) =>
      bundleOf(
        ...(at % 2 === 0 ? [patientOf(ASTA), patientOf(BO)] : [patientOf(BO), patientOf(ASTA)]),
        lymphocytesOf(ASTA, { id: `a${at}`, value: 900 + at, drawn }),
        lymphocytesOf(BO, { id: `b${at}`, value: 900 + at, drawn }),
      );
    await Promise.all(Array.from({ length: 24 }, (_, at) => receive(parts, { text: both(at), source: SOURCE })));
    for (const { id } of await people(parts)) {
      const results = await currentResources(parts.store.db, id);
      expect(results.filter(({ resource }) => resource.resourceType === "Observation")).toHaveLength(24);
    }
    expect(await parts.store.db.$count(patient, eq(patient.revision, 25))).toBe(2);
    expect(await verifyAudit(parts.store.db)).toMatchObject({ whole: true });
  });

  test("the same new person in many messages at once is registered once", async () => {
    const parts = await intakeParts(await open());
    await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        receive(parts, {
          text: bundleOf(patientOf(ASTA), orderOf(ASTA), lymphocytesOf(ASTA, { id: `a${at}`, value: 900, drawn })),
          source: SOURCE,
        }),
      ),
    );
    expect(await people(parts)).toHaveLength(1);
    expect(await said(parts)).toHaveLength(8);
  });

  test("results and the order that makes their patient, at once: nothing is left waiting", async () => {
    const parts = await intakeParts(await open());
    const texts = Array.from({ length: 12 }, (_, at) =>
      at === 5
        ? newPatientOf(ASTA)
        : bundleOf(patientOf(ASTA), lymphocytesOf(ASTA, { id: `a${at}`, value: 900, drawn })),
    );
    await Promise.all(texts.map((text) => receive(parts, { text, source: SOURCE })));
    expect((await openItems(parts)).filter(({ state }) => state === "open")).toEqual([]);
    expect(await said(parts)).toHaveLength(11);
    expect(await people(parts)).toHaveLength(1);
  });
});
