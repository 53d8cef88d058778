import { date } from "../words/text.ts";
import { words } from "../words/words.ts";

/** `done`: it happened. `planned`: it is to come. `missed`: its day is past, and it was not found. `unknown`: no day is known. */
export type TimelineSort = "done" | "planned" | "missed" | "unknown";

export type TimelineItem = {
  readonly id: string;
  readonly sort: TimelineSort;
  /** ISO date, as precise as it is known. Left out: `unknown`. */
  readonly day?: string;
  readonly title: string;
  readonly note?: string;
  readonly href?: string;
};

export type TimelineProps = {
  readonly items: readonly TimelineItem[];
  /** ISO date: drawn at its place. */
  readonly today: string;
  readonly label: string;
};

/** What happened and what is planned, oldest first, with today among it. What has no day stands last. */
export function Timeline({ items, today, label }: TimelineProps) {
  const dated = items.filter(({ day }) => day !== undefined).sort((a, b) => (a.day ?? "").localeCompare(b.day ?? ""));
  const past = dated.filter(({ day }) => (day ?? "") <= today);
  const ahead = dated.filter(({ day }) => (day ?? "") > today);
  return (
    <ol className="timeline" aria-label={label}>
      {past.map((item) => (
        <Entry key={item.id} item={item} />
      ))}
      <li className="moment moment-today">
        <Dot sort="today" />
        <p className="font-bold">{words().parts.deadlines.todayIs(date(today))}</p>
      </li>
      {[...ahead, ...items.filter(({ day }) => day === undefined)].map((item) => (
        <Entry key={item.id} item={item} />
      ))}
    </ol>
  );
}

function Entry({ item: { sort, day, title, note, href } }: { readonly item: TimelineItem }) {
  const say = words().parts.timeline;
  return (
    <li className={`moment moment-${sort}`}>
      <Dot sort={sort} />
      <div>
        <p className="meta">
          <bdi>{day === undefined ? say.noDay : date(day)}</bdi>
          {` · ${say[sort]}`}
        </p>
        <p>{href ? <a href={href}>{title}</a> : title}</p>
        {note && <p className="meta">{note}</p>}
      </div>
    </li>
  );
}

const SHAPE = {
  today: "M13 4 L21 13 L13 22 L5 13 Z",
  done: "M7 13 L11.5 17.5 L19 8.5",
  planned: "M13 7 a6 6 0 1 0 0.01 0 Z",
  missed: "M13 7 a6 6 0 1 0 0.01 0 Z M13 9.5 V13.5 M13 16 v0.1",
  unknown: "M13 5 L20 13 L13 21 L6 13 Z",
} as const satisfies Record<TimelineSort | "today", string>;

function Dot({ sort }: { readonly sort: TimelineSort | "today" }) {
  return (
    <svg className="moment-mark" width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">
      <path d={SHAPE[sort]} />
    </svg>
  );
}
