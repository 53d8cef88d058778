import type { Knowledge, Region } from "@afterscript/engine";
import { type ConceptIndex, parseFhirText, readFhir } from "@afterscript/fhir";
import type { PatientRecord } from "@afterscript/record";
import type { CheckRequest } from "./checker.ts";
import type { Failure } from "./failure.ts";
import { readFailure, textFailure } from "./input-failure.ts";
import type { Judging } from "./judge.ts";
import { parseChoices, unknownWord } from "./parse-choices.ts";
import { regionOfCountry } from "./region-of-country.ts";

/** What a record is read by, and the rules of every region. */
export type InputParts = {
  readonly knowledge: Readonly<Record<Region, Knowledge>>;
  readonly index: ConceptIndex;
};

export type OpenedInput = { readonly judging: Judging; readonly failure?: undefined } | { readonly failure: Failure };

/** The choices, the record and the documents to judge it by, or why there are none. */
export function openInput(parts: InputParts, request: CheckRequest): OpenedInput {
  const parsed = parseChoices(request, parts.knowledge.us.drugs);
  if (parsed.failure !== undefined) return parsed;
  const { choices } = parsed;
  const from = request.from ?? "input";
  const input = request.text === undefined ? { input: request.input } : parseFhirText(request.text);
  if ("failure" in input) return { failure: textFailure(input.failure, from) };
  const read = readFhir(isEmptyList(input.input) ? {} : input.input, parts.index, { patient: request.patient });
  if ("failure" in read) return { failure: readFailure(read.failure, from) };
  const { region, problems } = chooseRegion(choices.region, read.record);
  const protocol = request.protocol ?? "default";
  const known = Object.keys(parts.knowledge[region].protocols);
  if (typeof protocol === "string" && !known.includes(protocol)) return unknownWord("protocol", protocol, known);
  return { judging: { knowledge: parts.knowledge, request, choices, record: read.record, region, protocol, problems } };
}

/** A list of nothing has no resourceType either. */
function isEmptyList(input: unknown): boolean {
  return Array.isArray(input) && input.length === 0;
}

function chooseRegion(asked: Region | undefined, record: PatientRecord) {
  const region = asked ?? regionOfCountry(record.person.country);
  if (region !== undefined) return { region, problems: [] };
  return { region: "us" as const, problems: [{ code: "REGION_ASSUMED", detail: { region: "us" } }] };
}
