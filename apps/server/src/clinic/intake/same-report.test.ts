import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { emptyStore } from "../../testing/each-store.ts";
import type { ClinicParts } from "../clinic-parts.ts";
import { recordOf } from "../judge/record-of.ts";
import { type ClinicStore, openStore } from "../store/open-store.ts";
import { patient, queueItem, staff } from "../store/schema.ts";
import { intakeParts } from "../testing/intake-parts.ts";
import { ASTA, lymphocytesOf, patientOf } from "../testing/invented-messages.ts";
import { receive } from "./receive.ts";
import { resolveItem } from "./resolve-item.ts";

type Resource = { readonly resourceType: string; readonly [field: string]: unknown };
type Entry = { readonly fullUrl?: string; readonly resource: Resource };

let store: ClinicStore;
let parts: ClinicParts;
beforeAll(async () => {
  store = await openStore({});
  parts = await intakeParts(store);
});
afterAll(async () => await store.close());

/** Whoever sends too little to become a patient, or waits for another reason, is given to one by hand. */
async function patientAfter(...messages: readonly { readonly text: string; readonly source: string }[]) {
  await emptyStore(store);
  const { db } = store;
  for (const message of messages) await receive(parts, message);
  const [known] = await db.select({ id: patient.id }).from(patient);
  const [made] = known ? [known] : await db.insert(patient).values({ createdAt: parts.clock.now() }).returning();
  if (made === undefined) throw new Error("The store kept nobody.");
  const [nurse] = await db
    .insert(staff)
    .values({ issuer: "https://sign-in.example", subject: "n", name: "Nurse", role: "nurse", createdAt: "2026-07-01" })
    .returning();
  const waiting = await db.select().from(queueItem).where(eq(queueItem.state, "open")).orderBy(desc(queueItem.place));
  for (const { id, reason } of waiting) {
    if (reason === "unreadable") continue;
    const decision = { is: "match", patientId: made.id, remember: true } as const;
    await resolveItem(parts, { item: id, staffId: nurse?.id ?? "", decision });
  }
  return made.id;
}

type NameOf = (name: string) => string | undefined;
type Report = {
  readonly therapies: readonly { readonly drug: string }[];
  readonly findings: readonly unknown[];
  readonly problems: readonly unknown[];
};

/** What a report says of the person, with the names of things as `nameOf` calls them. */
function reportOf(input: unknown, nameOf: NameOf = (name) => name, drug?: string): Report {
  const asking = { asOf: "2026-07-01", region: "us", all: true, ...(drug !== undefined && { drug }) };
  const { report, failure } = parts.checker.check({ input, ...asking });
  if (report === undefined) throw new Error(failure?.what);
  const { therapies, findings } = report;
  // The clinic knows who it is without a Patient resource.
  const problems = report.problems.filter(({ code }) => code !== "NO_PATIENT");
  return JSON.parse(JSON.stringify({ therapies, findings, problems }), (field, value) =>
    field === "resource" && typeof value === "string" ? nameOf(value) : value,
  ) as Report;
}

async function storedReport(patientId: string, nameOf?: NameOf, drug?: string) {
  return reportOf((await recordOf(store.db, patientId))?.bundle, nameOf, drug);
}

const withoutId = ({ id: _, ...resource }: Resource): Resource => resource;
const MEDICATION = {
  resourceType: "Medication",
  id: "m1",
  code: { text: "upadacitinib 15 mg prolonged-release tablets" },
};
const OTHER_MEDICATION = { resourceType: "Medication", id: "m1", code: { text: "methotrexate 10 mg tablets" } };

function orderOf(person: string, medication: string, more: object = {}): Resource {
  return {
    resourceType: "MedicationRequest",
    id: "o1",
    status: "active",
    intent: "order",
    subject: { reference: person },
    authoredOn: "2026-01-15",
    medicationReference: { reference: medication },
    dosageInstruction: [
      {
        timing: { repeat: { frequency: 1, period: 1, periodUnit: "d" } },
        doseAndRate: [{ doseQuantity: { value: 15, unit: "mg" } }],
      },
    ],
    ...more,
  };
}

const arthritis = (person: string): Resource => ({
  resourceType: "Condition",
  id: "c1",
  clinicalStatus: { coding: [{ code: "active" }] },
  subject: { reference: person },
  code: { text: "Rheumatoid arthritis" },
});

