import type { Region } from "@afterscript/engine";
import { messagesOf } from "@afterscript/wording";
import type { Library } from "../site/context.ts";
import { REGION_WORD } from "../words/region.ts";
import { words } from "../words/words.ts";
import { licensedConditions } from "./licensed-conditions.ts";
import { ruleLines } from "./rule-line.ts";
import { shortName } from "./short-name.ts";

/** Five lines that stand for the page: what it is for, who should not, before, during, how soon. */
export function inOneMinute(drug: string, region: Region, library: Library): readonly string[] {
  const { minute, list } = words().medicinePages;
  const label = library.statements(drug, region).filter(({ authority }) => authority === "label");
  const where = REGION_WORD[region];
  const named = (ids: readonly string[]) => [...new Set(ids.map(shortName))];
  const topics = (kind: string) =>
    named(label.filter((one) => one.kind === kind && !("notStated" in one)).map(({ topic }) => topic));
  const conditions = named(licensedConditions(drug, region, library));
  const boxed = library.traits(drug, region)?.boxed;
  const barred = label.filter(
    ({ kind, then, cite }) =>
      kind === "who-must-not" && then.starting === "do-not-start" && cite.every(({ seen }) => seen !== "no"),
  );
  const notStarted = ruleLines(barred, { drug, region, library }).map(({ text }) => lowStart(text));
  const before = topics("baseline-test");
  const during = topics("follow-up-test");
  return [
    conditions.length === 0 ? minute.noUse(where) : minute.uses(where, list(conditions)),
    boxed?.is === "yes"
      ? minute.boxed(where, list(named(boxed.topics)))
      : notStarted.length > 0
        ? minute.notStarted(where, list(notStarted))
        : minute.nobody(where),
    before.length === 0 ? minute.nothingBefore(where) : minute.before(where, list(before)),
    during.length === 0 ? minute.nothingDuring(where) : minute.during(where, list(during)),
    soonest(drug, region, library),
  ];
}

function lowStart(text: string): string {
  return /^[A-Z][a-z]|^(?:A|If) /.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function soonest(drug: string, region: Region, library: Library): string {
  const { minute } = words().medicinePages;
  const times = licensedConditions(drug, region, library).flatMap((condition) => {
    const marks = library.weeks(drug, region, condition)?.marks ?? [];
    const first = marks.find(({ cite }) => cite.every(({ seen }) => seen !== "no"));
    return first === undefined
      ? []
      : [{ condition, text: messagesOf().response.mark({ ...first, open: [] }, "patient") }];
  });
  const [first] = times;
  if (first === undefined) return minute.noTime;
  return minute.soon(shortName(first.condition), first.text);
}
