export { ALARM_DAYS, MOST_ALARMS, MOST_DAYS, parseAlarmDays } from "./alarm-days.ts";
export { calendarFaults } from "./calendar-faults.ts";
export {
  type CalendarExport,
  type ExportChoice,
  type ExportedCalendar,
  type ExportedEntry,
  exportCalendar,
} from "./export-calendar.ts";
