type Coding = { readonly system: string; readonly code: string; readonly display?: string };
export type CodeableConcept = { readonly coding?: readonly Coding[]; readonly text?: string };

/** A count, or why there is none. */
export type Count =
  | { readonly count: number }
  | { readonly _count: { readonly extension: readonly { readonly url: string; readonly valueCode: "masked" }[] } };

export type Population = { readonly code: CodeableConcept } & Count;

export type Stratum = {
  readonly component: readonly { readonly code: CodeableConcept; readonly value: CodeableConcept }[];
  readonly population: readonly Population[];
};

/** What is written of the FHIR R4 resource (http://hl7.org/fhir/R4/measurereport.html): a summary, no person in it. */
export type MeasureReport = {
  readonly resourceType: "MeasureReport";
  readonly id: string;
  readonly status: "complete";
  readonly type: "summary";
  readonly measure: string;
  readonly date: string;
  readonly period: { readonly start: string; readonly end: string };
  readonly group: readonly {
    readonly code: CodeableConcept;
    readonly population: readonly Population[];
    readonly stratifier?: readonly {
      readonly code: readonly CodeableConcept[];
      readonly stratum: readonly Stratum[];
    }[];
  }[];
};

export type MeasureReportBundle = {
  readonly resourceType: "Bundle";
  readonly type: "collection";
  readonly entry: readonly { readonly resource: MeasureReport }[];
};
