import type { Resource } from "../record/fhir.ts";
import { CSV_COLUMNS, CSV_MAPPING } from "./csv-rows.ts";
import type { DemoSet } from "./demo-set.ts";
import type { DemoPerson, DemoWeek } from "./demo-week.ts";

/** A file by its name, which says nothing about anybody. */
export type DemoFile = { readonly name: string; readonly text: string };

/** The demo week as a clinic would find it: what is known before Monday, and what lies in the inbox until Sunday. */
export type DemoFiles = {
  readonly background: readonly DemoFile[];
  readonly inbox: readonly DemoFile[];
  /** What the columns of the table in the inbox are. */
  readonly csvMapping: typeof CSV_MAPPING;
};

export function demoFiles({ people, strays, monday }: DemoWeek): DemoFiles {
  const sets = people.flatMap((person) => person.week.map((set, index) => ({ person, set, index })));
  const single = sets.filter(({ set }) => set.format === "fhir-bundle" || set.format === "hl7v2-oru");
  const textOf = (format: DemoSet["format"]) =>
    sets
      .filter(({ set }) => set.format === format)
      .map(({ set }) => set.text)
      .join("");
  return {
    csvMapping: CSV_MAPPING,
    background: inParts(people).map((part, index) => ({
      name: `people-${index + 1}.ndjson`,
      text: part.flatMap(({ background }) => background.entry.map(lineOf)).join(""),
    })),
    inbox: [
      ...single
        .map(({ person, set, index }) => ({ name: nameOf(person, set, index), text: set.text }))
        .toSorted(byName),
      { name: `results-${monday}.ndjson`, text: textOf("fhir-ndjson") },
      { name: `results-${monday}.csv`, text: `${CSV_COLUMNS.join(",")}\r\n${textOf("csv")}` },
      ...strays.map(({ name, text }) => ({ name, text })),
    ],
  };
}

function byName(a: DemoFile, b: DemoFile): number {
  return a.name < b.name ? -1 : 1;
}

/** So many people in one file: a message is stored whole or not at all, and a few large ones are stored sooner. */
const IN_ONE_FILE = 50;

function inParts<T>(list: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / IN_ONE_FILE) }, (_, index) =>
    list.slice(index * IN_ONE_FILE, (index + 1) * IN_ONE_FILE),
  );
}

function lineOf({ resource }: { readonly resource: Resource }): string {
  return `${JSON.stringify(resource)}\n`;
}

/** In the order of the names the messages lie in the order in which they arrived. */
function nameOf({ id }: DemoPerson, { arrivedAt, format }: DemoSet, index: number): string {
  const time = arrivedAt.slice(0, 16).replace(/[-:]/g, "");
  return `${time}-${id}-${index + 1}.${format === "hl7v2-oru" ? "hl7" : "json"}`;
}
