import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type IntakeReading, readIntake } from "../index.ts";

const ANNA = {
  resourceType: "Patient",
  id: "a",
  identifier: [{ system: "urn:test:nhs", value: "9990001" }],
  name: [{ use: "official", family: "Oak", given: ["Anna", "B"] }],
  gender: "female",
  birthDate: "1960-02-03",
};
const BEN = { resourceType: "Patient", id: "b", identifier: [{ system: "urn:test:nhs", value: "9990002" }] };

function observation(id: string, patient: string | undefined, extra: object = {}) {
  return {
    resourceType: "Observation",
    id,
    status: "final",
    code: { coding: [{ system: "http://loinc.org", code: "718-7" }] },
    ...(patient !== undefined && { subject: { reference: patient } }),
    effectiveDateTime: "2026-06-20",
    ...extra,
  };
}

function bundle(resources: readonly object[], type = "collection"): string {
  return JSON.stringify({ resourceType: "Bundle", type, entry: resources.map((resource) => ({ resource })) });
}

function lines(resources: readonly object[]): string {
  return resources.map((resource) => JSON.stringify(resource)).join("\n");
}

function read(text: string): IntakeReading {
  return readIntake({ text, from: "ward" });
}

/** Who has which resources, in words that can be compared. */
function held({ sets }: IntakeReading): readonly string[] {
  return sets.map(({ identity, entries }) => {
    const who = identity.identifiers[0]?.value ?? identity.reference ?? "nobody";
    return `${who}: ${entries.map(({ resource }) => `${resource.resourceType}/${resource.id}`).join(" ")}`;
  });
}

const codesOf = ({ problems }: IntakeReading) => problems.map(({ code, where }) => `${code} ${where}`);
const keysOf = ({ sets }: IntakeReading) => sets.flatMap(({ entries }) => entries.map(({ key }) => key)).sort();

