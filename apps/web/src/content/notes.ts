import type { Quotation, RateCite, Source, Statement } from "@afterscript/engine";
import { messagesOf } from "@afterscript/wording";
import type { Library } from "../site/context.ts";
import { shownLink } from "../site/outbound.ts";
import { REGION_WORD } from "../words/region.ts";
import { words } from "../words/words.ts";
import type { Cited } from "./cited.ts";

/** One source of a passage, as its margin names it. */
export type Note = { readonly title: string; readonly url?: string; readonly detail: string };

/** The sources of a passage in the order in which it names them; one document stands once, with all its sections. */
export function notesOf(cited: readonly Cited[], library: Library): readonly Note[] {
  const documents = new Map<string, Document>();
  const others = new Map<string, Note>();
  for (const one of cited) {
    if (one.is === "statement") {
      const statement = library.statement(one.id);
      if (statement !== undefined) addStatement(statement, library, documents);
    } else {
      const note = noteOf(one, library);
      if (note !== undefined) others.set(`${note.title} ${note.detail}`, note);
    }
  }
  return [...[...documents.values()].map(documentNote), ...others.values()];
}

type Document = {
  readonly statement: Statement;
  readonly source: Source;
  readonly seen: Statement["cite"][number]["seen"];
  readonly sections: Set<string>;
};

function addStatement(statement: Statement, library: Library, documents: Map<string, Document>): void {
  for (const { source: id, section, seen } of citesOf(statement)) {
    const source = library.sources.find((one) => one.id === id);
    if (source === undefined) continue;
    const key = `${id} ${seen}`;
    const document = documents.get(key) ?? { statement, source, seen, sections: new Set<string>() };
    for (const part of partsOf(section)) document.sections.add(part);
    documents.set(key, document);
  }
}

/** A licence can stand in another document than the rest of its list: a later edition, or one told second-hand. */
function citesOf(statement: Statement): Statement["cite"] {
  return "licences" in statement ? [...statement.cite, ...statement.licences.map(({ cite }) => cite)] : statement.cite;
}

/** "2.1, 5.8" names two sections; a comma in brackets parts nothing. */
function partsOf(section: string): readonly string[] {
  return section.split(/,\s*(?![^()]*\))/);
}

function documentNote({ statement, source, seen, sections }: Document): Note {
  const { texts } = words();
  const { date, seen: seenWords } = messagesOf();
  const isLabel = statement.authority === "label";
  return {
    title: isLabel ? texts.labelOf(REGION_WORD[source.region], statement.drug) : source.title,
    url: source.document,
    detail: texts.document(date(source.edition), [...sections], seenWords[seen]),
  };
}

function noteOf({ is, id }: Cited, library: Library): Note | undefined {
  if (is === "quote") {
    const quotation = library.quotation(id);
    return quotation && quotedNote(quotation);
  }
  if (is === "onset") {
    const onset = library.onset(id);
    const trial = onset?.trial === undefined ? undefined : library.trial(onset.trial);
    const cite = onset?.cite[0];
    return onset && cite && webNote(cite, trial?.title ?? words().texts.studiesOf(onset.drug), []);
  }
  const rate = library.rate(id) ?? library.response(id);
  const trial = rate && library.trial(rate.trial);
  const cite = rate?.cite[0] ?? trial?.cite;
  if (rate === undefined || trial === undefined || cite === undefined) return undefined;
  const { rates } = messagesOf();
  const conditions = "outcome" in rate ? rate.conditions : [rate.condition];
  return webNote(cite, rates.trial(trial, "clinician"), [
    rates.people(trial.population, "patient", conditions),
    ...(trial.people === undefined ? [] : [words().texts.tookPart(trial.people)]),
    ...("span" in rate && rate.span ? [rates.span(rate.span, "patient")] : []),
  ]);
}

function quotedNote({ says, cite }: Quotation): Note {
  const { texts } = words();
  const section = cite.section === undefined ? [] : [texts.section(cite.section)];
  const link = shownLink(cite.url);
  return {
    title: cite.title,
    ...(link && { url: link }),
    detail: texts.page([says, ...section], texts.quotedFrom[cite.seen], messagesOf().date(cite.checked)),
  };
}

function webNote({ url, section, seen, checked }: RateCite, title: string, about: readonly string[]): Note {
  const { date, seen: seenWords } = messagesOf();
  const link = shownLink(url);
  return {
    title,
    ...(link && { url: link }),
    detail: words().texts.page(
      [...about, ...(section ? [words().texts.section(section)] : [])],
      seenWords[seen],
      date(checked),
    ),
  };
}
