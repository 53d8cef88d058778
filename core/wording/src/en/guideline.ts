import type { Region } from "@afterscript/engine";
import type { FindingView } from "../finding-view.ts";
import type { Audience } from "../report-type.ts";
import { region } from "./words.ts";

/**
 * Bodies whose guidelines stand in the knowledge, for clinician and patient. NICE decides what the NHS of England pays for:
 * its name says so, that nobody reads a rule of funding as one of safety.
 */
const BODIES: Readonly<Record<string, readonly [clinician: string, patient: string]>> = {
  acr: ["ACR guideline", "the ACR guideline"],
  aga: ["AGA guideline", "the AGA guideline"],
  aha: ["American Heart Association, public advice", "the American Heart Association"],
  bsr: ["BSR guideline", "the BSR guideline"],
  eaaci: ["EAACI guideline", "the European allergy guideline"],
  esc: ["European Society of Cardiology, public advice", "the European Society of Cardiology"],
  cdc: ["CDC guideline", "the US health agency (CDC)"],
  eular: ["EULAR guideline", "the EULAR guideline"],
  "european-code": ["European Code Against Cancer", "the European Code Against Cancer"],
  isth: ["ISTH, public advice on thrombosis", "the world society on blood clots"],
  "leukaemia-care": ["Leukaemia Care (UK charity), public advice", "the charity Leukaemia Care"],
  "mayo-clinic": ["Mayo Clinic, public advice", "the Mayo Clinic"],
  medlineplus: ["MedlinePlus (US National Library of Medicine)", "MedlinePlus, a US health site"],
  "merck-manual": ["Merck Manual, consumer version", "the Merck Manual"],
  nhs: ["NHS, public advice", "the NHS advice"],
  "nhs-lanarkshire": ["NHS Lanarkshire, local schedule", "the plan of one NHS board (Lanarkshire)"],
  nice: ["NICE, NHS funding in England", "the NICE rule for NHS funding"],
  nksr: ["NKSR guideline (Norway)", "the NKSR guideline of Norway"],
  safe: ["Stroke Alliance for Europe, public advice", "the Stroke Alliance for Europe"],
  ukcpa: ["UKCPA handbook", "the UK guide on operations"],
  ukhsa: ["UKHSA guideline", "the UK vaccine guide"],
};

/** The longest first, so that the first that fits is the body: a board of the NHS is not the NHS. */
export const BODY_IDS: readonly string[] = Object.keys(BODIES).toSorted((a, b) => b.length - a.length);

/** Whose guideline a finding rests on; undefined where it rests on something else. */
export function guidelineName({ finding, region: here }: FindingView, audience: Audience): string | undefined {
  const { authority, statement } = finding.base;
  return authority === "guideline" ? bodyName(statement, here, audience) : undefined;
}

/** The body behind a guideline's statement: the variant of its id begins with it. */
export function bodyName(statement: string, here: Region, audience: Audience): string {
  const variant = statement.split(".")[4] ?? "";
  const body = BODY_IDS.find((id) => variant === id || variant.startsWith(`${id}-`));
  const [clinician, patient] = BODIES[body ?? ""] ?? [`${region[here]} guideline`, "the guideline"];
  return audience === "clinician" ? clinician : patient;
}
