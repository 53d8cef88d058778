/** The week before and the day before. */
export const ALARM_DAYS: readonly number[] = [7, 1];

export const MOST_ALARMS = 5;
export const MOST_DAYS = 90;

/** "7,1" as whole days before, "none" as no alarm; undefined when it is neither. */
export function parseAlarmDays(text: string): readonly number[] | undefined {
  if (text === "none") return [];
  const words = text.split(",").map((word) => word.trim());
  if (words.length > MOST_ALARMS || !words.every((word) => /^\d{1,2}$/.test(word) && Number(word) <= MOST_DAYS)) {
    return undefined;
  }
  return words.map(Number);
}
