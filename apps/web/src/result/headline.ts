import { type Audience, isOnlyNotListed, type Report, type ReportFinding } from "@afterscript/wording";
import { name } from "../words/text.ts";
import { words } from "../words/words.ts";

export type Headline = {
  readonly title: string;
  /** What to do next, where it is about several findings at once. */
  readonly next?: string;
};

/** The sentence that the page opens with. Several missing tests of one sort are said once, with their count. */
export function headline(main: ReportFinding, report: Report, audience: Audience): Headline {
  const missing = missingLike(main, report).length;
  if (missing < 2) return { title: main.title };
  const stage = report.therapies.find(({ drug }) => drug === main.drug)?.stage;
  const say = words().parts.headline;
  return {
    title: stage === "starting" ? say.missingFirst(missing) : say.missing(missing),
    next: say.next[audience],
  };
}

/** The tests of the same sort that nobody could find in this record, the finding itself included. */
function missingLike(main: ReportFinding, report: Report): readonly ReportFinding[] {
  if (main.state !== "unknown" || !main.kind.endsWith("-test")) return [];
  return report.findings.filter(
    ({ kind, drug, state, gaps }) =>
      kind === main.kind && drug === main.drug && state === "unknown" && gaps.some(({ why }) => why === "absent"),
  );
}

/** Before the first dose, the tests that nobody could find stand beside any other answer. */
export function alsoMissing(main: ReportFinding, report: Report, audience: Audience): readonly string[] {
  const stage = report.therapies.find(({ drug }) => drug === main.drug)?.stage;
  if (stage !== "starting" || main.state !== "applies" || main.kind === "indication") return [];
  return report.findings
    .filter((one) => one.kind === "baseline-test" && one.drug === main.drug && one.state === "unknown")
    .map(({ topic }) => name(topic, audience));
}

/** What to ask, in the order of the findings, each question once. */
export function questionsOf(report: Report): readonly string[] {
  const unknown = report.findings.filter((one) => one.state === "unknown" && !isOnlyNotListed(one));
  return [...new Set(unknown.flatMap(({ gaps }) => gaps.filter(({ why }) => why === "absent").map(({ ask }) => ask)))];
}