describe("whose a resource is", () => {
  test("a Patient gives the identity", () => {
    expect(read(JSON.stringify(ANNA)).sets[0]?.identity).toEqual({
      identifiers: [{ system: "urn:test:nhs", value: "9990001" }],
      family: "Oak",
      given: "Anna B",
      born: "1960-02-03",
      sex: "female",
      reference: "Patient/a",
    });
  });

  test.each(["collection", "searchset", "transaction", "message", "document", "batch"])("a %s is split", (type) => {
    const text = bundle([ANNA, BEN, observation("1", "Patient/a"), observation("2", "Patient/b")], type);
    expect(held(read(text))).toEqual(["9990001: Patient/a Observation/1", "9990002: Patient/b Observation/2"]);
    expect(read(text).problems).toEqual([]);
  });

  const bySpelling: readonly [string, string, string][] = [
    ["urn:uuid", "urn:uuid:aaa", "urn:uuid:aaa"],
    ["absolute", "https://server.test/r4/Patient/a", "https://server.test/r4/Patient/a"],
    ["relative", "https://server.test/r4/Patient/a", "Patient/a"],
    ["with a version", "https://server.test/r4/Patient/a", "Patient/a/_history/3"],
    ["urn:uuid of the id", "https://server.test/r4/Patient/a", "urn:uuid:a"],
  ];
  test.each(bySpelling)("a reference by %s is followed", (_sort, fullUrl, reference) => {
    const entry = [
      { fullUrl, resource: ANNA },
      { fullUrl: "urn:uuid:bbb", resource: BEN },
      { resource: observation("1", reference) },
    ];
    const text = JSON.stringify({ resourceType: "Bundle", type: "collection", entry });
    expect(held(read(text))).toEqual(["9990001: Patient/a Observation/1", "9990002: Patient/b"]);
  });

  test("the same id on two servers is two people", () => {
    const entry = ["https://one.test", "https://two.test"].flatMap((server, at) => [
      { fullUrl: `${server}/Patient/a`, resource: { ...ANNA, identifier: [{ value: `P${at}` }] } },
      { fullUrl: `${server}/Observation/1`, resource: observation("1", "Patient/a", { valueInteger: at }) },
    ]);
    const reading = read(JSON.stringify({ resourceType: "Bundle", type: "collection", entry }));
    expect(held(reading)).toEqual(["P0: Patient/a Observation/1", "P1: Patient/a Observation/1"]);
    expect(new Set(keysOf(reading)).size).toBe(4);
  });

  test("by the identifier of the reference, where the message has no Patient", () => {
    const subject = { identifier: { system: "urn:test:nhs", value: "9990009" } };
    expect(read(bundle([observation("1", undefined, { subject })])).sets[0]?.identity).toEqual({
      identifiers: [{ system: "urn:test:nhs", value: "9990009" }],
    });
  });

  test("by the identifier of the reference, where the message has that Patient", () => {
    const subject = { identifier: { system: "urn:test:nhs", value: "9990002" } };
    const text = bundle([ANNA, BEN, observation("1", undefined, { subject })]);
    expect(held(read(text))).toEqual(["9990001: Patient/a", "9990002: Patient/b Observation/1"]);
  });

  test("another person than the only Patient is never given to that Patient", () => {
    const text = bundle([ANNA, observation("1", "Patient/x")]);
    expect(held(read(text))).toEqual(["9990001: Patient/a", "Patient/x: Observation/1"]);
  });

  test("a resource that does not say belongs to the only Patient", () => {
    expect(held(read(bundle([ANNA, observation("1", undefined)])))).toEqual(["9990001: Patient/a Observation/1"]);
  });

  const notSaid: readonly [string, readonly object[], string][] = [
    ["two patients", [ANNA, BEN, observation("1", undefined)], "PATIENT_NOT_SAID entry 3"],
    ["no patient", [observation("1", undefined)], "PATIENT_NOT_SAID entry 1"],
    ["a group", [ANNA, observation("1", "Group/g")], "SUBJECT_NOT_A_PATIENT entry 2"],
  ];
  test.each(notSaid)("%s: a problem that keeps the resource", (_case, resources, expected) => {
    const reading = read(bundle(resources));
    expect(codesOf(reading)).toEqual([expected]);
    expect(reading.problems[0]?.text).toContain('"resourceType":"Observation"');
  });

  test("a Medication goes with each order that names it, and with nobody else", () => {
    const medication = { resourceType: "Medication", id: "m", code: { text: "exampletinib" } };
    const order = (id: string, patient: string) => ({
      resourceType: "MedicationRequest",
      id,
      status: "active",
      subject: { reference: patient },
      medicationReference: { reference: "Medication/m" },
    });
    const spare = { resourceType: "Medication", id: "spare" };
    const reading = read(bundle([ANNA, BEN, medication, spare, order("1", "Patient/a"), order("2", "Patient/b")]));
    expect(held(reading)).toEqual([
      "9990001: Patient/a MedicationRequest/1 Medication/m",
      "9990002: Patient/b MedicationRequest/2 Medication/m",
    ]);
    expect(new Set(keysOf(reading)).size).toBe(6);
    expect(reading.setAside).toEqual({ Medication: 1 });
  });
});

