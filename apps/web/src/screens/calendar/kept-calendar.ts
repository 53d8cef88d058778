/** Under which setting the last calendar file is kept: the next one moves and cancels its entries. */
export const CALENDAR_SETTING = "calendarFile";

/** The text of the last file; a setting of another shape is none. */
export function keptCalendar(setting: unknown): string | undefined {
  return typeof setting === "string" ? setting : undefined;
}
