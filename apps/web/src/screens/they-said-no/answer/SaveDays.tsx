import { appealCalendar } from "@afterscript/ics";
import type { AppealReport } from "@afterscript/wording/public/coverage.ts";
import { useMemo, useState } from "react";
import { download } from "../../../browser/download.ts";
import { Button } from "../../../parts/Button.tsx";
import { words } from "../../../words/words.ts";

const NAME = "letter-days.ics";

/** The days as a file for any calendar. Its titles say nothing of what it is about. */
export function SaveDays({ report }: { readonly report: AppealReport }) {
  const say = words().theySaidNo.answer;
  const [saved, setSaved] = useState<number>();
  const made = useMemo(() => appealCalendar(report), [report]);
  if (made.refused !== undefined || made.text === undefined) return null;
  const { text, entries } = made;
  const save = () => {
    download(NAME, text, "text/calendar;charset=utf-8");
    setSaved(entries.length);
  };
  return (
    <div className="save-days no-print">
      <Button icon="calendar-days" onClick={save}>
        {say.calendarSave}
      </Button>
      <p className="meta">{say.calendarText}</p>
      <p role="status" className="meta">
        {saved !== undefined && say.calendarSaid(saved)}
      </p>
    </div>
  );
}
