import type { Asked } from "@afterscript/engine";
import type { Concepts } from "@afterscript/fhir";
import type { Failure } from "../failure.ts";
import type { AskWords } from "./ask-words.ts";

/** One of the closed questions, or why the words could not be read as one. */
export type ParsedAsk = { readonly asked: Asked; readonly failure?: undefined } | { readonly failure: Failure };

/** Reads one sort of question; undefined where nobody asked it. */
export type ParseQuestion = (words: AskWords, concepts: Concepts) => ParsedAsk | undefined;
