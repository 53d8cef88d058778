import type { DemoPerson, DemoWeek } from "@afterscript/testkit";

/** One result set to send. */
export type ResultSet = {
  /** Number of the patient at the clinic. */
  readonly number: string;
  readonly contentType: string;
  readonly text: string;
};

/** Makes the n-th set, taken and reported at this moment (ISO date-time in UTC): a message that never came before. */
export type NextSet = (n: number, at: string) => ResultSet;

type Template = { readonly number: string; readonly make: (name: string, at: string, factor: number) => string } & Pick<
  ResultSet,
  "contentType"
>;

/**
 * New sets of the demo week's known patients, one after the other: the samples of their week, taken anew with other values.
 * Who gets HL7 v2 in the week gets HL7 v2, all others a FHIR Bundle.
 */
export function resultSetsOf({ people }: DemoWeek): NextSet {
  const templates = people.flatMap(templateOf);
  return (n, at) => {
    const template = templates[n % templates.length];
    if (template === undefined) throw new Error("The demo week has no results.");
    const { number, contentType, make } = template;
    return { number, contentType, text: make(`load-${n}`, at, factorOf(n)) };
  };
}

const USUAL = { least: 0.95, step: 0.01, steps: 11 };
const FALLEN = 0.4;
/** One in so many sets has fallen values: its patient comes on the list, and leaves it with the next set. */
const FALLS = 23;

function factorOf(n: number): number {
  return n % FALLS === 0 ? FALLEN : USUAL.least + USUAL.step * ((n * 7) % USUAL.steps);
}

function templateOf(person: DemoPerson): readonly Template[] {
  const set = person.week.find(({ resources }) => resources.some(isResult));
  const patient = person.background.entry[0]?.resource;
  if (set === undefined || patient === undefined) return [];
  const number = numberOf(patient);
  if (set.format === "hl7v2-oru") {
    const { text } = set;
    return [{ number, contentType: "application/hl7-v2", make: (...changes) => asMessage(text, ...changes) }];
  }
  const results = set.resources.filter(isResult);
  const make: Template["make"] = (...changes) =>
    JSON.stringify({
      resourceType: "Bundle",
      type: "collection",
      entry: [patient, ...results.map((one) => asResult(one, ...changes))].map((resource) => ({ resource })),
    });
  return [{ number, contentType: "application/fhir+json", make }];
}

type Resource = DemoPerson["background"]["entry"][number]["resource"];

function isResult({ resourceType }: Resource): boolean {
  return resourceType === "Observation";
}

function numberOf(patient: Resource): string {
  const [first] = (patient as { readonly identifier?: readonly { readonly value: string }[] }).identifier ?? [];
  if (first === undefined) throw new Error(`${patient.id} has no number.`);
  return first.value;
}

type Quantity = { readonly value: number };

function asResult(resource: Resource, name: string, at: string, factor: number): Resource {
  const { valueQuantity, identifier } = resource as {
    readonly valueQuantity?: Quantity;
    readonly identifier?: readonly { readonly system: string; readonly value: string }[];
  };
  return {
    ...resource,
    id: `${resource.id}-${name}`,
    ...(identifier !== undefined && {
      identifier: identifier.map((one) => ({ ...one, value: `${one.value}-${name}` })),
    }),
    effectiveDateTime: at,
    issued: at,
    ...(valueQuantity !== undefined && {
      valueQuantity: { ...valueQuantity, value: Number(times(String(valueQuantity.value), factor)) },
    }),
  };
}

/** Positions of fields in HL7 v2.5.1: MSH-7, MSH-10 (chapter 2); OBR-3, -7, -14, -22; OBX-2, -5, -14 (chapter 7). */
function asMessage(text: string, name: string, at: string, factor: number): string {
  const time = `${at.slice(0, 19).replace(/[-:T]/g, "")}+0000`;
  const changed = (fields: readonly string[], changes: Readonly<Record<number, string>>): string =>
    fields.map((field, place) => changes[place] ?? field).join("|");
  return text
    .split("\r")
    .map((segment) => {
      const fields = segment.split("|");
      switch (fields[0]) {
        case "MSH":
          return changed(fields, { 6: time, 9: name });
        case "OBR":
          return changed(fields, { 3: `${name}^${fields[3]?.split("^")[1]}`, 7: time, 14: time, 22: time });
        case "OBX":
          return changed(fields, { 14: time, ...(fields[2] === "NM" && { 5: times(fields[5] ?? "", factor) }) });
        default:
          return segment;
      }
    })
    .join("\r");
}

/** With as many decimals as it had. */
function times(value: string, factor: number): string {
  const decimals = value.split(".")[1]?.length ?? 0;
  return (Number(value) * factor).toFixed(decimals);
}
