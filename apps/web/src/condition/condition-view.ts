import type { Cited } from "../content/cited.ts";
import { type Note, notesOf } from "../content/notes.ts";
import { shortName } from "../medicine/short-name.ts";
import type { baselineTests } from "../medicine/test-plan.ts";
import { weeksOf } from "../medicine/weeks.ts";
import type { Library } from "../site/context.ts";
import { guidelinesOn } from "./guideline-lines.ts";
import { licensedFor, notLicensedFor } from "./licences.ts";
import { trialsOf } from "./trials.ts";

/** Everything that the page of an illness shows beside its own text. */
export type ConditionView = ReturnType<typeof conditionView>;

/** The page as data: drawn from the library alone. No drug is ranked: each list is in the order of names. */
export function conditionView(conditions: readonly string[], library: Library) {
  const licensed = licensedFor(conditions, library);
  const guidelines = guidelinesOn(conditions, library);
  const trials = trialsOf(conditions, library);
  const weeks = licensed.map((one) => {
    const region = one.regions[0]?.region ?? "us";
    return {
      ...one,
      region,
      conditions: weeksOf(one.drug, region, library).filter(({ condition }) => conditions.includes(condition)),
    };
  });
  const asked = licensed.map(({ drug, name, regions }) => ({
    drug,
    name,
    regions: regions.map(({ region, href }) => ({ region, href, tests: testsOf(drug, region, library) })),
  }));
  return {
    licensed,
    notLicensed: notLicensedFor(conditions, library),
    licenceNotes: notes(
      licensed.flatMap(({ regions }) => regions.flatMap(({ rows }) => rows.flatMap(({ ids }) => ids))),
      "statement",
      library,
    ),
    guidelines,
    guidelineNotes: notes(
      guidelines.flatMap(({ statements }) => statements.map(({ id }) => id)),
      "statement",
      library,
    ),
    trials,
    weeks,
    asked,
    unknown: {
      noFigures: licensed.filter(({ drug }) => trials.every((one) => one.drug !== drug)).map(({ name }) => name),
      unseen: trials.flatMap((one) => one.unseen.map((trial) => `${trial} (${one.name})`)),
      noTime: weeks
        .filter((one) => one.conditions.every(({ ruler, onsets }) => ruler === undefined && onsets.length === 0))
        .map(({ name }) => name),
    },
  };
}

function testsOf(drug: string, region: Parameters<typeof baselineTests>[1], library: Library): readonly string[] {
  const topics = library
    .statements(drug, region)
    .filter((one) => one.kind === "baseline-test" && one.authority === "label" && !("notStated" in one));
  return [...new Set(topics.map(({ topic }) => shortName(topic)))];
}

function notes(ids: readonly string[], is: "statement", library: Library): readonly Note[] {
  return notesOf(
    [...new Set(ids)].map((id): Cited => ({ is, id })),
    library,
  );
}
