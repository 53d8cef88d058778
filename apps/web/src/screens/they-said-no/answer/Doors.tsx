import type { AppealDoor, AppealReport } from "@afterscript/wording/public/coverage.ts";
import { Icon } from "../../../parts/Icon.tsx";
import { UnknownTag } from "../../../parts/UnknownTag.tsx";
import { date, sentenceCase } from "../../../words/text.ts";
import { words } from "../../../words/words.ts";
import { AppealSourceFold } from "./AppealSources.tsx";

/** Every step in the order in which they open: the one to begin with is open, the others are one touch away. */
export function Doors({ report }: { readonly report: AppealReport }) {
  const say = words().theySaidNo.answer;
  const { doors } = report;
  if (doors.length === 0) return null;
  return (
    <section aria-labelledby="doors">
      <h2 id="doors">{say.doors}</h2>
      <p className="measure mt-2">{say.doorsLead}</p>
      <ol className="doors mt-4">
        {doors.map((door) => (
          <li key={door.id}>
            <details className={`door${door.isNext ? " door-next" : ""}`} open={door.isNext === true}>
              <summary>
                <span className="door-name">{door.name}</span>
                {door.isNext && (
                  <span className="tag tone-soon">
                    <Icon name="arrow-right" />
                    {say.next}
                  </span>
                )}
                <DoorDay door={door} />
              </summary>
              <Door door={door} />
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}

function DoorDay({ door: { clock } }: { readonly door: AppealDoor }) {
  const say = words().theySaidNo.answer;
  if (clock.lastDay === undefined) return <span className="door-day meta">{say.state[clock.state]}</span>;
  const isPassed = clock.state === "passed";
  return (
    <span className={isPassed ? "door-day tone-today" : "door-day"}>
      <span className="meta">{isPassed ? say.state.passed : say.lastDay}</span>{" "}
      <strong className="door-last-day">{date(clock.lastDay)}</strong>
      {isPassed && clock.daysLeft !== undefined && <span className="meta"> {say.left(clock.daysLeft)}</span>}
    </span>
  );
}

function Door({ door }: { readonly door: AppealDoor }) {
  const say = words().theySaidNo.answer;
  const { clock, decisions, expedited, notes } = door;
  const isUnsure = clock.state === "withheld" || clock.state === "not-confirmed" || clock.state === "needs-a-day";
  return (
    <div className="door-inside">
      <p>{door.what}</p>
      {isUnsure && <UnknownTag />}
      <p className="mt-2">{clock.text}</p>
      {clock.sum !== undefined && <p className="meta">{`${say.sum}: ${clock.sum}`}</p>}
      <dl className="door-facts">
        <div>
          <dt>{say.who}</dt>
          <dd>{sentenceCase(door.mayFileText)}</dd>
        </div>
        {clock.counts !== undefined && (
          <div>
            <dt>{say.counts}</dt>
            <dd>{say.countsAs[clock.counts]}</dd>
          </div>
        )}
        {decisions.length > 0 && (
          <div>
            <dt>{say.decides}</dt>
            <dd>
              <ul>
                {decisions.map((one) => (
                  <li key={one.speed}>{one.text}</li>
                ))}
              </ul>
            </dd>
          </div>
        )}
        {expedited && (
          <div>
            <dt>{say.fast}</dt>
            <dd>
              {expedited.answer === "unknown" && <UnknownTag text={say.fastAnswer.unknown} />}
              {expedited.answer === "yes" && (
                <span className="tag tone-soon">
                  <Icon name="check" />
                  {say.fastAnswer.yes}
                </span>
              )}
              <p>{expedited.text}</p>
            </dd>
          </div>
        )}
      </dl>
      {notes.length > 0 && (
        <>
          <p className="font-bold mt-3">{say.notes}</p>
          <ul className="list-disc ps-5 mb-3">
            {notes.map(({ code, text }) => (
              <li key={code}>{text}</li>
            ))}
          </ul>
        </>
      )}
      <AppealSourceFold
        cite={[
          ...door.cite,
          ...clock.cite,
          ...decisions.flatMap(({ cite }) => cite),
          ...notes.flatMap(({ cite }) => cite),
        ]}
      />
    </div>
  );
}
