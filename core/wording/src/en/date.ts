const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "2026-06-12" → "12 Jun 2026", "2026-06" → "Jun 2026", "2026" → "2026", a span → "12 Jun 2026 to 3 Jul 2026". */
export function date(iso: string): string {
  if (iso.includes("/")) return iso.split("/").map(date).join(" to ");
  const [year = "", month, day] = iso.split("-");
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (name === undefined) return year;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}
