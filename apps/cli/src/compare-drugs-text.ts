import {
  type ComparisonBlock,
  type ComparisonLine,
  type ComparisonPage,
  type ComparisonText,
  messagesOf,
} from "@afterscript/wording";
import { type Paint, painter } from "./paint.ts";
import { wrap } from "./wrap.ts";

/** A comparison as text of at most 80 columns: one block a question, the drugs beneath each other. */
export function comparisonText(page: ComparisonPage, isColourful: boolean): string {
  const paint = painter(isColourful);
  const blocks = [
    headBlock(page, paint),
    page.lead.map((text) => wrap(text)).join("\n"),
    ...page.questions.flatMap((block) => [blockText(block, page, paint), ...afterBlock(block, page)]),
    textLines(page.notCompared, page, 0),
    problemsBlock(page, paint),
    sourcesBlock(page, paint),
    wrap(page.disclaimer),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function headBlock({ title, region, asOf, knowledge, patient, language }: ComparisonPage, paint: Paint): string {
  const who = [
    patient.reference,
    patient.age === undefined ? "age not known" : String(patient.age),
    patient.sex ?? "sex not known",
  ].filter((part) => part !== undefined);
  const head = `Afterscript, ${region.toUpperCase()}, as of ${messagesOf(language).date(asOf)}, knowledge ${knowledge.version}`;
  return [wrap(head), wrap(who.join(", ")), paint(wrap(title), "bold")].join("\n");
}

function blockText({ title, notes, lines }: ComparisonBlock, page: ComparisonPage, paint: Paint): string {
  if (lines.length === 0) return "";
  return [
    paint(wrap(title), "bold"),
    ...notes.map((note) => wrap(note, { indent: 2 })),
    ...lines.map((line) => lineText(line, page, paint)),
  ].join("\n");
}

function lineText({ name, texts }: ComparisonLine, page: ComparisonPage, paint: Paint): string {
  return [paint(wrap(name, { indent: 2 }), "cyan"), ...texts.map((one) => textLines(one, page, 4))].join("\n");
}

/** A list is one paragraph for a clinician, and a line an item for a patient. */
function textLines({ text, items = [] }: ComparisonText, { audience }: ComparisonPage, indent: number): string {
  if (items.length === 0) return wrap(text, { indent });
  if (audience === "clinician") return wrap(`${text} ${items.join("; ").replace(/\.$/, "")}.`, { indent });
  return [wrap(text, { indent }), ...items.map((item) => itemLines(item, indent + 2))].join("\n");
}

function itemLines(item: string, indent: number): string {
  const lines = wrap(item, { indent: indent + 2 });
  return `${" ".repeat(indent)}- ${lines.trimStart()}`;
}

/** Treatments outside the class stand right behind the trials that they were in. */
function afterBlock({ question }: ComparisonBlock, { alternatives }: ComparisonPage): readonly string[] {
  if (question !== "response" || alternatives.length === 0) return [];
  return [alternatives.map(({ text }) => wrap(text, { indent: 2 })).join("\n")];
}

function problemsBlock({ problems }: ComparisonPage, paint: Paint): string {
  if (problems.length === 0) return "";
  const lines = problems.map(({ code, resource, message }) =>
    wrap(`${code}${resource === undefined ? "" : ` ${resource}`}: ${message}`, { indent: 2 }),
  );
  return [paint(`Problems in the record (${lines.length})`, "bold"), ...lines].join("\n");
}

/** The documents and pages behind it, each once. Which statement rests on which stands in the JSON. */
function sourcesBlock({ drugs, trials }: ComparisonPage, paint: Paint): string {
  const documents = drugs.flatMap(({ findings }) =>
    findings.flatMap(({ cite }) => cite.map(({ source, edition, document }) => `${source}, ${edition}: ${document}`)),
  );
  const pages = [...trials.flatMap(({ figures }) => figures), ...drugs.flatMap(({ effects }) => effects)].flatMap(
    ({ cite }) => cite.flatMap(({ url }) => url ?? []),
  );
  const lines = [...new Set([...documents.sort(), ...pages.sort()])];
  if (lines.length === 0) return "";
  return [paint("Sources", "bold"), ...lines.map((line) => paint(wrap(line, { indent: 2 }), "dim"))].join("\n");
}
