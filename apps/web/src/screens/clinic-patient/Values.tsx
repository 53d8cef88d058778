import { parseDay } from "@afterscript/kernel";
import { useState } from "react";
import type { PatientPage, TimelineSeries } from "../../clinic/api.ts";
import { Timeline } from "../../parts/Timeline.tsx";
import { gapDaysOf } from "../../trend/gap-days.ts";
import { TrendChart } from "../../trend/TrendChart.tsx";
import { sentenceCase } from "../../words/text.ts";
import { wordingLanguage } from "../../words/wording-language.ts";
import { words } from "../../words/words.ts";
import { coursesOfEvents } from "./courses-of-events.ts";
import { momentsOf } from "./moments-of-events.ts";
import { SeriesTable } from "./SeriesTable.tsx";
import { trendOfSeries } from "./trend-of-series.ts";
import { useReportShelf } from "./use-report-shelf.ts";

export type ValuesProps = { readonly page: PatientPage; readonly today: string };

/** Values over time with the drug's limits, and what happened in between. Those without a limit open when asked for. */
export function Values({ page, today }: ValuesProps) {
  const say = words().clinicPatient.values;
  const withLimits = page.series.filter(({ limits }) => limits.length > 0);
  const others = page.series.filter(({ limits }) => limits.length === 0);
  return (
    <>
      <section className="clinic-part" aria-labelledby="values">
        <h2 id="values">{say.title}</h2>
        {page.series.length === 0 && <p className="mt-2">{say.none}</p>}
        {withLimits.map((series, index) => (
          <Analyte key={series.topic} series={series} page={page} today={today} isOpen={index === 0} />
        ))}
        {others.length > 0 && <p className="meta mt-4">{say.without}</p>}
        {others.map((series) => (
          <Analyte key={series.topic} series={series} page={page} today={today} isOpen={false} />
        ))}
      </section>
      <section className="clinic-part" aria-labelledby="events">
        <h2 id="events">{say.events}</h2>
        <div className="mt-3">
          <Timeline items={momentsOf(page.events, today)} today={today} label={say.events} />
        </div>
      </section>
    </>
  );
}

type AnalyteProps = ValuesProps & { readonly series: TimelineSeries; readonly isOpen: boolean };

function Analyte({ series, isOpen: begins, ...values }: AnalyteProps) {
  const [isOpen, setOpen] = useState(begins);
  const say = words().clinicPatient.values;
  return (
    <details className="fold" open={begins} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <span lang={wordingLanguage()}>{sentenceCase(series.name)}</span>
        <span className="meta">{say.count(series.points.length, series.limits.length)}</span>
      </summary>
      {isOpen && values.page.report && <Course {...values} report={values.page.report} series={series} />}
      {isOpen && <SeriesTable series={series} />}
    </details>
  );
}

type CourseProps = ValuesProps & {
  readonly series: TimelineSeries;
  readonly report: NonNullable<PatientPage["report"]>;
};

function Course({ series, page, today, report }: CourseProps) {
  const { book } = useReportShelf(report);
  const say = words().results.trend;
  if (book === undefined) return null;
  const trend = trendOfSeries({
    series,
    courses: coursesOfEvents(page.events),
    gapDays: gapDaysOf(book, series.topic),
    today: parseDay(today) ?? 0,
  });
  if (trend === undefined) return <p className="meta">{say.none}</p>;
  return (
    <div lang={wordingLanguage()}>
      <TrendChart trend={trend} id={`chart-${series.topic}`} />
      {trend.unplaced > 0 && <p className="meta">{say.unplaced(trend.unplaced)}</p>}
    </div>
  );
}