const DRAWN = { drawn: "2026-06-20T08:00:00Z" };
const lymphocytes = (person: string): Resource => ({
  ...lymphocytesOf(ASTA, { id: "r1", value: 420, ...DRAWN }),
  subject: { reference: person },
});
/** The report is withdrawn, and its result with it. */
const withdrawn = (person: string, result: string): Resource => ({
  resourceType: "DiagnosticReport",
  id: "d1",
  status: "entered-in-error",
  code: { text: "Blood count" },
  subject: { reference: person },
  result: [{ reference: result }],
});

const uuid = (last: number) => `urn:uuid:00000000-0000-4000-8000-00000000000${last}`;
const bundle = (type: string, ...entry: readonly Entry[]) => ({ resourceType: "Bundle", type, entry });
const at = (fullUrl: string, resource: Resource): Entry => ({ fullUrl, resource });

/** The order, its medicine, its reason, a result and who it is, referring to each other by these addresses. */
function linked(type: string, address: (of: string, place: number) => string, keep: (resource: Resource) => Resource) {
  const [person, medicine, reason, result] = [
    address("Patient/asta", 1),
    address("Medication/m1", 2),
    address("Condition/c1", 3),
    address("Observation/r1", 4),
  ] as const;
  return bundle(
    type,
    at(
      address("MedicationRequest/o1", 5),
      keep(orderOf(person, medicine, { reasonReference: [{ reference: reason }] })),
    ),
    at(medicine, keep(MEDICATION)),
    at(reason, keep(arthritis(person))),
    at(result, keep(lymphocytes(person))),
    at(person, keep(patientOf(ASTA))),
  );
}

const asSent = (resource: Resource) => resource;
const renamed = (resource: Resource) => ({ ...resource, id: `x-${String(resource.id)}` });
const onServer = (of: string) => `https://ehr.example/fhir/${of}`;
const relative = linked("collection", (of) => of, asSent);
/** Each at its address on a server; they refer to each other by type and id alone. */
function onOneServer() {
  const names = ["MedicationRequest/o1", "Medication/m1", "Condition/c1", "Observation/r1", "Patient/asta"];
  const entry = relative.entry.map(({ resource }, at_) => at(onServer(names[at_] ?? ""), withoutId(resource)));
  return bundle("document", ...entry);
}
const WAYS: readonly (readonly [string, object])[] = [
  ["a transaction by urn:uuid without ids", linked("transaction", (_, place) => uuid(place), withoutId)],
  ["a transaction by urn:uuid with other ids", linked("transaction", (_, place) => uuid(place), renamed)],
  ["a document by address", linked("document", onServer, asSent)],
  ["a document by address without ids", linked("document", onServer, withoutId)],
  ["a document by address with other ids", linked("document", onServer, renamed)],
  ["a collection by type and id", { ...relative, entry: relative.entry.map(({ resource }) => ({ resource })) }],
  ["a document by type and id on one server, without ids", onOneServer()],
  [
    "a contained Medication",
    bundle(
      "collection",
      { resource: orderOf("Patient/asta", "#m1", { contained: [MEDICATION] }) },
      { resource: patientOf(ASTA) },
    ),
  ],
  [
    "a result that is withdrawn by its report, without ids",
    bundle(
      "transaction",
      at(uuid(1), withoutId(patientOf(ASTA))),
      at(uuid(2), withoutId(lymphocytes(uuid(1)))),
      at(uuid(3), withoutId(withdrawn(uuid(1), uuid(2)))),
      at(uuid(4), orderOf(uuid(1), uuid(5))),
      at(uuid(5), withoutId(MEDICATION)),
    ),
  ],
  [
    "one id on two servers",
    bundle(
      "collection",
      at("https://b.example/Medication/m1", OTHER_MEDICATION),
      at("https://a.example/Medication/m1", MEDICATION),
      at(
        "https://a.example/MedicationRequest/o1",
        orderOf(onServer("Patient/asta"), "https://a.example/Medication/m1"),
      ),
      at(onServer("Patient/asta"), patientOf(ASTA)),
    ),
  ],
];

const anyName = () => "a thing";

