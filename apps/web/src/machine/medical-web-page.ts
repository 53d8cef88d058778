import type { TextData } from "../content/text-data.ts";
import type { MachineData } from "./machine-data.ts";

/** A text as a MedicalWebPage (https://schema.org/MedicalWebPage), with the documents it rests on. */
export function medicalWebPage({ title, description, sources, lastReviewed }: TextData): MachineData {
  return {
    "@type": "MedicalWebPage",
    name: title,
    headline: title,
    description,
    inLanguage: "en",
    audience: { "@type": "MedicalAudience", audienceType: "Patient" },
    dateModified: lastReviewed,
    isAccessibleForFree: true,
    citation: sources.map(({ name, url }) => ({ "@type": "CreativeWork", name, ...(url !== undefined && { url }) })),
  };
}
