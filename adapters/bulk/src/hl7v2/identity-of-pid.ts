import type { IntakeIdentity } from "../intake-set.ts";
import { NHS_NUMBER, plainIdentifier } from "../plain-identifier.ts";
import { type Part, partOf, repetitionsOf, type Segment } from "./segment.ts";
import { readTimeStamp } from "./time-stamp.ts";

/** Assigning authorities whose numbers have an address of their own in FHIR. */
const AUTHORITIES: ReadonlyMap<string, string> = new Map([
  ["NHS", NHS_NUMBER],
  ["NHSNMBR", NHS_NUMBER],
  ["CHI", "https://fhir.scot.nhs.uk/Id/chi-number"],
  ["USSSA", "http://hl7.org/fhir/sid/us-ssn"],
  ["SSA", "http://hl7.org/fhir/sid/us-ssn"],
]);
const SSN = "http://hl7.org/fhir/sid/us-ssn";
/** HL7 table 0203: numbers of a visit or a bill, not of a person. */
const NOT_OF_A_PERSON: ReadonlySet<string> = new Set(["AN", "VN", "ANON", "ANC", "ANT"]);

/** HL7 table 0001. */
const SEXES: Readonly<Record<string, IntakeIdentity["sex"]>> = {
  F: "female",
  M: "male",
  O: "other",
  A: "other",
  U: "unknown",
  N: "unknown",
};

/** Who a PID segment says it is: PID-2, 3, 4, 19 as identifiers, PID-5 name, PID-7 birth date, PID-8 sex. */
export function identityOfPid(pid: Segment): IntakeIdentity {
  const born = readTimeStamp(partOf(pid, 7))?.dateTime.slice(0, 10);
  const sex = SEXES[partOf(pid, 8).toUpperCase()];
  return {
    identifiers: identifiersOf(pid),
    ...nameOf(pid),
    ...(born !== undefined && { born }),
    ...(sex !== undefined && { sex }),
  };
}

function identifiersOf(pid: Segment): IntakeIdentity["identifiers"] {
  const found = [3, 2, 4].flatMap((field) =>
    repetitionsOf(pid, field).flatMap((repetition) => {
      const value = partOf(pid, field, { repetition });
      const isPersons = !NOT_OF_A_PERSON.has(partOf(pid, field, { repetition, component: 5 }).toUpperCase());
      const system = authorityOf(pid, field, { repetition, component: 4 });
      return value === "" || !isPersons ? [] : [{ system, value: plainIdentifier(system, value) }];
    }),
  );
  const social = partOf(pid, 19);
  const all = social === "" ? found : [...found, { system: SSN, value: social }];
  return all.filter(
    ({ system, value }, at) => all.findIndex((one) => one.system === system && one.value === value) === at,
  );
}

/** The address of an assigning authority: namespace, universal id, and what sort of id that is. */
function authorityOf(pid: Segment, field: number, part: Part): string {
  const namespace = partOf(pid, field, part);
  const universal = partOf(pid, field, { ...part, subcomponent: 2 });
  const sort = partOf(pid, field, { ...part, subcomponent: 3 }).toUpperCase();
  const known = AUTHORITIES.get(namespace.toUpperCase());
  if (known !== undefined) return known;
  if (universal !== "") {
    if (sort === "ISO" || /^\d+(?:\.\d+)+$/.test(universal)) return `urn:oid:${universal}`;
    if (sort === "UUID" || sort === "GUID") return `urn:uuid:${universal.toLowerCase()}`;
    return /^[a-z]+:/i.test(universal) ? universal : `urn:id:${universal}`;
  }
  return namespace === "" ? "" : `urn:id:${namespace}`;
}

/** The legal name (type L), else the first. */
function nameOf(pid: Segment): Pick<IntakeIdentity, "family" | "given"> {
  const repetitions = repetitionsOf(pid, 5);
  const legal = repetitions.find((repetition) => partOf(pid, 5, { repetition, component: 7 }) === "L");
  const repetition = legal ?? repetitions[0] ?? 0;
  const family = partOf(pid, 5, { repetition });
  const given = [2, 3]
    .map((component) => partOf(pid, 5, { repetition, component }))
    .filter((name) => name !== "")
    .join(" ");
  return { ...(family !== "" && { family }), ...(given !== "" && { given }) };
}
