import { addMonths, formatDay, parseDay } from "@afterscript/kernel";
import { calendarPlan, messagesOf, type Report } from "@afterscript/wording";
import type { Companion } from "../../browser/companion.ts";
import { Button } from "../../parts/Button.tsx";
import { Calendar as Rows } from "../../parts/Calendar.tsx";
import { DeadlineRuler } from "../../parts/DeadlineRuler.tsx";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { UnknownTag } from "../../parts/UnknownTag.tsx";
import { words } from "../../words/words.ts";
import { CompanionFrame } from "../companion/CompanionFrame.tsx";
import { plannedLabel } from "../today/planned-label.ts";
import { SaveCalendar } from "./SaveCalendar.tsx";

/** The coming twelve months: on a line, as a list, as a file for one's own calendar. */
export function Calendar() {
  const { calendar: say } = words();
  return (
    <CompanionFrame room="other">
      {(companion) => (
        <>
          <h1>{say.heading}</h1>
          <p className="lead measure mt-2">{say.lead}</p>
          {companion.report === undefined ? (
            <div className="mt-6 measure">
              <EmptyState
                title={say.nothing.title}
                text={say.nothing.text}
                action={{ href: "/companion/start", text: say.nothing.start }}
              />
            </div>
          ) : (
            <Year companion={companion} report={companion.report} />
          )}
        </>
      )}
    </CompanionFrame>
  );
}

const MONTHS = 12;

function Year({ companion, report }: { readonly companion: Companion; readonly report: Report }) {
  const { calendar: say } = words();
  const plan = calendarPlan(report, { titles: "plain", audience: "patient" });
  const undated = [...new Set(plan.undated.map(({ title }) => title))];
  return (
    <div className="calendar-year">
      {plan.entries.length > 0 && (
        <section className="card mt-6" aria-label={say.line}>
          <DeadlineRuler
            id="year"
            title={say.line}
            today={report.asOf}
            until={formatDay(addMonths(parseDay(report.asOf) ?? 0, MONTHS))}
            deadlines={plan.entries.map((entry) => ({
              label: plannedLabel(entry, report),
              from: entry.from,
              by: entry.by,
              status: entry.status,
            }))}
          />
        </section>
      )}
      <Rows report={report} audience="patient" id="year-list" />
      {plan.entries.length === 0 && <p className="mt-6">{say.noDates}</p>}
      {undated.length > 0 && (
        <section className="mt-8" aria-labelledby="undated">
          <h2 id="undated">{say.undated}</h2>
          <p className="mt-2">
            <UnknownTag text={say.undatedTag} />
          </p>
          <ul className="mt-2 list-disc ps-5">
            {undated.map((title) => (
              <li key={title}>{title}</li>
            ))}
          </ul>
        </section>
      )}
      <SaveCalendar companion={companion} report={report} />
      <p className="mt-6 no-print">
        <Button icon="printer" onClick={() => window.print()}>
          {say.print}
        </Button>
      </p>
      <p className="meta mt-4">{messagesOf().disclaimer}</p>
    </div>
  );
}