describe("names and versions", () => {
  const identified = observation("1", "Patient/a", { identifier: [{ system: "urn:test:lab", value: "L7" }] });

  test("a key is the same however the result was packed", () => {
    const kept = observation("2", "Patient/a", { meta: { versionId: "1" } });
    const all = [ANNA, identified, kept, observation("3", "Patient/a")];
    const entry = all.map((resource) => ({
      fullUrl: `https://server.test/${resource.resourceType}/${resource.id}`,
      resource,
    }));
    const searchset = JSON.stringify({ resourceType: "Bundle", type: "searchset", entry });
    const keys = keysOf(read(searchset));
    expect(keysOf(read(lines(all)))).toEqual(keys);
    expect(keysOf(read(bundle(all)))).toEqual(keys);
    expect(keysOf(read(JSON.stringify(all)))).toEqual(keys);
    expect(keys).toContain("Observation|urn:test:lab|L7|718-7");
    expect(keys).toContain("Observation|ward|2");
  });

  test("an accession number that several results carry does not make them one", () => {
    const accession = { identifier: [{ system: "urn:test:accession", value: "S1" }] };
    const other = { ...accession, code: { coding: [{ code: "6690-2" }] } };
    const reading = read(
      bundle([ANNA, observation("1", "Patient/a", accession), observation("2", "Patient/a", other)]),
    );
    expect(new Set(keysOf(reading)).size).toBe(3);
  });

  test("a prescription number that two medicines carry does not make them one", () => {
    const order = (medicine: string) => ({
      resourceType: "MedicationRequest",
      status: "active",
      subject: { reference: "Patient/a" },
      identifier: [{ system: "urn:test:rx", value: "RX1" }],
      medicationCodeableConcept: { text: medicine },
    });
    const first = keysOf(read(bundle([ANNA, order("one")])));
    expect(keysOf(read(bundle([ANNA, order("two")])))).not.toEqual(first);
    expect(keysOf(read(bundle([ANNA, { ...order("one"), status: "stopped" }])))).toEqual(first);
  });

  test("ids that a message counts up are not taken for those of another message", () => {
    const first = keysOf(read(bundle([ANNA, observation("1", "Patient/a")])));
    const otherDay = keysOf(read(bundle([ANNA, observation("1", "Patient/a", { effectiveDateTime: "2026-06-27" })])));
    const other = keysOf(read(bundle([BEN, observation("1", "Patient/b")])));
    expect(new Set([first[0], otherDay[0], other[0]]).size).toBe(3);
  });

  test("what has no name at all is named by its content", () => {
    const { id: _id, ...nameless } = observation("1", "Patient/a");
    const changed = { ...nameless, valueInteger: 2 };
    const reading = read(bundle([ANNA, nameless, nameless, changed]));
    expect(reading.sets[0]?.entries).toHaveLength(3);
    expect(keysOf(read(lines([changed, ANNA, nameless])))).toEqual(keysOf(reading));
  });

  const ranks: readonly [string, number][] = [
    ["registered", 0],
    ["preliminary", 0],
    ["final", 1],
    ["unknown", 0],
    ["amended", 2],
    ["corrected", 2],
    ["cancelled", 3],
    ["entered-in-error", 3],
  ];
  test.each(ranks)("%s has rank %i", (status, rank) => {
    expect(read(JSON.stringify(observation("1", "Patient/a", { status }))).sets[0]?.entries[0]?.rank).toBe(rank);
  });

  test("a condition entered in error is taken back", () => {
    const verificationStatus = { coding: [{ code: "entered-in-error" }] };
    const condition = { resourceType: "Condition", id: "c", subject: { reference: "Patient/a" }, verificationStatus };
    expect(read(JSON.stringify(condition)).sets[0]?.entries[0]?.rank).toBe(3);
  });

  const times: readonly [object, string][] = [
    [
      { meta: { lastUpdated: "2026-06-21T10:00:00.5+02:00" }, issued: "2026-06-20T00:00:00Z" },
      "2026-06-21T08:00:00.500Z",
    ],
    [{ issued: "2026-06-20T23:30:00-05:00" }, "2026-06-21T04:30:00.000Z"],
    [{ issued: "never" }, ""],
    [{ authoredOn: "2026-06-20" }, ""],
  ];
  test.each(times)("%j is stated at %s", (extra, statedAt) => {
    const text = JSON.stringify(observation("1", "Patient/a", extra));
    expect(read(text).sets[0]?.entries[0]?.statedAt).toBe(statedAt);
  });

  test("a deletion takes back what its request names, with or without a patient", () => {
    const entry = [
      {
        request: { method: "DELETE", url: "Observation/2" },
        response: { status: "204", lastModified: "2026-06-22T08:00:00Z" },
      },
    ];
    const reading = read(JSON.stringify({ resourceType: "Bundle", type: "history", entry }));
    expect(reading.sets).toEqual([
      {
        identity: { identifiers: [] },
        where: "entry 1",
        entries: [
          {
            key: "Observation|ward|2",
            idKey: "Observation|ward|2",
            statedAt: "2026-06-22T08:00:00.000Z",
            rank: 3,
            resource: { resourceType: "Observation", id: "2", status: "entered-in-error" },
          },
        ],
      },
    ]);
  });

  test("every version of a thing is kept under its one key", () => {
    const versions = ["preliminary", "final", "corrected"].map((status) => ({ ...identified, status }));
    const [set] = read(bundle([ANNA, ...versions])).sets;
    expect(
      set?.entries.filter(({ key }) => key === "Observation|urn:test:lab|L7|718-7").map(({ rank }) => rank),
    ).toEqual([0, 1, 2]);
  });
});

