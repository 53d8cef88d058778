/** The same time, seven days earlier. ISO date-times. */
export function weekBefore(now: string): string {
  return new Date(Date.parse(now) - 7 * 24 * 60 * 60_000).toISOString();
}
