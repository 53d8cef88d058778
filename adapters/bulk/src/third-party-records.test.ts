import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type IntakeReading, readIntake } from "./index.ts";

const ROOT = join(import.meta.dirname, "../../../testkit/records");
const FILES = readdirSync(ROOT, { withFileTypes: true })
  .filter((folder) => folder.isDirectory())
  .flatMap(({ name }) => readdirSync(join(ROOT, name)).map((file) => `${name}/${file}`));

type Resource = { readonly resourceType: string; readonly id?: string };
type Input = Resource & { readonly entry?: readonly { readonly resource: Resource }[] };

function load(file: string): { readonly text: string; readonly resources: readonly Resource[] } {
  const text = readFileSync(join(ROOT, file), "utf8");
  const input = JSON.parse(text) as Input;
  return { text, resources: input.entry?.map(({ resource }) => resource) ?? [input] };
}

const nameOf = ({ resourceType, id }: Resource) => `${resourceType}/${id}`;

/** Everything that is in a set or a problem, by type and id as they were sent. */
function keptOf({ sets, problems }: IntakeReading, sent: ReadonlySet<string>): ReadonlySet<string> {
  const inProblems = problems.map(({ text }) => JSON.parse(text) as { resource?: Resource } & Resource);
  const inSets = sets.flatMap(({ entries }) => entries.map(({ resource }) => resource as Resource));
  return new Set(
    [...inSets, ...inProblems.map((one) => one.resource ?? one)]
      .map(nameOf)
      .map((name) => (sent.has(name) ? name : name.replace(/[/].*/, "/undefined"))),
  );
}

describe("nothing of a record that others wrote is lost", () => {
  test.each(FILES)("%s", (file) => {
    const { text, resources } = load(file);
    const reading = readIntake({ text, from: "sender" });
    const kept = keptOf(reading, new Set(resources.map(nameOf)));
    const missing = resources.filter((resource) => !kept.has(nameOf(resource))).map(({ resourceType }) => resourceType);
    const counts = Object.fromEntries(
      [...Map.groupBy(missing, (type) => type)].map(([type, all]) => [type, all.length]).sort(),
    );
    expect(counts).toEqual(reading.setAside);
  });

  // Counted without this reader, by a query of the JSON: each Patient, the resources whose subject or patient refers to it, and
  // what names no person and is referred to by those (of a file with one person: everything).
  const counted: readonly [string, readonly (readonly [string, number])[], number][] = [
    [
      "cdc-dibbs/BundleHAPIServer.json",
      [
        ["Smith", 11],
        ["HILL", 3],
        ["Shaw", 6],
        ["Blackstone", 14],
        ["Alexis", 54],
        ["MCGEE", 8],
      ],
      0,
    ],
    ["synthea-2021/Willy_Koepp.json", [["Koepp", 121]], 0],
    ["ms-fhir-converter/LRI_2.0-NG_CBC_Typ_Message-expected.json", [["Jones", 42]], 0],
    ["hl7-r4-examples/Bundle-report.json", [["Patient/genetics-example1", 1]], 13],
  ];
  test.each(counted)("%s holds what was counted", (file, people, problems) => {
    const reading = readIntake({ text: load(file).text, from: "sender" });
    expect(
      reading.sets.map(({ identity, entries }) => [identity.family ?? identity.reference, entries.length]),
    ).toEqual(people);
    expect(reading.problems).toHaveLength(problems);
  });
});

test.each([
  "synthea-2021/Willy_Koepp.json",
  "cdc-dibbs/BundleHAPIServer.json",
  "ips-1.1.0/Bundle-IPS-examples-Bundle-with-immunization.json",
])("%s has the same keys as lines", (file) => {
  const { text, resources } = load(file);
  const keysOf = (input: string) =>
    readIntake({ text: input, from: "sender" })
      .sets.flatMap(({ entries }) => entries.map(({ key }) => key))
      .sort();
  expect(keysOf(resources.map((resource) => JSON.stringify(resource)).join("\n"))).toEqual(keysOf(text));
});

/** Puts something else in place of members of a record, at any depth. */
function spoiled(value: unknown, choose: () => number, junk: readonly unknown[]): unknown {
  if (choose() % 40 === 0) return junk[choose() % junk.length];
  if (Array.isArray(value)) return value.map((item) => spoiled(item, choose, junk));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, spoiled(inner, choose, junk)]));
}

test("a record with anything in a wrong place is read, set aside or told", () => {
  const { text } = load("ips-1.1.0/Bundle-IPS-examples-Bundle-with-immunization.json");
  const original = JSON.parse(text) as unknown;
  const junk = [null, 5, "", "x", [], {}, [[]], true, { reference: 7 }, { resourceType: "Bundle", entry: 3 }];
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat(1000)), (numbers) => {
      const changed = spoiled(original, () => numbers.next().value ?? 1, junk);
      const { sets, problems, setAside } = readIntake({
        text: JSON.stringify(changed),
        from: "x",
        format: "fhir-bundle",
      });
      const entries = (changed as { readonly entry?: unknown } | null)?.entry;
      const some = Array.isArray(entries) && entries.length > 0;
      expect(sets.length + problems.length + Object.keys(setAside).length).toBeGreaterThanOrEqual(some ? 1 : 0);
    }),
    { numRuns: 200 },
  );
});
