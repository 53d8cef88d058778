/** What decides which versions of one thing speak for it. */
export type Version = { readonly statedAt: string; readonly rank: number; readonly hash: string };

const RETRACTED = 3;

/**
 * The versions of one thing that are current, whatever the order in which they came. The greatest `statedAt`, then the
 * greatest rank, speaks last; two that tie and differ are both current, so that the engine finds them in conflict.
 *
 * A version without a time (`statedAt` "") can be placed by its rank alone. It says nothing new where a version with a time
 * says the same; it gives way to a greater rank; retracted, it withdraws; else it stands beside the newest with a time.
 */
export function currentOf<V extends Version>(versions: readonly V[]): readonly V[] {
  const timed = versions.filter(({ statedAt }) => statedAt !== "");
  const said = new Set(timed.map(({ hash }) => hash));
  const newest = speakLast(timed);
  const untimed = speakLast(versions.filter(({ statedAt, hash }) => statedAt === "" && !said.has(hash)));
  const [a, b] = [newest[0]?.rank, untimed[0]?.rank];
  if (a === undefined || b === undefined) return [...newest, ...untimed];
  if (a > b || a === RETRACTED) return newest;
  return b === RETRACTED ? untimed : [...newest, ...untimed];
}

function speakLast<V extends Version>(versions: readonly V[]): readonly V[] {
  let last: V[] = [];
  for (const version of versions) {
    const [first] = last;
    const order = first === undefined ? 1 : compare(version, first);
    if (order > 0) last = [version];
    else if (order === 0) last.push(version);
  }
  return last;
}

function compare(a: Version, b: Version): number {
  if (a.statedAt !== b.statedAt) return a.statedAt > b.statedAt ? 1 : -1;
  return a.rank - b.rank;
}
