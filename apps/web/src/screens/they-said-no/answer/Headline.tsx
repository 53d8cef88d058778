import type { AppealReport } from "@afterscript/wording/public/coverage.ts";
import { Icon } from "../../../parts/Icon.tsx";
import { LastDayRuler } from "../../../parts/LastDayRuler.tsx";
import { SampleBanner } from "../../../parts/SampleBanner.tsx";
import { date } from "../../../words/text.ts";
import { words } from "../../../words/words.ts";
import { AppealSourceFold, AppealSources } from "./AppealSources.tsx";
import { clockRuler } from "./clock-ruler.ts";
import { doorShown } from "./door-shown.ts";
import { SaveDays } from "./SaveDays.tsx";

type Props = { readonly report: AppealReport; readonly isSample: boolean };

/** So many days or fewer are near: the colour of "today". */
const NEAR = 14;

/** The answer first: what to do and by when, the day with its sum, and where today stands on the way to it. */
export function Headline({ report, isSample }: Props) {
  const say = words().theySaidNo.answer;
  const { plan } = report;
  const door = doorShown(report);
  const clock = door?.clock;
  const ruler = clock && clockRuler(clock, report.asOf);
  const isNear = clock?.daysLeft !== undefined && clock.daysLeft <= NEAR;
  return (
    <header className="noted appeal-answer">
      <div className={`card card-tone tone-${clock === undefined ? "unknown" : isNear ? "today" : "soon"}`}>
        {isSample && <SampleBanner day={report.asOf} />}
        <h1 className="answer" tabIndex={-1}>
          {report.headline}
        </h1>
        {plan && <p className="meta mt-2">{say.plan(plan.name)}</p>}
        {clock?.lastDay !== undefined && (
          <p className="last-day">
            <Icon name="calendar-clock" />
            <span>
              <span className="meta block">{clock.state === "passed" ? say.state.passed : say.lastDay}</span>
              <strong className="last-day-value">{date(clock.lastDay)}</strong>{" "}
              {clock.daysLeft !== undefined && <span>{say.left(clock.daysLeft)}</span>}
            </span>
          </p>
        )}
        {ruler && <LastDayRuler id="last-day" {...ruler} />}
        {clock?.sum !== undefined && (
          <p className="mt-3">
            <span className="meta block">{say.sum}</span>
            {clock.sum}
          </p>
        )}
        {clock?.governs !== undefined && clock.letter !== undefined && (
          <p className="mt-2 mb-4">{say.governs[clock.governs]}</p>
        )}
        {clock && <AppealSourceFold cite={clock.cite} />}
        <SaveDays report={report} />
      </div>
      {clock && clock.cite.length > 0 && (
        <aside className="note note-margin" aria-label={say.source}>
          <AppealSources cite={clock.cite} />
          {plan && plan.law.length > 0 && (
            <p className="mt-3">
              {say.law}: {plan.law.join(" · ")}
            </p>
          )}
        </aside>
      )}
    </header>
  );
}
