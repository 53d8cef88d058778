import type { IntakeIdentity } from "../intake-set.ts";
import { type Json, manyOf, objectOf, objectsOf, textOf } from "../json.ts";
import { plainIdentifier } from "../plain-identifier.ts";

const DATE = /^\d{4}(?:-\d\d(?:-\d\d)?)?/;
const SEXES = ["female", "male", "other", "unknown"] as const;
const NAMES_BEST_FIRST = ["official", "usual", undefined];

/** Who a Patient resource says it is: identifiers in use, the official name, birth date, sex. */
export function identityOf(patient: Json): IntakeIdentity {
  const id = textOf(patient.id);
  const born = DATE.exec(textOf(patient.birthDate) ?? "")?.[0];
  const sex = SEXES.find((one) => one === patient.gender);
  return {
    identifiers: identifiersOf(patient.identifier),
    ...nameOf(patient.name),
    ...(born !== undefined && { born }),
    ...(sex !== undefined && { sex }),
    ...(id !== undefined && { reference: `Patient/${id}` }),
  };
}

/** Identifiers with a value that are still in use. */
export function identifiersOf(value: unknown): IntakeIdentity["identifiers"] {
  return objectsOf(value)
    .filter(({ use }) => use !== "old")
    .flatMap((identifier) => {
      const text = textOf(identifier.value);
      const system = textOf(identifier.system) ?? "";
      return text === undefined ? [] : [{ system, value: plainIdentifier(system, text) }];
    });
}

function nameOf(value: unknown): Pick<IntakeIdentity, "family" | "given"> {
  const names = objectsOf(value);
  const name = NAMES_BEST_FIRST.map((use) => names.find((one) => one.use === use)).find((one) => one !== undefined);
  const chosen = name ?? names[0];
  const family = textOf(chosen?.family);
  const given = manyOf(chosen?.given)
    .flatMap((one) => textOf(one) ?? [])
    .join(" ");
  return { ...(family !== undefined && { family }), ...(given !== "" && { given }) };
}

/** What names the person in keys of things that have no name of their own; "" where nothing does. */
export function identityKey({ identifiers, reference, family, given, born }: IntakeIdentity): string {
  const [first] = identifiers.map(({ system, value }) => `${system}|${value}`).sort();
  if (first !== undefined) return first;
  if (reference !== undefined) return reference;
  const rest = [family, given, born].map((part) => part ?? "");
  return rest.every((part) => part === "") ? "" : rest.join("|");
}

/** The Patient that a resource contains under this local reference ("#p1"). */
export function containedPatient(resource: Json, reference: string): Json | undefined {
  return objectsOf(resource.contained).find((one) => {
    const id = objectOf(one)?.id;
    return one.resourceType === "Patient" && (id === reference.slice(1) || id === reference);
  });
}
