import type { Audience, Report, ReportFinding } from "@afterscript/wording";
import { questionsOf } from "../result/headline.ts";
import type { LaboratoryRange, RulerKnowledge } from "../ruler/knowledge.ts";
import { rulerOf } from "../ruler/ruler-of.ts";
import { words } from "../words/words.ts";
import { FindingCard } from "./FindingCard.tsx";
import { ProblemList } from "./ProblemList.tsx";
import { SourceFold } from "./SourceFold.tsx";
import type { ShownSource } from "./shown-source.ts";
import { WhatWouldChange } from "./WhatWouldChange.tsx";
import { WhyPanel } from "./WhyPanel.tsx";

export type AnswerCardProps = {
  readonly finding: ReportFinding;
  readonly report: Report;
  readonly audience: Audience;
  readonly knowledge: RulerKnowledge;
  readonly sources: readonly ShownSource[];
  readonly laboratoryRange?: (resource: string) => LaboratoryRange | undefined;
  readonly level?: 1 | 2 | 3;
  readonly id: string;
};

const MOST_QUESTIONS = 12;

/** The finding that a page opens with, and everything behind it: why, what would change it, source, what was not seen. */
export function AnswerCard({ sources, ...card }: AnswerCardProps) {
  const { finding, report, audience, knowledge, laboratoryRange = () => undefined } = card;
  const say = words().parts.answer;
  const questions = audience === "patient" ? questionsOf(report) : [];
  return (
    <FindingCard {...card}>
      <div className="mt-4">
        <WhyPanel
          finding={finding}
          audience={audience}
          ruler={rulerOf({ finding, report, knowledge, laboratoryRange })}
        />
        <WhatWouldChange finding={finding} report={report} audience={audience} />
        <SourceFold finding={finding} sources={sources} />
        {questions.length > 0 && (
          <details className="fold">
            <summary>{say.questions}</summary>
            <ul className="list-disc ps-5">
              {questions.slice(0, MOST_QUESTIONS).map((question) => (
                <li key={question}>{question}</li>
              ))}
            </ul>
          </details>
        )}
        <NotSeen report={report} audience={audience} />
      </div>
    </FindingCard>
  );
}

function NotSeen({ report, audience }: Pick<AnswerCardProps, "report" | "audience">) {
  const say = words().parts.answer;
  const unknowns = report.findings.filter(({ state }) => state === "unknown").length;
  return (
    <details className="fold">
      <summary>{say.notSeen}</summary>
      <p>{unknowns === 0 ? say.allJudged : say.notJudged(unknowns, audience)}</p>
      <ProblemList problems={report.problems} />
    </details>
  );
}
