import type { Fault } from "./fault.ts";
import type { Resource } from "./resources.ts";

/** A resource that our reader reads back to what was told, or why there is none. */
export type Written<R extends Resource = Resource> =
  | {
      readonly is: "written";
      readonly resource: R;
      /** What was kept, but cannot be judged by: a medicine that is not known, a dose that is not read. */
      readonly noted: readonly Fault[];
    }
  | { readonly is: "refused"; readonly faults: readonly Fault[] };

export function refused(...faults: readonly Fault[]): { readonly is: "refused"; readonly faults: readonly Fault[] } {
  return { is: "refused", faults };
}

const ID = /^[A-Za-z0-9.-]{1,64}$/;

/**
 * @throws Error when the id is none that FHIR allows: ids are made by the app, never typed.
 */
export function written<R extends Resource>(resource: R, noted: readonly Fault[] = []): Written<R> {
  if (!ID.test(resource.id)) throw new Error(`"${resource.id}" is no id of a FHIR resource.`);
  return { is: "written", resource, noted };
}
