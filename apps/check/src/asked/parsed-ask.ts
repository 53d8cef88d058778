import type { Asked, Knowledge, Region } from "@afterscript/engine";
import type { ConceptIndex, Concepts } from "@afterscript/fhir";
import type { Failure } from "../failure.ts";
import type { AskWords } from "./ask-words.ts";

/** One of the closed questions, or why the words could not be read as one. */
export type ParsedAsk = { readonly asked: Asked; readonly failure?: undefined } | { readonly failure: Failure };

/** What words are read with: names of concepts, and the reader of records for names of medicines. */
export type Dictionary = {
  readonly concepts: Concepts;
  readonly index: ConceptIndex;
  /** Whom to call in each region, for those whose words are not understood. */
  readonly knowledge: Readonly<Record<Region, Pick<Knowledge, "help">>>;
};

/** Reads one sort of question; undefined where nobody asked it. */
export type ParseQuestion = (words: AskWords, dictionary: Dictionary) => ParsedAsk | undefined;
