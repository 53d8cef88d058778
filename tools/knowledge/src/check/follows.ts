import { type FollowsFile, idIn, isFollowed, wholeId } from "../read/read-follows.ts";
import { isThere } from "../read/read-sources.ts";
import type { StatementFile } from "../read/read-statements.ts";
import { checkRows, checkSeen, checkSource, type Known } from "./citations.ts";

/** What is followed exists, in another region; every exception names a statement that is followed, and rests on evidence. */
export function checkFollows(follows: FollowsFile, files: readonly StatementFile[], known: Known): void {
  const { form, cursor } = follows;
  if (form.transcribes !== undefined) checkRegion(follows, form.transcribes, known);
  const followed = known.sources.known.get(form.follows);
  const place = cursor.at("follows");
  if (followed === undefined) {
    if (!isThere(form.follows, known.sources)) reportSource(follows, "follows", form.follows);
    return;
  }
  if (followed.region === follows.region) {
    const what = `${form.follows} is a document of ${follows.region} itself.`;
    place.report("KNOWLEDGE_REGION_UNKNOWN", what, "Follow a document of another region, or transcribe this one.");
    return;
  }
  const taken = files.filter((file) => isFollowed(file, follows, followed.region));
  if (!taken.some((file) => file.transcribes === form.follows)) {
    const what = `Nothing that stands in ${followed.region} for ${follows.drugs.join(", ")} transcribes ${form.follows}.`;
    const mend = "Name the source that the followed files transcribe, or transcribe it first.";
    place.report("KNOWLEDGE_FOLLOWS_NOTHING", what, mend);
    return;
  }
  if (follows.sort === "class") checkDrugs(follows, taken, followed.region);
  checkExceptions(follows, files, followed.region);
  for (const [index, { evidence, cite }] of (form.except ?? []).entries()) {
    const own = cursor.at("except", index);
    checkRows(evidence, own.at("evidence"), known);
    checkSource(cite, own.at("cite"), known);
    checkSeen(cite.seen, evidence, own.at("cite", "seen"), known);
  }
}

function checkRegion(follows: FollowsFile, id: string, known: Known): void {
  const source = known.sources.known.get(id);
  if (source === undefined) {
    if (!isThere(id, known.sources)) reportSource(follows, "transcribes", id);
  } else if (source.region !== follows.region) {
    const what = `${id} is a ${source.region} document.`;
    follows.cursor.at("transcribes").report("KNOWLEDGE_REGION_UNKNOWN", what, `Cite a document of ${follows.region}.`);
  }
}

function reportSource({ cursor }: FollowsFile, field: string, id: string): void {
  const mend = "Add sources/<region>/<id>.yaml or mend the id.";
  cursor.at(field).report("KNOWLEDGE_SOURCE_UNKNOWN", `No source is called "${id}".`, mend);
}

/** A class measure reaches only drugs that it names where it was read. */
function checkDrugs({ drugs, cursor }: FollowsFile, taken: readonly StatementFile[], region: string): void {
  for (const [index, drug] of drugs.entries()) {
    if (taken.some((file) => file.drugs?.includes(drug))) continue;
    const what = `The class file of ${region} does not name ${drug}.`;
    cursor.at("drugs", index).report("KNOWLEDGE_CONCEPT_UNKNOWN", what, "Name only drugs that it names.");
  }
}

function checkExceptions(follows: FollowsFile, files: readonly StatementFile[], region: string): void {
  const met = new Set<string>();
  for (const [index, { statement }] of (follows.form.except ?? []).entries()) {
    const place = follows.cursor.at("except", index, "statement");
    for (const drug of follows.drugs) {
      const id = wholeId(statement, region, drug);
      const own = idIn(follows.region, drug, id);
      if (!idsOf(files, drug).has(id)) {
        const what = `"${id}" is no statement that is followed.`;
        place.report(
          "KNOWLEDGE_STATEMENT_UNKNOWN",
          what,
          "Write an id of the followed files, whole or from the kind on.",
        );
      }
      if (met.has(id)) place.report("KNOWLEDGE_ID_TWICE", `"${id}" is excepted twice.`, "Leave one of the two out.");
      if (idsOf(files, drug).has(own)) {
        const what = `"${id}" is excepted here and restated as ${own}.`;
        place.report(
          "KNOWLEDGE_ID_TWICE",
          what,
          "A restated statement already takes its place: leave the exception out.",
        );
      }
      met.add(id);
    }
  }
}

/** Whole ids of every statement of a drug, those of its classes with them. */
function idsOf(files: readonly StatementFile[], drug: string): ReadonlySet<string> {
  const own = files.filter(({ document, drugs }) => (drugs ?? [document.file.split("/")[1]]).includes(drug));
  return new Set(own.flatMap((file) => file.statements.map(({ head }) => head.id.replace("<drug>", drug))));
}
