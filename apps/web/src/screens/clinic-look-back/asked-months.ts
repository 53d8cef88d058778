/** What is looked back at. Months as YYYY-MM. */
export type AskedMonths = {
  readonly from: string;
  readonly until: string;
  /** Numbers from 1 to one below it are hidden; undefined: none is. */
  readonly hideBelow: number | undefined;
};

/** The twelve months that end with a day's month. */
export function yearUntil(day: string): AskedMonths {
  const until = day.slice(0, 7);
  const [year = 0, month = 0] = until.split("-").map(Number);
  const from = month === 12 ? `${year}-01` : `${year - 1}-${String(month + 1).padStart(2, "0")}`;
  return { from, until, hideBelow: undefined };
}

export function addressOf({ from, until, hideBelow }: AskedMonths, format?: "csv" | "measure-report"): string {
  const query = new URLSearchParams({
    from,
    until,
    ...(hideBelow !== undefined && { hideBelow: String(hideBelow) }),
    ...(format !== undefined && { format }),
  });
  return `/clinic/api/measures?${query}`;
}

/** "78%": of nothing there is no share. */
export function shareOf(part: number, whole: number): string | undefined {
  return whole === 0 ? undefined : `${Math.round((part / whole) * 100)}%`;
}
