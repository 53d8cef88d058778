import { intakeProblem } from "../intake-problem.ts";
import type { IntakeProblem, IntakeResource } from "../intake-set.ts";
import { type Json, manyOf, objectOf, objectsOf, textOf } from "../json.ts";

/** One resource of a message, or what a deletion says of one. */
export type Item = {
  readonly resource: IntakeResource;
  readonly fullUrl: string | undefined;
  readonly where: string;
  readonly isDeleted: boolean;
  /** The entry as it came, for whoever has to deal with it. */
  readonly source: unknown;
  /** When the message was put together, where it says so. */
  readonly stamped: string | undefined;
};

/** Resources whose references mean one another: a Bundle, or the loose lines of a file. */
export type Scope = Item[];

export type Collected = {
  readonly scopes: Scope[];
  readonly problems: IntakeProblem[];
  readonly setAside: Map<string, number>;
  readonly followsPages: boolean;
};

type Place = { readonly scope: Scope; readonly where: string; readonly stamped: string | undefined };

/** Collects every resource of a parsed input into `collected`: one resource, a Bundle, Parameters, or an array of those. */
export function collectItems(input: unknown, where: string, loose: Scope, collected: Collected): void {
  const place = { scope: loose, where, stamped: undefined };
  if (!Array.isArray(input)) collect(input, place, collected);
  else for (const [at, value] of input.entries()) collect(value, { ...place, where: entryOf(where, at) }, collected);
}

/** "entry 4", "line 3, entry 4". */
function entryOf(where: string, at: number): string {
  return where === "" ? `entry ${at + 1}` : `${where}, entry ${at + 1}`;
}

function collect(value: unknown, { scope, where, stamped }: Place, collected: Collected): void {
  const resource = objectOf(value);
  const type = textOf(resource?.resourceType);
  if (resource === undefined || type === undefined) {
    const happened = resource === undefined ? "This is no FHIR resource." : "This has no resourceType.";
    collected.problems.push(intakeProblem("NOT_A_RESOURCE", where, happened, sourceText(value)));
  } else if (type === "Bundle") collectBundle(resource, where, collected);
  else if (type === "Parameters") {
    for (const [at, part] of objectsOf(resource.parameter).entries()) {
      if (part.resource !== undefined) {
        collect(part.resource, { scope, where: entryOf(where, at), stamped }, collected);
      }
    }
  } else if (type === "OperationOutcome") reportOutcome(resource, where, value, collected);
  else {
    const item = { resource: { ...resource, resourceType: type }, fullUrl: undefined, where };
    scope.push({ ...item, isDeleted: false, source: value, stamped });
  }
}

function collectBundle(bundle: Json, where: string, collected: Collected): void {
  const scope: Scope = [];
  collected.scopes.push(scope);
  const stamped = textOf(bundle.timestamp);
  if (!collected.followsPages && objectsOf(bundle.link).some(({ relation }) => relation === "next")) {
    const happened = "This Bundle is one page of several.";
    collected.problems.push(intakeProblem("BUNDLE_NOT_WHOLE", where, happened, sourceText({ link: bundle.link })));
  }
  for (const [at, value] of manyOf(bundle.entry).entries()) {
    collectEntry(value, { scope, where: entryOf(where, at), stamped }, collected);
  }
}

function collectEntry(value: unknown, place: Place, collected: Collected): void {
  const entry = objectOf(value);
  const { scope, where, stamped } = place;
  if (entry === undefined) {
    collected.problems.push(intakeProblem("NOT_A_RESOURCE", where, "This is no entry.", sourceText(value)));
    return;
  }
  const outcome = objectOf(objectOf(entry.response)?.outcome);
  if (outcome !== undefined) reportOutcome(outcome, where, value, collected);
  if (objectOf(entry.request)?.method === "DELETE") {
    collectDeletion(entry, place, collected);
  } else if (entry.resource === undefined || entry.resource === null) {
    collectWithoutResource(entry, where, collected);
  } else {
    const inner = objectOf(entry.resource);
    const type = textOf(inner?.resourceType);
    const isPlain = inner !== undefined && type !== undefined && !SPECIAL.has(type);
    if (!isPlain) {
      collect(entry.resource, place, collected);
      return;
    }
    const resource = { ...inner, resourceType: type };
    scope.push({ resource, fullUrl: textOf(entry.fullUrl), where, isDeleted: false, source: value, stamped });
  }
}

