import { type Audience, nextStep, type Report, type ReportFinding } from "@afterscript/wording";
import type { ReactNode } from "react";
import { alsoMissing, headline } from "../result/headline.ts";
import type { LaboratoryRange, RulerKnowledge } from "../ruler/knowledge.ts";
import { rulerOf } from "../ruler/ruler-of.ts";
import { unbroken } from "../words/text.ts";
import { urgencyMark } from "../words/urgency.ts";
import { wordingLanguage } from "../words/wording-language.ts";
import { words } from "../words/words.ts";
import { Icon } from "./Icon.tsx";
import { NextStep } from "./NextStep.tsx";
import { Ruler } from "./Ruler.tsx";
import { UrgencyTag } from "./UrgencyTag.tsx";

export type FindingCardProps = {
  readonly finding: ReportFinding;
  readonly report: Report;
  readonly audience: Audience;
  readonly knowledge: RulerKnowledge;
  /** The laboratory's own range of a result; left out where the record holds none. */
  readonly laboratoryRange?: (resource: string) => LaboratoryRange | undefined;
  readonly level?: 1 | 2 | 3;
  readonly id: string;
  /** A link to the whole answer, with a few words beside it. */
  readonly more?: { readonly href: string; readonly text: string; readonly note?: string };
  /** Folds under the next step. */
  readonly children?: ReactNode;
};

/** One finding: the sentence, the ruler, what happens next. */
export function FindingCard({
  finding,
  report,
  audience,
  knowledge,
  laboratoryRange = () => undefined,
  level = 2,
  id,
  more,
  children,
}: FindingCardProps) {
  const Heading = `h${level}` as const;
  const { tone } = urgencyMark(finding, audience);
  const { title, next } = headline(finding, report, audience);
  const missing = alsoMissing(finding, report, audience);
  const ruler = rulerOf({ finding, report, knowledge, laboratoryRange });
  return (
    <article className={`card card-tone tone-${tone}`} aria-labelledby={`${id}-title`}>
      <UrgencyTag finding={finding} audience={audience} />
      <Heading
        className="answer mt-2"
        id={`${id}-title`}
        lang={title === finding.title ? wordingLanguage() : undefined}
      >
        {unbroken(title)}
      </Heading>
      {missing.length > 0 && (
        <p className="mt-2 flex items-start gap-2 text-table leading-snug text-unknown">
          <Icon name="circle-dashed" />
          <span>{words().parts.finding.missing(missing.join(", "))}</span>
        </p>
      )}
      {ruler && (
        <div className="mt-3">
          <Ruler ruler={ruler} id={id} />
        </div>
      )}
      <div className="mt-3">
        {next === undefined ? (
          <NextStep text={nextStep(finding, audience)} lang={wordingLanguage()} />
        ) : (
          <NextStep text={next} />
        )}
      </div>
      {more && (
        <p className="mt-3 flex flex-wrap items-center justify-between gap-x-4">
          <a className="inline-flex min-h-11 items-center gap-2 font-bold" href={more.href}>
            {more.text}
            <Icon name="arrow-right" />
          </a>
          {more.note && <span className="meta">{more.note}</span>}
        </p>
      )}
      {children}
    </article>
  );
}
