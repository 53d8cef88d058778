import { messagesOf, type Report, type ReportTherapy } from "@afterscript/wording";
import { date, name, sentenceCase } from "../../words/text.ts";
import { words } from "../../words/words.ts";

/** Which medicines this day is read for, and how each stands. */
export function Therapies({ report }: { readonly report: Report }) {
  const say = words().today;
  return (
    <ul className="today-therapies">
      {report.therapies.map((therapy) => (
        <li key={therapy.drug}>
          <strong>{sentenceCase(name(therapy.drug, "patient"))}</strong>
          <span className="meta block">{lineOf(therapy)}</span>
        </li>
      ))}
      <li>
        <a className="inline-flex min-h-11 items-center text-table" href="/companion/medicines">
          {say.change}
        </a>
      </li>
    </ul>
  );
}

/** "15 mg once daily · rheumatoid arthritis · on treatment since 1 Oct 2026". What is not known is said. */
export function lineOf({ dose, condition, ...therapy }: ReportTherapy): string {
  const say = words().today;
  return [
    dose ?? say.doseNotKnown,
    condition === undefined ? say.conditionNotKnown : name(condition, "patient"),
    standingOf(therapy),
  ].join(" · ");
}

/** The day is that of the first dose: a pause or a stop began later. */
function standingOf({ stage, since }: Pick<ReportTherapy, "stage" | "since">): string {
  const say = words().today;
  const stands = messagesOf().stage[stage];
  if (stage === "starting") return stands;
  if (since === undefined) return `${stands}, ${say.startNotKnown}`;
  return stage === "on-treatment" ? say.since(stands, date(since)) : `${stands}, ${say.firstDoseOn(date(since))}`;
}