const SPECIAL: ReadonlySet<string> = new Set(["Bundle", "Parameters", "OperationOutcome"]);

const TARGET = /^(?:.*\/)?([A-Z][A-Za-z]+)\/([A-Za-z0-9\-.]{1,64})(?:\/_history\/.*)?$/;

/** A deletion names what it deletes by "Type/id", in its request or by the resource that it still shows. */
function collectDeletion(entry: Json, { scope, where, stamped }: Place, collected: Collected): void {
  const shown = objectOf(entry.resource);
  const [, type, id] = TARGET.exec(textOf(objectOf(entry.request)?.url) ?? textOf(entry.fullUrl) ?? "") ?? [];
  const resourceType = textOf(shown?.resourceType) ?? type;
  if (resourceType === undefined || (shown === undefined && id === undefined)) {
    const happened = "This asks to delete something that it does not name by type and id.";
    collected.problems.push(intakeProblem("DELETION_NOT_READ", where, happened, sourceText(entry)));
    return;
  }
  const modified = textOf(objectOf(entry.response)?.lastModified);
  const resource = { ...shown, resourceType, ...(shown?.id === undefined && { id }), ...inError(resourceType) };
  const source = entry;
  scope.push({
    resource,
    fullUrl: textOf(entry.fullUrl),
    where,
    isDeleted: true,
    source,
    stamped: modified ?? stamped,
  });
}

/** What was deleted says nothing: the status that FHIR has for it. */
function inError(type: string): Json {
  return type === "Condition" || type === "AllergyIntolerance"
    ? { verificationStatus: { coding: [{ code: "entered-in-error" }] } }
    : { status: "entered-in-error" };
}

function collectWithoutResource(entry: Json, where: string, collected: Collected): void {
  const status = textOf(objectOf(entry.response)?.status);
  if (status?.startsWith("2") === true) count(collected.setAside, "response");
  else if (status === undefined) {
    const happened = "This entry holds no resource.";
    collected.problems.push(intakeProblem("ENTRY_WITHOUT_RESOURCE", where, happened, sourceText(entry)));
  } else {
    const happened = `The sender's server answered ${status.slice(0, 40)}.`;
    collected.problems.push(intakeProblem("REQUEST_FAILED", where, happened, sourceText(entry)));
  }
}

const GOOD_NEWS: ReadonlySet<unknown> = new Set(["information", "success"]);

/** A server's good news is counted; whatever it warns of waits for somebody. Its words may name people: they stay in the text. */
function reportOutcome(outcome: Json, where: string, source: unknown, collected: Collected): void {
  const bad = objectsOf(outcome.issue).filter(({ severity }) => !GOOD_NEWS.has(severity));
  if (bad.length === 0) {
    count(collected.setAside, "OperationOutcome");
    return;
  }
  const codes = [
    ...new Set(bad.map(({ severity, code }) => `${textOf(severity) ?? "fault"} ${textOf(code) ?? ""}`.trim())),
  ];
  const happened = `The sender's server reports: ${codes.join(", ").slice(0, 200) || "a fault"}.`;
  collected.problems.push(intakeProblem("OPERATION_OUTCOME", where, happened, sourceText(source)));
}

export function count(counts: Map<string, number>, type: string): void {
  counts.set(type, (counts.get(type) ?? 0) + 1);
}

/** A part of a parsed message as text. */
export function sourceText(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}
