import type { AppealReport } from "@afterscript/wording/public/coverage.ts";
import { Notice } from "../../../parts/Notice.tsx";
import { words } from "../../../words/words.ts";
import { unusedOf } from "./unused-of.ts";

type Props = {
  readonly report: Pick<AppealReport, "problems" | "recordProblems">;
  /** A record was given: what was told by itself is none. */
  readonly hasRecord: boolean;
};

/** What was told and cannot be used, and what of the record counts as not known. */
export function AnswerProblems({ report: { problems, recordProblems }, hasRecord }: Props) {
  const say = words().theySaidNo.answer;
  const { entries, isNobodys } = unusedOf(recordProblems, hasRecord);
  if (problems.length === 0 && entries.length === 0 && !isNobodys) return null;
  return (
    <div className="grid grid-cols-1 gap-3 measure">
      {problems.length > 0 && (
        <Notice sort="problem" title={say.problems}>
          <ul className="list-disc ps-5">
            {problems.map(({ code, where, message }) => (
              <li key={`${code} ${where}`}>{message}</li>
            ))}
          </ul>
        </Notice>
      )}
      {entries.length > 0 && (
        <Notice sort="unknown" title={say.record(entries.length)}>
          <details className="fold">
            <summary>{say.recordWhy}</summary>
            <ul className="list-disc ps-5">
              {[...new Set(entries.map(({ message }) => message))].map((message) => (
                <li key={message}>{message}</li>
              ))}
            </ul>
          </details>
        </Notice>
      )}
      {isNobodys && <Notice sort="unknown" title={say.recordOfNobody} />}
    </div>
  );
}
