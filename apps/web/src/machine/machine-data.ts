/** One thing of schema.org: a MedicalWebPage, a Drug, an ItemList. */
export type MachineData = { readonly "@type": string; readonly [property: string]: unknown };

/** The thing as JSON-LD that can stand in a page: nothing in it can end its script element. */
export function jsonLd(data: MachineData): string {
  return JSON.stringify({ "@context": "https://schema.org", ...data }).replaceAll("<", "\\u003c");
}
