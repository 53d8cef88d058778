import type { ReportProblem } from "@afterscript/wording";
import { words } from "../words/words.ts";

/** What of a record could not be used, each with how to mend it. */
export function ProblemList({ problems }: { readonly problems: readonly ReportProblem[] }) {
  if (problems.length === 0) return <p className="text-table">{words().parts.problems.none}</p>;
  return (
    <ul className="list-disc ps-5 text-table leading-normal">
      {problems.map((problem) => (
        <li key={`${problem.code} ${problem.resource} ${problem.message}`}>
          {problemText(problem)}
          {problem.resource && <span className="id text-muted">{` ${problem.resource}`}</span>}
        </li>
      ))}
    </ul>
  );
}

/** The command line names its flag; on a page the form is the way. */
function problemText({ code, message }: ReportProblem): string {
  return code === "NO_JAK_INHIBITOR" ? words().parts.problems.noJakInhibitor : message;
}