describe("what cannot be read", () => {
  const cases: readonly [string, string, readonly string[]][] = [
    ["nothing", "  \n", ["INPUT_EMPTY "]],
    ["prose", "Dear doctor", ["FORMAT_NOT_KNOWN "]],
    ["broken JSON", '{"resourceType":\n "Bundle",}', ["JSON_NOT_READABLE line 2, column 11"]],
    ["no resourceType", '{"a":1}', ["NOT_A_RESOURCE "]],
    [
      "an entry that is none",
      '{"resourceType":"Bundle","entry":[5,{}]}',
      ["NOT_A_RESOURCE entry 1", "ENTRY_WITHOUT_RESOURCE entry 2"],
    ],
    [
      "an entry that was refused",
      '{"resourceType":"Bundle","entry":[{"response":{"status":"404"}}]}',
      ["REQUEST_FAILED entry 1"],
    ],
    [
      "a deletion by search",
      '{"resourceType":"Bundle","entry":[{"request":{"method":"DELETE","url":"Observation?a=b"}}]}',
      ["DELETION_NOT_READ entry 1"],
    ],
    [
      "one page of several",
      '{"resourceType":"Bundle","link":[{"relation":"next","url":"https://x.test"}]}',
      ["BUNDLE_NOT_WHOLE "],
    ],
    ["brackets without end", "[".repeat(5000), ["INPUT_TOO_DEEP "]],
  ];
  test.each(cases)("%s", (_case, text, expected) => {
    expect(codesOf(read(text))).toEqual(expected);
  });

  test("one page of several is no problem for whoever fetches the next", () => {
    const text = '{"resourceType":"Bundle","link":[{"relation":"next","url":"https://x.test"}]}';
    expect(readIntake({ text, from: "server", followsPages: true }).problems).toEqual([]);
  });

  test("an OperationOutcome is told by its codes, and good news only counted", () => {
    const outcome = (severity: string) => ({
      resourceType: "OperationOutcome",
      issue: [{ severity, code: "not-found", diagnostics: "No Anna." }],
    });
    const reading = read(bundle([outcome("error"), outcome("information")]));
    expect(codesOf(reading)).toEqual(["OPERATION_OUTCOME entry 1"]);
    expect(reading.problems[0]?.what).toContain("error not-found");
    expect(reading.problems[0]?.what).not.toContain("Anna");
    expect(reading.problems[0]?.text).toContain("Anna");
    expect(reading.setAside).toEqual({ OperationOutcome: 1 });
  });

  test("a bad line is one problem, and the others are read", () => {
    const reading = read(
      [JSON.stringify(ANNA), "", '{"resourceType":', JSON.stringify(observation("1", "Patient/a"))].join("\r\n"),
    );
    expect(held(reading)).toEqual(["9990001: Patient/a Observation/1"]);
    expect(reading.problems).toMatchObject([
      { code: "JSON_NOT_READABLE", where: "line 3, column 17", text: '{"resourceType":' },
    ]);
  });
});

describe("for any input", () => {
  const all = [
    ANNA,
    BEN,
    observation("1", "Patient/a"),
    observation("2", "Patient/b"),
    observation("3", "Patient/a", { meta: { versionId: "2" } }),
  ];
  const sorted = (reading: IntakeReading) =>
    reading.sets
      .map(({ identity, entries }) => ({ identity, entries: entries.toSorted((a, b) => (a.key < b.key ? -1 : 1)) }))
      .sort((a, b) => (JSON.stringify(a.identity) < JSON.stringify(b.identity) ? -1 : 1));

  test("the order of lines changes nothing", () => {
    const expected = sorted(read(lines(all)));
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(sorted(read(lines(shuffled)))).toEqual(expected);
      }),
    );
  });

  test("any JSON is in a set, set aside or a problem", () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 1 }), (values) => {
        const { sets, problems, setAside } = readIntake({
          text: JSON.stringify(values),
          from: "x",
          format: "fhir-bundle",
        });
        const counted = sets.flatMap(({ entries }) => entries).length + problems.length;
        expect(counted + Object.values(setAside).reduce((a, b) => a + b, 0)).toBe(values.length);
      }),
    );
  });
});
