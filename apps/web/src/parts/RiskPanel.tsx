import type { ReportResponsePanel, ReportRiskPanel } from "@afterscript/wording";
import { IconArray } from "./IconArray.tsx";
import { UnknownTag } from "./UnknownTag.tsx";

type Common = { readonly id: string; readonly level?: 2 | 3 | 4 };

export type RiskPanelProps = Common & {
  /** What was counted: "shingles". */
  readonly name: string;
  readonly panel: ReportRiskPanel;
};

/** One study's counts of one harm, with whether the person is of the people it is about. */
export function RiskPanel({ id, name, panel, ...rest }: RiskPanelProps) {
  const span = [panel.watched, panel.period].filter(Boolean).join(", ");
  return (
    <section className="card" aria-labelledby={`${id}-title`}>
      <IconArray
        {...rest}
        id={id}
        title={name}
        arms={panel.arms}
        people={`${panel.trial.name}: ${panel.part?.name ?? panel.trial.people}`}
        count={panel.trial.count}
        span={span === "" ? undefined : span}
        cite={panel.cite}
        notes={[...panel.notes, ...panel.ratios, ...panel.raised]}
      />
      {panel.part && <About part={panel.part} />}
    </section>
  );
}

export type ResponsePanelProps = Common & { readonly panel: ReportResponsePanel };

/** One study's counts of people who were helped: each measure as an array of 100. */
export function ResponsePanel({ id, panel, ...rest }: ResponsePanelProps) {
  return (
    <section className="card grid gap-6">
      {panel.rows.map((row) => (
        <div key={row.id}>
          <IconArray
            {...rest}
            id={`${id}-${row.id.replaceAll(".", "-")}`}
            title={row.name}
            arms={row.arms}
            people={`${panel.trial.name}: ${row.part?.name ?? panel.trial.people}`}
            count={panel.trial.count}
            span={row.at}
            cite={row.cite}
            notes={row.found}
          />
          {row.part && <About part={row.part} />}
        </div>
      ))}
    </section>
  );
}

function About({ part }: { readonly part: NonNullable<ReportRiskPanel["part"]> }) {
  if (part.isAbout === "unknown") {
    return (
      <p className="mt-2">
        <UnknownTag ask={part.text} />
      </p>
    );
  }
  return <p className="mt-2 font-bold">{part.text}</p>;
}