describe("what was ordered by reference is seen", () => {
  test.each(WAYS)("%s", async (_, input) => {
    const direct = reportOf(input, anyName);
    expect(direct.therapies).toMatchObject([{ drug: "upadacitinib" }]);
    const message = { text: JSON.stringify(input), source: "sender" };
    const id = await patientAfter(message);
    expect(await storedReport(id, anyName)).toEqual(direct);
    const again = { text: JSON.stringify(input, undefined, 1), source: "sender" };
    expect(await receive(parts, again)).toMatchObject({ isNew: true, stored: 0 });
    expect(await storedReport(id, anyName)).toEqual(direct);
  });

  const texts = (...resources: readonly Resource[]) =>
    JSON.stringify(bundle("collection", ...resources.map((resource) => ({ resource }))));
  const order = orderOf("Patient/asta", "Medication/m1");

  test("the Medication came before its order", async () => {
    const id = await patientAfter(
      { text: texts(patientOf(ASTA), MEDICATION), source: "sender" },
      { text: texts(patientOf(ASTA), order), source: "sender" },
    );
    const direct = reportOf(
      bundle("collection", ...[patientOf(ASTA), MEDICATION, order].map((resource) => ({ resource }))),
    );
    expect(await storedReport(id)).toEqual(direct);
    expect(direct.therapies).toMatchObject([{ drug: "upadacitinib" }]);
  });

  test.each([
    { what: "two senders use the same ids", other: "elsewhere" },
    { what: "one sender counts ids anew in each message", other: "sender" },
  ])("$what: each order keeps its medicine", async ({ other }) => {
    const first = { text: texts(patientOf(ASTA), MEDICATION, order), source: "sender" };
    const later = { ...orderOf("Patient/asta", "Medication/m1"), authoredOn: "2026-02-15" };
    const second = { text: texts(patientOf(ASTA), OTHER_MEDICATION, later), source: other };
    for (const messages of [
      [first, second],
      [second, first],
    ]) {
      const id = await patientAfter(...messages);
      const apart = [
        patientOf(ASTA),
        MEDICATION,
        order,
        { ...OTHER_MEDICATION, id: "m2" },
        { ...later, id: "o2", medicationReference: { reference: "Medication/m2" } },
      ];
      const direct = reportOf(bundle("collection", ...apart.map((resource) => ({ resource }))), anyName);
      expect(direct.therapies).toMatchObject([{ drug: "upadacitinib" }]);
      expect(await storedReport(id, anyName)).toEqual(direct);
    }
  });
});

const ROOT = join(import.meta.dirname, "../../../../../testkit/records");
/** Every Bundle, and of the single resources the medicines and people. */
const FILES = readdirSync(ROOT, { withFileTypes: true })
  .filter((folder) => folder.isDirectory())
  .flatMap(({ name }) => readdirSync(join(ROOT, name)).map((file) => `${name}/${file}`))
  .filter((file) => !/\/(?:Observation|Condition|AllergyIntolerance|Immunization|DiagnosticReport)-/.test(file));

type Input = Resource & { readonly entry?: readonly Entry[] };

/** Names as they were sent; what had no id goes by its type, and the person, who is the only one, by none. */
function namesOf(input: Input): NameOf {
  const entries = input.entry ?? [{ resource: input, fullUrl: undefined }];
  const sent = new Set(entries.map(({ resource }) => `${resource.resourceType}/${String(resource.id)}`));
  const types = new Map(entries.map(({ resource, fullUrl }) => [fullUrl, resource.resourceType]));
  return (name) => {
    const [type = ""] = (types.get(name) ?? name).split("/");
    if (type === "Patient") return undefined;
    return sent.has(name.replace(/#.*$/, "")) ? name : type;
  };
}

describe("a record that others wrote gives the same report from the store", () => {
  test.each(FILES)("%s", async (file) => {
    const text = readFileSync(join(ROOT, file), "utf8");
    const input = JSON.parse(text) as Input;
    const { failure } = parts.checker.check({ input, asOf: "2026-07-01" });
    if (failure !== undefined) {
      expect([file, failure.code]).toEqual([SEVERAL.find((one) => one === file), "SEVERAL_PATIENTS"]);
      return;
    }
    const id = await patientAfter({ text, source: "sender" });
    const nameOf = namesOf(input);
    const [stored, direct] = [await storedReport(id, nameOf, "upadacitinib"), reportOf(input, nameOf, "upadacitinib")];
    expect([stored.therapies, stored.findings]).toEqual([direct.therapies, direct.findings]);
    if (file !== WAITING) expect(sorted(stored.problems)).toEqual(sorted(direct.problems));
  });

  test("whatever says nothing of whose it is waits in the queue", async () => {
    await patientAfter({ text: readFileSync(join(ROOT, WAITING), "utf8"), source: "sender" });
    expect(await store.db.$count(queueItem, eq(queueItem.reason, "unreadable"))).toBe(13);
  });
});

/** They are in the order of names, and names differ. */
function sorted(problems: readonly unknown[]): readonly string[] {
  return problems.map((problem) => JSON.stringify(problem)).sort();
}

/** All its results but one name no patient. */
const WAITING = "hl7-r4-examples/Bundle-report.json";
const SEVERAL = ["cdc-dibbs/BundleHAPIServer.json", "inferno-crd/crd_transaction_bundle.json"];
