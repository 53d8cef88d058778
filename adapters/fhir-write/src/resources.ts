/** The parts of FHIR R4 that are written here, and no others. */
export type Coding = { readonly system: string; readonly code: string };
export type CodeableConcept = { readonly coding?: readonly Coding[]; readonly text?: string };
export type Reference = { readonly reference: string };
export type Period = { readonly start?: string; readonly end?: string };
export type Quantity = {
  readonly value: number;
  readonly comparator?: "<" | "<=" | ">" | ">=";
  readonly unit?: string;
  readonly system: string;
  readonly code: string;
};

/** Any resource: one that is written here, or one that came from elsewhere and is kept whole. */
export type Resource = { readonly resourceType: string; readonly id: string };

export type Patient = Resource & {
  readonly resourceType: "Patient";
  readonly gender?: "female" | "male" | "other";
  readonly birthDate?: string;
  readonly _birthDate?: { readonly extension: readonly { readonly url: string; readonly valuePeriod: Period }[] };
  readonly address?: readonly { readonly use: "home"; readonly country: string }[];
};

export type Condition = Resource & {
  readonly resourceType: "Condition";
  readonly subject: Reference;
  readonly clinicalStatus?: CodeableConcept;
  readonly verificationStatus?: CodeableConcept;
  readonly code: CodeableConcept;
  readonly onsetDateTime?: string;
  readonly abatementDateTime?: string;
  readonly recordedDate?: string;
};

export type MedicationStatement = Resource & {
  readonly resourceType: "MedicationStatement";
  readonly extension?: readonly { readonly url: string; readonly valueDate: string }[];
  readonly status: "active" | "on-hold" | "intended" | "stopped" | "unknown";
  readonly statusReason?: readonly CodeableConcept[];
  readonly medicationCodeableConcept: CodeableConcept;
  readonly subject: Reference;
  readonly effectivePeriod?: Period;
  readonly dateAsserted?: string;
  readonly reasonCode?: readonly CodeableConcept[];
  readonly dosage?: readonly { readonly text: string }[];
};

export type ObservationReferenceRange = {
  readonly low?: Quantity;
  readonly high?: Quantity;
  readonly text: string;
};

export type Observation = Resource & {
  readonly resourceType: "Observation";
  readonly status: "final";
  readonly code: CodeableConcept;
  readonly subject: Reference;
  readonly effectiveDateTime?: string;
  readonly valueQuantity?: Quantity;
  readonly valueCodeableConcept?: CodeableConcept;
  readonly dataAbsentReason?: CodeableConcept;
  readonly interpretation?: readonly CodeableConcept[];
  readonly referenceRange?: readonly ObservationReferenceRange[];
  readonly performer?: readonly { readonly display: string }[];
};

export type Immunization = Resource & {
  readonly resourceType: "Immunization";
  readonly status: "completed" | "not-done";
  readonly vaccineCode: CodeableConcept;
  readonly patient: Reference;
  readonly occurrenceDateTime?: string;
  readonly _occurrenceDateTime?: {
    readonly extension: readonly { readonly url: string; readonly valueCode: string }[];
  };
};

export type Procedure = Resource & {
  readonly resourceType: "Procedure";
  readonly status: "completed" | "preparation" | "not-done";
  readonly code: CodeableConcept;
  readonly subject: Reference;
  readonly performedDateTime?: string;
};

export type AllergyIntolerance = Resource & {
  readonly resourceType: "AllergyIntolerance";
  readonly clinicalStatus: CodeableConcept;
  readonly code: CodeableConcept;
  readonly patient: Reference;
};

export type List = Resource & {
  readonly resourceType: "List";
  readonly status: "current";
  readonly mode: "snapshot";
  readonly title: string;
  readonly code: CodeableConcept;
  readonly subject: Reference;
  readonly date: string;
  readonly emptyReason?: CodeableConcept;
  readonly entry?: readonly { readonly item: Reference }[];
};

export type Bundle = {
  readonly resourceType: "Bundle";
  readonly id?: string;
  readonly type: "collection";
  readonly timestamp?: string;
  readonly entry: readonly { readonly resource: Resource }[];
};
