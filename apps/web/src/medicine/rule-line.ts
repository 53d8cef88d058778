import type { Region, Statement } from "@afterscript/engine";
import { messagesOf, type PlainRule, plainRule } from "@afterscript/wording";
import { factPieces } from "../facts/fact-text.ts";
import type { Library } from "../site/context.ts";
import { name, sentenceCase } from "../words/text.ts";
import { words } from "../words/words.ts";
import { licensedConditions } from "./licensed-conditions.ts";
import { consideredBy, laterTellingOf, type Telling, tellingIfRead, tellingOf } from "./telling.ts";

/** What one statement, or several that say the same of different uses, tells people. */
export type RuleLine = {
  readonly ids: readonly string[];
  readonly kind: Statement["kind"];
  readonly telling: Telling;
  /** "A blood clot, now or in the past". */
  readonly text: string;
  /** Sentences of the document beside it, and whom it is about. */
  readonly notes: readonly string[];
  /** Whose guideline, where no label speaks. */
  readonly guideline?: string;
  /** Where it stands: "2.4", and how that was seen where it was not read in full. */
  readonly place: string;
  /** Medicines that it asks for, by name. */
  readonly medicines: readonly string[];
};

/** A rule of alternatives within alternatives: folded behind what its document says in short. */
export function isManifold({ text, notes }: Pick<RuleLine, "text" | "notes">): boolean {
  return text.includes("((") && notes.length > 0;
}

export type LineContext = {
  readonly drug: string;
  readonly region: Region;
  readonly library: Library;
  /** What the page around the lines is about: a line that is kept to it need not say so. */
  readonly about?: string;
};

/** Statements as lines in their own order; those that differ only in the use they are for are one. */
export function ruleLines(statements: readonly Statement[], context: LineContext): readonly RuleLine[] {
  const made = statements.map((statement) => draftOf(statement, context));
  const alike = Map.groupBy(made, ({ line, conditions }) =>
    conditions === undefined ? line.ids.join() : JSON.stringify({ ...line, ids: undefined, place: undefined }),
  );
  return [...alike.values()].map((drafts) => joined(drafts, context));
}

type Draft = { readonly line: RuleLine; readonly conditions: readonly string[] | undefined };

function draftOf(statement: Statement, { library }: LineContext): Draft {
  const rule = plainRule(statement, library.analytes);
  return {
    conditions: rule.conditions,
    line: {
      ids: [statement.id],
      kind: statement.kind,
      telling: tellingOf(statement),
      text: textOf(statement, rule),
      notes: notesOf(statement, rule, textOf(statement, rule)),
      ...(rule.guideline !== undefined && { guideline: rule.guideline }),
      place: placeOf(statement),
      medicines: rule.medicines.map((id) => name(id, "clinician")).toSorted((a, b) => a.localeCompare(b)),
    },
  };
}

function joined(drafts: readonly Draft[], context: LineContext): RuleLine {
  const [first] = drafts;
  if (first === undefined) throw new Error("No statement to join.");
  const conditions = first.conditions && [...new Set(drafts.flatMap((draft) => draft.conditions ?? []))];
  const uses = conditions && usesNote(conditions, context);
  return {
    ...first.line,
    ids: drafts.flatMap(({ line }) => line.ids),
    place: [...new Set(drafts.map(({ line }) => line.place))].join("; "),
    notes: uses === undefined ? first.line.notes : [uses, ...first.line.notes],
  };
}

/** For which of the licensed uses it is meant; undefined where it is for all of them. */
function usesNote(conditions: readonly string[], { drug, region, library, about }: LineContext): string | undefined {
  if (about !== undefined && conditions.includes(about)) return undefined;
  const licensed = licensedConditions(drug, region, library);
  const left = licensed.filter((one) => !conditions.includes(one));
  if (licensed.length > 0 && left.length === 0) return undefined;
  const say = words().medicinePages.line;
  const named = (ids: readonly string[]) => words().medicinePages.list(ids.map((id) => name(id, "patient")));
  return left.length < conditions.length && left.length < 3 ? say.notFor(named(left)) : say.onlyFor(named(conditions));
}

function textOf(statement: Statement, rule: PlainRule): string {
  const topic = name(statement.topic, "patient");
  const { silentAbout } = words().medicinePages;
  if ("notStated" in statement && statement.kind in silentAbout)
    return silentAbout[statement.kind as keyof typeof silentAbout];
  if (statement.kind === "symptom") return sentenceCase(rule.situation ?? topic);
  if (statement.kind === "vaccine" && rule.says !== undefined) return rule.says;
  const limit = limitText(statement);
  if (limit !== undefined) return sentenceCase(limit);
  return sentenceCase(rule.situation ?? rule.says ?? topic);
}

/** "Below 500 /µL". */
export function limitText(statement: Statement): string | undefined {
  if (statement.kind !== "lab-threshold") return undefined;
  const pieces = factPieces(statement, "limit");
  if (pieces === undefined) return undefined;
  const said = pieces.map(({ words: before, value, unit }) => [before, value, unit].filter(Boolean).join(" "));
  const isFall = "fall" in statement && statement.fall !== undefined;
  const band = said.join(` ${words().medicinePages.line.and} `);
  return isFall ? words().medicinePages.line.fall(band) : band;
}

function notesOf(statement: Statement, rule: PlainRule, text: string): readonly string[] {
  const say = words().medicinePages.line;
  const later = laterTellingOf(statement);
  const unread = tellingIfRead(statement);
  const considers = consideredBy(statement);
  const restart = statement.kind === "lab-threshold" ? factPieces(statement, "restart") : undefined;
  return [
    rule.about && say.about(rule.about),
    rule.says !== text && rule.says,
    statement.kind === "lab-threshold" && "confirm" in statement && statement.confirm !== undefined && say.confirm,
    restart &&
      say.restart(
        restart.map(({ words: before, value, unit }) => [before, value, unit].join(" ")).join(` ${say.and} `),
      ),
    unread && say.unread(words().medicinePages.doesAtLevel[unread]),
    later && say.later[later],
    considers && say.considers[considers],
    rule.afterLastDose !== undefined &&
      !rule.says?.includes(rule.afterLastDose) &&
      say.afterLastDose(rule.afterLastDose),
    ...rule.except.map(({ situation, then }) => (then === "none" ? say.unless(situation) : say.differs(situation))),
  ].filter((note) => typeof note === "string" && note !== "") as string[];
}

function placeOf({ cite }: Statement): string {
  const sections = [...new Set(cite.map(({ section }) => section))].join("; ");
  const seen = cite.find((one) => one.seen === "no") ?? cite.find((one) => one.seen === "secondary");
  const { place, placeSeen } = words().medicinePages.line;
  return seen === undefined ? place(sections) : placeSeen(sections, messagesOf().seen[seen.seen]);
}
