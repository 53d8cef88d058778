export const NHS_NUMBER = "https://fhir.nhs.uk/Id/nhs-number";

/** "999 000 1111" and "9990001111" are one NHS number; numbers of other systems stay as they are. */
export function plainIdentifier(system: string, value: string): string {
  return system === NHS_NUMBER && /^\d{3}[\s-]?\d{3}[\s-]?\d{4}$/.test(value) ? value.replace(/\D/g, "") : value;
}
