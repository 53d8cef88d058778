import { formatDay, formatDaySpan } from "@afterscript/kernel";
import { anchorAt, formatNumber } from "../ruler/scale.ts";
import { date, name, quantity, sentenceCase, unbroken } from "../words/text.ts";
import { words } from "../words/words.ts";
import { apart, BASE, chartHeight, courseTop, heightOf, labelled, middleOf, placeOfDay, TOP } from "./chart-shape.ts";
import type { Course } from "./courses.ts";
import type { Trend, TrendPoint } from "./trend.ts";

export type TrendChartProps = { readonly trend: Trend; readonly id: string };

const percent = (value: number) => `${value}%`;

/**
 * The results of one analyte over time. Drawn by ourselves: a chart library writes a style sheet into the page, which our
 * content security policy refuses.
 */
export function TrendChart({ trend, id }: TrendChartProps) {
  const say = words().results.trend;
  const labels = labelled(trend.points.map((point) => placeOfDay(middleOf(point), trend)));
  return (
    <figure className="trend">
      <svg className="trend-plot" height={chartHeight(trend)} role="img" aria-labelledby={`${id}-t ${id}-d`}>
        <title id={`${id}-t`}>{say.title(trend.title, quantity("", trend.unit).trim())}</title>
        <desc id={`${id}-d`}>{describe(trend)}</desc>
        <Usual trend={trend} />
        <Axes trend={trend} />
        <Limits trend={trend} />
        <Runs trend={trend} />
        {trend.points.map((point, index) => (
          <Point
            // biome-ignore lint/suspicious/noArrayIndexKey: one entry may give two points of one day, and their order is the record's.
            key={`${point.resource} ${index}`}
            point={point}
            trend={trend}
            isNewest={index === trend.points.length - 1}
            isLabelled={labels[index] === true}
          />
        ))}
        {trend.courses.map((course, index) => (
          <CourseLine
            key={`${course.drug} ${course.from} ${course.is}`}
            course={course}
            trend={trend}
            top={courseTop(index)}
          />
        ))}
      </svg>
      <figcaption className="meta">
        {trend.usual && (
          <span className="trend-key">
            <span className="usual-key" aria-hidden="true" />
            {say.usual(unbroken(rangeOf(trend.usual, trend.unit)), date(trend.usual.day))}
          </span>
        )}
        <span className="trend-key">{say.joined(trend.gapDays)}</span>
      </figcaption>
    </figure>
  );
}

type Part = { readonly trend: Trend };

function Usual({ trend }: Part) {
  if (trend.usual === undefined) return null;
  const high = heightOf(trend.usual.high, trend);
  const low = heightOf(trend.usual.low, trend);
  return <rect className="trend-usual" x="0" y={high} width="100%" height={Math.max(low - high, 1)} />;
}

