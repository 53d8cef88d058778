import { formatDay, parseDay } from "@afterscript/kernel";
import type { CalendarPlan, Report } from "@afterscript/wording";
import { DeadlineRuler } from "../../parts/DeadlineRuler.tsx";
import { Icon } from "../../parts/Icon.tsx";
import { date } from "../../words/text.ts";
import { words } from "../../words/words.ts";
import { plannedLabel } from "./planned-label.ts";

type Props = { readonly plan: CalendarPlan; readonly report: Report };

const WEEKS = 12;
const DAYS = 7;

/** The coming twelve weeks on one line, and what has no date. */
export function Ahead({ plan, report }: Props) {
  const say = words().today;
  const until = formatDay((parseDay(report.asOf) ?? 0) + WEEKS * DAYS);
  const inside = plan.entries.filter(({ from }) => from <= until);
  const [beyond] = plan.entries.filter(({ from }) => from > until);
  const isStarting = report.therapies.some(({ stage }) => stage === "starting");
  return (
    <section aria-labelledby="ahead" className="today-ahead">
      <h2 id="ahead" className="today-part">
        {say.ahead}
      </h2>
      {isStarting && <p className="meta">{say.asIfToday(date(report.asOf))}</p>}
      <div className="card mt-2">
        <DeadlineRuler
          id="weeks"
          title={say.weeks(WEEKS)}
          today={report.asOf}
          until={until}
          deadlines={inside.map((entry) => ({
            label: plannedLabel(entry, report),
            from: entry.from,
            by: entry.by,
            status: entry.status,
          }))}
        />
        {inside.length === 0 && (
          <p>{beyond === undefined ? say.noDates : say.nextDate(plannedLabel(beyond, report), date(beyond.from))}</p>
        )}
        {plan.undated.length > 0 && (
          <p className="meta mt-2">
            <Icon name="circle-dashed" /> {say.undated(plan.undated.length)}
          </p>
        )}
      </div>
      <p className="mt-2 flex flex-wrap gap-x-6">
        <a className="inline-flex min-h-11 items-center" href="/companion/calendar">
          {say.calendar}
        </a>
        {isStarting && (
          <a className="inline-flex min-h-11 items-center" href="/companion/before">
            {say.before}
          </a>
        )}
      </p>
    </section>
  );
}
