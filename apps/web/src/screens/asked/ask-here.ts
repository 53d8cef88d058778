import type { AskRequest } from "@afterscript/check";
import type { Region } from "@afterscript/engine";
import type { Report, ReportAnswer } from "@afterscript/wording";
import type { Companion } from "../../browser/companion.ts";
import { wholeBook } from "../../browser/engine/books.ts";
import { bundle } from "../../browser/engine/read-here.ts";
import { wholeChecker } from "../../browser/engine/whole-checker.ts";
import { ScreenError } from "../../browser/failure.ts";
import type { ShownSource } from "../../parts/shown-source.ts";
import { words } from "../../words/words.ts";

/** One sort of question, as every door takes it. */
export type Words = AskRequest["ask"];

/** What the answer is read for: told on the page, and kept nowhere. */
export type ReadFor = {
  /** Left out: the region that is kept, or the one that is read until somebody says. */
  readonly region?: Region;
  /** A JAK inhibitor that is taken, where none is kept. */
  readonly drug?: string;
};

export type Question = {
  readonly ask: Words;
  readonly readFor: ReadFor;
  readonly companion: Companion;
  /** FHIR resources that were told on the page beside those that are kept. */
  readonly told?: readonly object[];
};

export type AnsweredReport = Report & { readonly answer: ReportAnswer };

export type Answered = { readonly report: AnsweredReport; readonly sources: readonly ShownSource[] };

/**
 * The answer to one question, from what is kept on this device together with what is told. Nothing of it is stored.
 * @throws ScreenError when the rules cannot be loaded, or the words are none that the rules know.
 */
export async function askHere(question: Question): Promise<Answered> {
  const { ask, companion, readFor } = question;
  const region = readFor.region ?? companion.region;
  const [checker, book, resources] = await Promise.all([wholeChecker(), wholeBook(region), recordOf(question)]);
  const { report, failure } = checker.ask({
    ask,
    region,
    input: bundle(resources),
    asOf: companion.asOf,
    audience: "patient",
    asSent: true,
  });
  if (failure !== undefined) throw new ScreenError({ code: failure.code, ...words().asked.notRead });
  const { answer } = report;
  if (answer === undefined) throw new Error("A question was asked, and no answer came.");
  return { report: { ...report, answer }, sources: Object.values(book.sources) };
}

/** What is kept, with what is told on the page: all of it of one person, also where nobody is kept yet. */
async function recordOf({ companion, readFor: { drug }, told = [] }: Question): Promise<readonly object[]> {
  const { snapshot, asOf } = companion;
  const kept = snapshot.entries.map(({ resource }) => resource);
  if (drug === undefined && told.length === 0) return kept;
  const [{ writeMedication }, { writingHere }] = await Promise.all([
    import("@afterscript/fhir-write"),
    import("../../browser/writing-here.ts"),
  ]);
  const writing = await writingHere(snapshot, asOf);
  const subject = { reference: `Patient/${writing.patient}` };
  const resources = [...kept, ...told.map((one) => ({ ...one, subject }))];
  if (drug === undefined) return resources;
  const named = writeMedication({ id: "asked-medicine", substance: drug, status: "active" }, writing);
  return named.is === "written" ? [...resources, named.resource] : resources;
}
