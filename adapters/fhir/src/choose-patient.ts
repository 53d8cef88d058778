import type { Entry } from "./entry.ts";
import { firstObjectOf, type Json, manyOf, objectOf, textOf } from "./json.ts";
import { plainReference, relativeReference } from "./references.ts";

/** Whose record is read, and which references mean that person. */
export type ChosenPatient = {
  /** Ids of every patient in the input. */
  readonly ids: readonly string[];
  /** The Patient resource, when there is one. */
  readonly resource: Json | undefined;
  readonly reference: string | undefined;
  /** `own`, `other`, or `unknown` when the resource does not say and several patients are in the input. */
  readonly owns: (resource: Json) => "own" | "other" | "listed-other" | "unknown";
};

export type PatientFailure =
  | { readonly code: "SEVERAL_PATIENTS"; readonly ids: readonly string[] }
  | { readonly code: "PATIENT_NOT_FOUND"; readonly ids: readonly string[]; readonly wanted: string };

type Candidate = { readonly id: string; readonly keys: readonly string[]; readonly entry: Entry | undefined };

/** Chooses the one patient of the input, or the one asked for. */
export function choosePatient(entries: readonly Entry[], wanted: string | undefined): ChosenPatient | PatientFailure {
  const candidates = findCandidates(entries);
  const ids = candidates.map(({ id }) => id).sort();
  if (wanted !== undefined) {
    const found = candidates.find(({ id, keys }) => id === wanted || keys.includes(wanted));
    if (found === undefined) return { code: "PATIENT_NOT_FOUND", ids, wanted };
    return chosen(found, candidates, entries);
  }
  if (candidates.length > 1) return { code: "SEVERAL_PATIENTS", ids };
  return chosen(candidates[0], candidates, entries);
}

function findCandidates(entries: readonly Entry[]): readonly Candidate[] {
  const patients: Candidate[] = [];
  for (const entry of entries) {
    if (entry.type !== "Patient") continue;
    const id = textOf(entry.resource.id);
    const keys = [id === undefined ? impliedReference(entry.fullUrl) : `Patient/${id}`, entry.fullUrl].filter(
      (key) => key !== undefined,
    );
    patients.push({ id: id ?? entry.fullUrl ?? "Patient", keys, entry });
  }
  return patients.length > 0 ? patients : subjectsOf(entries);
}

/** "Patient/x" for a Patient without an id whose fullUrl ends in x. */
function impliedReference(fullUrl: string | undefined): string | undefined {
  if (fullUrl === undefined) return undefined;
  return fullUrl.startsWith("urn:uuid:") ? `Patient/${fullUrl.slice(9)}` : relativeReference(fullUrl);
}

/** Without any Patient resource, the people that the resources speak of. */
function subjectsOf(entries: readonly Entry[]): readonly Candidate[] {
  const found = new Map<string, Candidate>();
  for (const { resource } of entries) {
    const reference = subjectReference(resource);
    if (reference === undefined || reference.startsWith("#") || !mayBePatient(reference)) continue;
    const key = relativeReference(reference) ?? plainReference(reference);
    if (found.has(key)) continue;
    found.set(key, { id: key.startsWith("Patient/") ? key.slice(8) : key, keys: [key], entry: undefined });
  }
  return [...found.values()];
}

function mayBePatient(reference: string): boolean {
  const relative = relativeReference(reference) ?? plainReference(reference);
  return relative.startsWith("Patient/") || !relative.includes("/");
}

function subjectReference(resource: Json): string | undefined {
  const subject = firstObjectOf(resource.subject ?? resource.patient);
  return subject === undefined ? undefined : textOf(subject.reference);
}

function chosen(own: Candidate | undefined, all: readonly Candidate[], entries: readonly Entry[]): ChosenPatient {
  const keys = new Map<string, "own" | "other" | "listed-other">();
  for (const candidate of all) for (const key of candidate.keys) keys.set(key, "listed-other");
  for (const key of own?.keys ?? []) keys.set(key, "own");
  const base = own?.entry?.fullUrl;
  const isAlone = all.length <= 1;
  const judge = (reference: string): "own" | "other" | "listed-other" => {
    if (reference.startsWith("#")) return isAlone ? "own" : "other";
    const plain = plainReference(reference);
    const known = keys.get(plain);
    if (known !== undefined) return known;
    const relative = relativeReference(plain);
    if (relative === undefined) return keys.get(withoutScheme(plain, own)) ?? "other";
    return base?.startsWith("http") === true ? "other" : (keys.get(relative) ?? "other");
  };
  /** The spelling that was last seen to mean the patient: most resources of a record share it. */
  let usual = own?.keys[0];
  return {
    ids: all.map(({ id }) => id).sort(),
    resource: own?.entry?.resource ?? (isAlone ? containedPatient(entries) : undefined),
    reference: own?.keys[0],
    owns(resource) {
      const reference = subjectReference(resource);
      if (reference === undefined) return isAlone ? "own" : "unknown";
      if (reference === usual) return "own";
      const known = keys.get(reference);
      if (known === "own") usual = reference;
      if (known !== undefined) return known;
      const judged = judge(reference);
      if (!reference.startsWith("#")) keys.set(reference, judged);
      return judged;
    },
  };
}

/** "urn:uuid:x" for a Patient that has the id x and no fullUrl. */
function withoutScheme(reference: string, own: Candidate | undefined): string {
  return own !== undefined && reference === `urn:uuid:${own.id}` ? (own.keys[0] ?? "") : "";
}

function containedPatient(entries: readonly Entry[]): Json | undefined {
  for (const { resource } of entries) {
    if (resource.contained === undefined) continue;
    for (const item of manyOf(resource.contained)) {
      const found = objectOf(item);
      if (found?.resourceType === "Patient") return found;
    }
  }
  return undefined;
}
