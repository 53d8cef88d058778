/** A FHIR resource as far as the builders need to know it. */
export type Resource = {
  readonly resourceType: string;
  readonly id: string;
  readonly [element: string]: unknown;
};

export type Bundle = {
  readonly resourceType: "Bundle";
  readonly type: "collection";
  readonly entry: readonly { readonly fullUrl: string; readonly resource: Resource }[];
};

export const PATIENT_ID = "case";
export const PATIENT = { reference: `Patient/${PATIENT_ID}` };

export function bundle(resources: readonly Resource[]): Bundle {
  return {
    resourceType: "Bundle",
    type: "collection",
    entry: resources.map((resource) => ({
      fullUrl: `https://cases.example/fhir/${resource.resourceType}/${resource.id}`,
      resource,
    })),
  };
}

export function hl7Code(system: string, code: string) {
  return { coding: [{ system: `http://terminology.hl7.org/CodeSystem/${system}`, code }] };
}
