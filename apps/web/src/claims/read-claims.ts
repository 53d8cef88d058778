import { ACTIONS } from "@afterscript/engine";
import { parse } from "yaml";
import {
  type Claim,
  type ClaimLine,
  DIFFERING_PARTS,
  EARLIER_TREATMENTS,
  type Ground,
  REACHES,
  SIDES,
  THEMES,
  TRIAL_FINDINGS,
  VERDICTS,
} from "./claim.ts";
import { Fields } from "./fields.ts";

/**
 * Reads one file of claims: a theme and its sentences.
 * @throws Error naming the file, the place and the mend for whatever is not known.
 */
export function readClaims(file: string, text: string): readonly Claim[] {
  const fields = new Fields(file, parse(text, { schema: "failsafe" }), ["theme", "claims"]);
  const theme = fields.oneOf("theme", THEMES);
  return fields.list("claims", CLAIM_FIELDS).map((one) => ({
    id: one.text("id"),
    place: { file, line: lineOf(`- id: ${one.text("id")}`, text) },
    theme,
    says: one.text("says"),
    reach: one.oneOf("reach", REACHES),
    verdict: one.oneOf("verdict", VERDICTS),
    answer: one.text("answer"),
    lines: one.list("rests-on", [...SIDES, "holds"]).map(readLine),
    wouldChange: one.text("would-change"),
  }));
}

const CLAIM_FIELDS = ["id", "says", "reach", "verdict", "answer", "rests-on", "would-change"];

function readLine(fields: Fields): ClaimLine {
  const side = fields.onlyOneOf(SIDES);
  return { side, text: fields.text(side), grounds: fields.list("holds", GROUND_FIELDS).map(readGround) };
}

const STATEMENT_FIELDS = [
  "statement",
  "silent",
  "then",
  "says",
  "licensed",
  "not-licensed",
  "licensed-by-age",
  "earlier",
  "section",
  "source",
  "after-last-dose",
];
const GROUND_FIELDS = [...STATEMENT_FIELDS, "trial", "found", "beside", "differ", "in"];

function readGround(fields: Fields): Ground {
  const sort = fields.onlyOneOf(["statement", "trial", "differ"]);
  if (sort === "statement") return readStatement(fields.narrowed(STATEMENT_FIELDS));
  if (sort === "trial") {
    const given = fields.narrowed(["trial", "found", "beside"]);
    return {
      is: "trial",
      id: given.text("trial"),
      ...(given.has("found") && { found: given.oneOf("found", TRIAL_FINDINGS), beside: given.text("beside") }),
    };
  }
  const given = fields.narrowed(["differ", "in"]);
  const [one = "", other = "", ...rest] = given.texts("differ");
  if (other === "" || rest.length > 0) throw given.problem('"differ" sets two statements side by side.', "Name two.");
  return { is: "differ", ids: [one, other], part: given.oneOf("in", DIFFERING_PARTS) };
}

function readStatement(given: Fields): Ground {
  return {
    is: "statement",
    id: given.text("statement"),
    ...(given.flag("silent") && { silent: true }),
    ...(given.has("then") && { then: given.oneOf("then", ACTIONS) }),
    ...given.textAs("says", "says"),
    ...given.textAs("licensed", "licensed"),
    ...given.textAs("not-licensed", "notLicensed"),
    ...given.textAs("licensed-by-age", "licensedByAge"),
    ...(given.has("earlier") && { earlier: given.oneOf("earlier", EARLIER_TREATMENTS) }),
    ...given.textAs("section", "section"),
    ...given.textAs("source", "source"),
    ...(given.flag("after-last-dose") && { afterLastDose: true }),
  };
}

function lineOf(written: string, text: string): number {
  return text.split("\n").findIndex((line) => line.trim() === written) + 1;
}
