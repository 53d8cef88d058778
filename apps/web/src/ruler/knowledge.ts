import type { Region, Statement } from "@afterscript/engine";

/** What a ruler needs of the knowledge: a server's library holds it, and so do the compiled rules in a browser. */
export type RulerKnowledge = {
  readonly statement: (id: string) => Statement | undefined;
  /** Every statement of one drug in one region that is in force. */
  readonly statements: (drug: string, region: Region) => readonly Statement[];
  /** The analyte's one unit in which its limits are held. */
  readonly unitOf: (analyte: string) => string | undefined;
  /** A value in the analyte's own unit; undefined when it cannot be converted. */
  readonly inOwnUnit: (analyte: string, value: number, unit: string | undefined) => number | undefined;
};

/** The laboratory's own range of one result, as its report gives it. */
export type LaboratoryRange = { readonly low?: number; readonly high?: number; readonly unit?: string };
