import { type IntakeSet, readIntake } from "@afterscript/bulk";
import { describe, expect, test } from "vitest";
import type { Resource } from "../record/fhir.ts";
import { demoFiles } from "./demo-files.ts";
import type { DemoSet } from "./demo-set.ts";
import { type DemoPerson, demoWeek } from "./demo-week.ts";

const week = demoWeek({ monday: "2026-11-23" });
const files = demoFiles(week);

function readText(text: string, name: string) {
  return readIntake({ text, name, from: "demo", mapping: files.csvMapping, received: week.sunday });
}

/** What a result says, in whatever format it came. */
function said(resource: { readonly resourceType: string; readonly [field: string]: unknown }): string {
  const { resourceType, status, code, effectiveDateTime, valueQuantity, valueCodeableConcept, valueString } = resource;
  const { value, unit, comparator = "" } = (valueQuantity ?? {}) as Record<string, string | number>;
  const codes = (concept: unknown) =>
    ((concept as { coding?: readonly { code: string }[] } | undefined)?.coding ?? []).map((one) => one.code).join();
  const answer = codes(valueCodeableConcept) || ANSWERS[String(valueString)] || "";
  const taken = String(effectiveDateTime).slice(0, 16);
  return [resourceType, status, codes(code), taken, `${comparator}${value ?? answer}`, unit ?? ""].join(" ");
}

const ANSWERS: Readonly<Record<string, string>> = { Negative: "260385009", Positive: "10828004" };

function results(resources: readonly { readonly resourceType: string }[]): readonly string[] {
  return (resources as readonly Resource[])
    .filter(({ resourceType }) => resourceType === "Observation")
    .map(said)
    .sort();
}

function isOf(person: DemoPerson, { identity }: IntakeSet): boolean {
  const [family, given] = [identity.family, identity.given];
  return person.name === `${given} ${family}` && person.born === identity.born && person.sex === identity.sex;
}

const single = week.people.flatMap((person) =>
  person.week
    .filter(({ format }) => format === "fhir-bundle" || format === "hl7v2-oru")
    .map((set, index) => ({ person, set, name: `${person.id}-${index}` })),
);

function unlike({ person, set }: { readonly person: DemoPerson; readonly set: DemoSet }): readonly string[] {
  const name = set.format === "hl7v2-oru" ? "x.hl7" : "x.json";
  const { sets, problems } = readText(set.text, name);
  const [only] = sets;
  if (only === undefined || sets.length !== 1 || problems.length > 0) return [`${person.id}: not read`];
  const read = results(only.entries.map(({ resource }) => resource));
  const sent = results(set.resources);
  const other = sent.filter((one, index) => one !== read[index]);
  return [...(isOf(person, only) ? [] : [`${person.id}: another person`]), ...other];
}

describe("what intake reads is what was sent", () => {
  test.each(["fhir-bundle", "hl7v2-oru"] as const)("each %s", (format) => {
    const sent = single.filter(({ set }) => set.format === format);
    expect(sent.length).toBeGreaterThan(60);
    expect(sent.flatMap(unlike)).toEqual([]);
  });

  test.each(["fhir-ndjson", "csv"] as const)("the one file of %s", (format) => {
    const end = format === "fhir-ndjson" ? ".ndjson" : ".csv";
    const file = files.inbox.find(({ name }) => name.endsWith(end));
    const { sets, problems } = readText(file?.text ?? "", file?.name ?? "");
    expect(problems).toEqual([]);
    const own = week.people.filter((person) => person.week.some((set) => set.format === format));
    expect(own.length).toBeGreaterThan(15);
    const unlikes = own.filter((person) => {
      const read = sets.filter((set) => isOf(person, set)).flatMap(({ entries }) => entries);
      const sent = person.week.filter((set) => set.format === format).flatMap(({ resources }) => resources);
      return results(read.map(({ resource }) => resource)).join() !== results(sent).join();
    });
    expect(unlikes.map(({ id }) => id)).toEqual([]);
  });

  test("each person's background is one set with everything in it, without a problem", () => {
    const readings = files.background.map(({ name, text }) => readText(text, name));
    expect(readings.flatMap(({ problems }) => problems)).toEqual([]);
    const sets = readings.flatMap((reading) => reading.sets);
    expect(sets).toHaveLength(week.people.length);
    expect(week.people.filter((person, index) => !isOf(person, sets[index] as IntakeSet))).toEqual([]);
    const entries = week.people.map(({ background }) => background.entry.length);
    expect(sets.map((set) => set.entries.length)).toEqual(entries);
  });
});

describe("a version that came later speaks last", () => {
  test("a correction lies in the inbox before what it corrects", () => {
    const overtaken = week.people.filter(({ week: [first] }) => first !== undefined && first.arrivedAt > first.sentAt);
    const names = overtaken.map(({ id }) =>
      files.inbox.filter(({ name }) => name.includes(`-${id}-`)).map(({ name }) => name),
    );
    expect(names.map((own) => own.map((name) => name.slice(-5)))).toEqual([["2.hl7", "1.hl7"]]);
  });

  const tricked = single.filter(({ set }) =>
    set.resources.some(({ status }) => status === "corrected" || status === "entered-in-error"),
  );

  test.each(tricked)("$name, $set.format", ({ person, set }) => {
    const entries = person.week.map(({ text, format }) =>
      readText(text, format === "hl7v2-oru" ? "x.hl7" : "x.json").sets.flatMap((one) => one.entries),
    );
    const at = person.week.indexOf(set);
    const later = (entries[at] ?? []).filter(({ rank }) => rank > 1);
    expect(later.length).toBeGreaterThan(0);
    for (const one of later) {
      const first = entries[0]?.find(({ key }) => key === one.key);
      expect(first).toBeDefined();
      expect((first?.statedAt ?? "") < one.statedAt).toBe(true);
    }
  });
});

describe("what cannot be placed waits", () => {
  test("a message that broke is a problem with its text", () => {
    const broken = files.inbox.find(({ name }) => name.startsWith("stray-broken"));
    const { sets, problems } = readText(broken?.text ?? "", broken?.name ?? "");
    expect(sets).toEqual([]);
    expect(problems.length).toBeGreaterThan(0);
  });

  test("an unknown number is of nobody in the clinic", () => {
    const stray = files.inbox.find(({ name }) => name.startsWith("stray-unknown"));
    const { sets } = readText(stray?.text ?? "", stray?.name ?? "");
    const known = new Set(
      files.background
        .flatMap(({ name, text }) => readText(text, name).sets)
        .map(({ identity }) => identity.identifiers[0]?.value),
    );
    expect(known.size).toBe(300);
    expect(sets.map(({ identity }) => known.has(identity.identifiers[0]?.value))).toEqual([false]);
  });
});
