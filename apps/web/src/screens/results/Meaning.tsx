import type { Result } from "@afterscript/record";
import type { Report, ReportFinding } from "@afterscript/wording";
import type { Companion } from "../../browser/companion.ts";
import type { Shelf } from "../../browser/engine/shelf.ts";
import { FindingCard } from "../../parts/FindingCard.tsx";
import { FindingRow } from "../../parts/FindingRow.tsx";
import { NextStep } from "../../parts/NextStep.tsx";
import { SourceFold } from "../../parts/SourceFold.tsx";
import { WhatWouldChange } from "../../parts/WhatWouldChange.tsx";
import { WhyPanel } from "../../parts/WhyPanel.tsx";
import type { LaboratoryRange } from "../../ruler/knowledge.ts";
import { laboratoryRangeOf } from "../../ruler/laboratory-range.ts";
import { rulerOf } from "../../ruler/ruler-of.ts";
import { openingOf, speakingOf, withoutHalfAnswers } from "../../trend/speaking.ts";
import { REGION_WORD } from "../../words/region.ts";
import { name, sentenceCase } from "../../words/text.ts";
import { words } from "../../words/words.ts";

export type MeaningProps = {
  readonly companion: Companion;
  readonly shelf: Shelf;
  readonly result: Result;
  /** Of the heading that opens it. */
  readonly level: 2 | 3;
  readonly id: string;
};

/** What the rules say of an analyte's newest result: the gravest answer in full, the others as lines. */
export function Meaning({ companion, shelf, result: { analyte, notDone }, level, id }: MeaningProps) {
  const say = words().results.meaning;
  const { report, snapshot } = companion;
  if (report === undefined) return null;
  const speaking = speakingOf({ report, analyte, statement: shelf.ruler.statement });
  const main = openingOf(speaking, analyte);
  const others = withoutHalfAnswers(speaking, { report, analyte })
    .filter((finding) => finding !== main)
    .map((finding) => ofItsDrug(finding, report));
  const laboratoryRange = (resource: string) =>
    laboratoryRangeOf(snapshot.entries.find((entry) => entry.id === resource)?.resource);
  return (
    <>
      {notDone === true && <p className="mb-3">{say.notDone}</p>}
      {main === undefined ? (
        <Silent report={report} analyte={analyte} level={level} />
      ) : (
        <Opening
          finding={ofItsDrug(main, report)}
          report={report}
          shelf={shelf}
          laboratoryRange={laboratoryRange}
          level={level}
          id={id}
        />
      )}
      {others.length > 0 && (
        <section className="mt-6" aria-labelledby={`${id}-also`}>
          <p className="font-bold" id={`${id}-also`}>
            {say.also}
          </p>
          <ul className="mt-2 border-b border-hair">
            {others.map((finding) => (
              <FindingRow
                key={finding.statement}
                row={{ title: finding.title, findings: [finding] }}
                audience="patient"
                sources={shelf.sources}
              />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Of several medicines, the one that a finding is about stands before it where its title does not name it. */
function ofItsDrug(finding: ReportFinding, { therapies }: Report): ReportFinding {
  const drug = name(finding.drug, "patient");
  const isNamed = therapies.length < 2 || finding.title.toLowerCase().includes(drug.toLowerCase());
  return isNamed ? finding : { ...finding, title: words().results.meaning.ofDrug(sentenceCase(drug), finding.title) };
}

type OpeningProps = Pick<MeaningProps, "shelf" | "level" | "id"> & {
  readonly finding: ReportFinding;
  readonly report: Report;
  readonly laboratoryRange: (resource: string) => LaboratoryRange | undefined;
};

function Opening({ finding, report, shelf, laboratoryRange, level, id }: OpeningProps) {
  const parts = { finding, report, audience: "patient", knowledge: shelf.ruler, laboratoryRange } as const;
  return (
    <FindingCard {...parts} level={level} id={id}>
      <div className="mt-4">
        <WhyPanel finding={finding} audience="patient" ruler={rulerOf(parts)} />
        <WhatWouldChange finding={finding} report={report} audience="patient" />
        <SourceFold finding={finding} sources={shelf.sources} />
      </div>
    </FindingCard>
  );
}

type SilentProps = Pick<MeaningProps, "level"> & { readonly analyte: string; readonly report: Report };

/** No document that was read sets a limit for the test: said as that, and never as "fine". */
function Silent({ report: { therapies, region }, analyte, level }: SilentProps) {
  const say = words().results.meaning;
  const Heading = `h${level}` as const;
  const drugs = therapies.map(({ drug }) => name(drug, "patient")).join(", ");
  return (
    <article className="card card-tone tone-unknown">
      <Heading className="answer">{say.silent(name(analyte, "patient"), drugs)}</Heading>
      <p className="mt-3">{say.silentNote(REGION_WORD[region])}</p>
      <div className="mt-3">
        <NextStep text={say.silentNext} />
      </div>
    </article>
  );
}
