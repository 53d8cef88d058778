/** Something that can be asked about, with the names that people use for it. */
export type NamedChoice = { readonly id: string; readonly names: readonly string[] };

export type SymptomChoice = NamedChoice & {
  /** An emergency whatever else is known. */
  readonly redFlag?: true;
};

/** What the asking rooms offer. None of it is judged here: the rules answer for whatever is asked. */
export type AskingChoices = {
  readonly symptoms: readonly SymptomChoice[];
  readonly infections: readonly NamedChoice[];
  readonly exposures: readonly NamedChoice[];
  readonly operations: readonly NamedChoice[];
  readonly vaccines: readonly NamedChoice[];
};
