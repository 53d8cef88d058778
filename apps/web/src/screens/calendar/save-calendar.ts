import { ALARM_DAYS, exportCalendar } from "@afterscript/ics";
import type { Report, Titles } from "@afterscript/wording";
import { download } from "../../browser/download.ts";
import type { Store } from "../../browser/store/index.ts";
import { CALENDAR_SETTING } from "./kept-calendar.ts";

export type SaveCalendar = {
  readonly report: Report;
  readonly titles: Titles;
  /** The file that was made before. */
  readonly earlier: string | undefined;
  readonly store: Pick<Store, "changeSettings">;
};

export type SavedCalendar =
  | { readonly is: "nothing" }
  | {
      readonly is: "saved";
      readonly dates: number;
      readonly cancelled: number;
      /** The file that was made before is of another person's record: its entries are not moved. */
      readonly isAnew: boolean;
    };

const NAME = "afterscript.ics";

/** Writes the dates into a file, hands it to the browser, and keeps it for the next time. */
export async function saveCalendar({ report, titles, earlier, store }: SaveCalendar): Promise<SavedCalendar> {
  const choice = { titles, audience: "patient", alarmDays: ALARM_DAYS } as const;
  const updated = exportCalendar(report, { ...choice, earlier });
  const { calendar, text } = updated.refused === undefined ? updated : anew(exportCalendar(report, choice));
  if (text === undefined) return { is: "nothing" };
  download(NAME, text, "text/calendar;charset=utf-8");
  await store.changeSettings({ [CALENDAR_SETTING]: text });
  return {
    is: "saved",
    dates: calendar.entries.length,
    cancelled: calendar.cancelled.length,
    isAnew: updated.refused !== undefined,
  };
}

type Exported = ReturnType<typeof exportCalendar>;

/** Without an earlier file nothing can be refused. */
function anew(exported: Exported): Extract<Exported, { refused?: undefined }> {
  if (exported.refused !== undefined) throw new Error("A calendar without an earlier one was refused.");
  return exported;
}
