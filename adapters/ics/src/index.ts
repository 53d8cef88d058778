export { ALARM_DAYS, MOST_ALARMS, MOST_DAYS, parseAlarmDays } from "./alarm-days.ts";
export { APPEAL_ALARM_DAYS, type AppealCalendar, appealCalendar } from "./appeal-calendar.ts";
export { calendarFaults } from "./calendar-faults.ts";
export {
  type CalendarExport,
  type ExportChoice,
  type ExportedCalendar,
  type ExportedEntry,
  exportCalendar,
} from "./export-calendar.ts";
