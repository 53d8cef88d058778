import { date } from "../words/text.ts";
import { words } from "../words/words.ts";

export type DayStampProps = {
  /** ISO date on which the record, or the documents, were read. */
  readonly day: string;
  /** `record`: findings of a person. `documents`: a page about a medicine. */
  readonly of: "record" | "documents";
  readonly knowledge?: string;
};

/** The day on which what stands here was true. */
export function DayStamp({ day, of, knowledge }: DayStampProps) {
  const say = words().parts.dayStamp;
  return (
    <p className="day-stamp">
      <time dateTime={day}>{of === "record" ? say.record(date(day)) : say.documents(date(day))}</time>
      {knowledge && <span>{` · ${say.knowledge(knowledge)}`}</span>}
    </p>
  );
}
