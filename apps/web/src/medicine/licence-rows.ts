import type { Region, Seen, Statement } from "@afterscript/engine";
import { messagesOf, plainQuestion, plainRule } from "@afterscript/wording";
import type { Library } from "../site/context.ts";
import { name, sentenceCase } from "../words/text.ts";
import { words } from "../words/words.ts";
import { isUnread } from "./telling.ts";

/** One licensed use: for whom, and after which earlier treatment. */
export type LicenceRow = {
  readonly condition: string;
  readonly name: string;
  /** One for each band of age or weight that the label names. */
  readonly who: readonly string[];
  /** What the label asks to have been tried. Empty: it names none that we read. */
  readonly after: readonly string[];
  readonly ids: readonly string[];
};

/** What a label lists, row by row in its own order. */
export function licenceRows(drug: string, region: Region, library: Library): readonly LicenceRow[] {
  const label = library.statements(drug, region).filter(({ authority }) => authority === "label");
  const earlier = label.filter((one) => one.kind === "indication" && "requires" in one);
  return label.flatMap((licence) => {
    if (!("licences" in licence)) return [];
    return [...Map.groupBy(licence.licences, ({ condition }) => condition)].map(([condition, uses]) => {
      const asked = earlier.filter((one) => isAbout(one, condition, library));
      const who = [...new Set(uses.map(({ when, cite }) => marked(whoText(when, library), cite.seen)))];
      return {
        condition,
        name: sentenceCase(name(condition, "patient")),
        who,
        after: [...new Set(asked.map((one) => afterText(one, who, library)))],
        ids: [licence.id, ...asked.map(({ id }) => id)],
      };
    });
  });
}

/** A rule on earlier treatment whose guard names no single condition is shown with each that it names anywhere. */
function isAbout(statement: Statement, condition: string, library: Library): boolean {
  const { conditions } = plainRule(statement, library.analytes);
  if (conditions !== undefined) return conditions.includes(condition);
  return statement.when === undefined || JSON.stringify(statement.when).includes(`"${condition}"`);
}

function whoText(when: Statement["when"], library: Library): string {
  return when === undefined
    ? words().medicinePages.licensed.anyAge
    : sentenceCase(plainQuestion(when, library.analytes));
}

/** What nobody has read in the document says so. */
function marked(text: string, seen: Seen): string {
  return seen === "no" ? `${text} (${messagesOf().seen.no})` : text;
}

/** Whom it is asked of is said only where the licence has others too. */
function afterText(statement: Statement, who: readonly string[], library: Library): string {
  const { situation = "", about } = plainRule(statement, library.analytes);
  const said = sentenceCase(situation);
  const isSaid = about === undefined || /when it is for/.test(about) || who.every((one) => one === sentenceCase(about));
  return marked(isSaid ? said : `${said} (${about})`, isUnread(statement) ? "no" : "primary");
}