function Axes({ trend }: Part) {
  return (
    <>
      {trend.ticks.map(({ at, label }) => (
        <g key={at} className={at === 0 ? "trend-base" : "trend-grid"}>
          <line x1="0" x2="100%" y1={heightOf(at, trend)} y2={heightOf(at, trend)} />
          <text x="100%" y={heightOf(at, trend) - 4} textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      <text className="trend-unit" x="0" y="14">
        {quantity("", trend.unit).trim()}
      </text>
      {trend.months.map(({ at, label, year }) => (
        <g key={at} className="trend-month">
          <line x1={percent(placeOfDay(at, trend))} x2={percent(placeOfDay(at, trend))} y1={BASE} y2={BASE + 7} />
          <text x={percent(placeOfDay(at, trend))} y={BASE + 22} textAnchor="middle">
            {label}
          </text>
          {year && (
            <text x={percent(placeOfDay(at, trend))} y={BASE + 39} textAnchor="middle">
              {year}
            </text>
          )}
        </g>
      ))}
      {trend.courses
        .filter(({ from }) => from > trend.from)
        .map(({ from, is }) => (
          <line
            key={`${from} ${is}`}
            className="trend-change"
            x1={percent(placeOfDay(from, trend))}
            x2={percent(placeOfDay(from, trend))}
            y1={TOP}
            y2={BASE}
          />
        ))}
    </>
  );
}

function Limits({ trend }: Part) {
  const lines = trend.limits.map(({ at }) => heightOf(at, trend));
  const labels = apart(lines.map((y) => y - 6));
  return trend.limits.map(({ at, label, statement }, index) => (
    <g key={`${statement} ${at}`} className="trend-limit">
      <line x1="0" x2="100%" y1={lines[index]} y2={lines[index]} />
      <path d="M0 -6 L11 0 L0 6 Z" transform={`translate(0 ${lines[index]})`} />
      <text x="14" y={labels[index]}>
        {label}
      </text>
    </g>
  ));
}

function Runs({ trend }: Part) {
  return trend.runs.map((run) =>
    run.slice(1).map((point, index) => {
      const before = run[index] ?? point;
      return (
        <line
          key={`${before.resource} ${point.resource}`}
          className="trend-run"
          x1={percent(placeOfDay(middleOf(before), trend))}
          x2={percent(placeOfDay(middleOf(point), trend))}
          y1={heightOf(before.at, trend)}
          y2={heightOf(point.at, trend)}
        />
      );
    }),
  );
}

type PointProps = Part & {
  readonly point: TrendPoint;
  readonly isNewest: boolean;
  readonly isLabelled: boolean;
};

function Point({ point, trend, isNewest, isLabelled }: PointProps) {
  const x = placeOfDay(middleOf(point), trend);
  const y = heightOf(point.at, trend);
  return (
    <g className={isNewest ? "trend-point trend-newest" : "trend-point"}>
      {point.day.latest > point.day.earliest && (
        <line
          className="trend-span"
          x1={percent(placeOfDay(point.day.earliest, trend))}
          x2={percent(placeOfDay(point.day.latest, trend))}
          y1={y}
          y2={y}
        />
      )}
      {point.to !== undefined && (
        <line className="trend-span" x1={percent(x)} x2={percent(x)} y1={heightOf(point.to, trend)} y2={y} />
      )}
      <svg x={percent(x)} y={y} overflow="visible" aria-hidden="true">
        <path d={isNewest ? "M0 -9 L8 0 L0 9 L-8 0 Z" : "M0 -5 A5 5 0 1 1 0 5 A5 5 0 1 1 0 -5 Z"} />
      </svg>
      {isLabelled && (
        <text x={percent(x)} y={y - 14} textAnchor={anchorAt(x)}>
          {point.label}
        </text>
      )}
    </g>
  );
}

function CourseLine({ course, trend, top }: Part & { readonly course: Course; readonly top: number }) {
  const from = placeOfDay(course.from, trend);
  const to = placeOfDay(course.until ?? trend.to, trend);
  const middle = (from + to) / 2;
  const anchor = anchorAt(middle);
  return (
    <g className={`trend-course trend-${course.is}`}>
      <line x1={percent(from)} x2={percent(Math.max(to, from + 1))} y1={top} y2={top} />
      <text x={percent({ start: from, middle, end: to }[anchor])} y={top + 18} textAnchor={anchor}>
        {courseText(course)}
      </text>
    </g>
  );
}

/** "Upadacitinib, 15 mg once daily", "Upadacitinib on hold". */
function courseText({ drug, is, dose }: Course): string {
  const say = words().results.trend;
  const named = sentenceCase(name(drug, "patient"));
  return is === "held" ? say.held(named) : say.taken(named, dose);
}

function rangeOf({ low, high }: { readonly low: number; readonly high: number }, unit: string): string {
  return quantity(words().parts.ruler.range(formatNumber(low), formatNumber(high)), unit);
}

function describe(trend: Trend): string {
  const say = words().results.trend;
  const parts = [
    ...trend.points.map(({ label, day }) => say.point(date(formatDaySpan(day)), label)),
    ...trend.limits.map(({ label }) => say.limit(label)),
    ...trend.courses.map((course) => say.course(courseText(course), date(formatDay(course.from)))),
  ];
  return parts.join(" ");
}
