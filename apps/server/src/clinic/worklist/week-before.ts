/** The day seven days earlier: the seven days that end with `day` are those after it. ISO dates. */
export function weekBefore(day: string): string {
  return new Date(Date.parse(day) - 7 * 24 * 60 * 60_000).toISOString().slice(0, 10);
}
