import type { Report, ReportFinding } from "@afterscript/wording";
import type { Shelf } from "../../browser/engine/shelf.ts";
import { ButtonLink } from "../../parts/Button.tsx";
import { FindingCard } from "../../parts/FindingCard.tsx";
import { SourceFold } from "../../parts/SourceFold.tsx";
import { WhyPanel } from "../../parts/WhyPanel.tsx";

type Props = {
  readonly finding: ReportFinding;
  readonly report: Report;
  readonly shelf: Shelf;
  readonly action: { readonly href: string; readonly text: string };
};

/** A finding as the one card of the day, with its ruler, its why and its source: loaded when there is one. */
export function NextFinding({ finding, report, shelf, action }: Props) {
  return (
    <FindingCard finding={finding} report={report} audience="patient" knowledge={shelf.ruler} level={3} id="next">
      <p className="mt-4">
        <ButtonLink kind="main" href={action.href}>
          {action.text}
        </ButtonLink>
      </p>
      <div className="mt-4">
        <WhyPanel finding={finding} audience="patient" />
        <SourceFold finding={finding} sources={shelf.sources} />
      </div>
    </FindingCard>
  );
}
