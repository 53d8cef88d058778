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
export function lineOf({ dose, condition, stage, since }: ReportTherapy): string {
  const say = words().today;
  const stands = messagesOf().stage[stage];
  return [
    dose ?? say.doseNotKnown,
    condition === undefined ? say.conditionNotKnown : name(condition, "patient"),
    since === undefined
      ? stage === "starting"
        ? stands
        : `${stands}, ${say.startNotKnown}`
      : say.since(stands, date(since)),
  ].join(" · ");
}
