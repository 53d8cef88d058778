export { calendarFaults } from "./calendar-faults.ts";
export {
  type CalendarEvent,
  type CalendarFile,
  type CalendarFileInput,
  calendarFile,
  isOfAnother,
} from "./calendar-file.ts";
export { type EarlierFile, readEarlierFile } from "./earlier-file.ts";
