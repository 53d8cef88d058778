/** What decides which versions of one thing speak for it. */
export type Version = { readonly statedAt: string; readonly rank: number; readonly hash: string };

const PRELIMINARY = 0;
const FINAL = 1;
const RETRACTED = 3;

/**
 * The versions of one thing that are current, whatever the order in which they came.
 *
 * A version that is not final never takes the place of one that is, whenever it was stated: a final result is changed by a
 * correction alone (HL7 table 0085, https://www.integrationsoup.com/hl7-reference/tables/0085; FHIR R4, amended and
 * corrected, http://hl7.org/fhir/R4/valueset-observation-status.html). Among the others the greatest `statedAt`, then the
 * greatest rank, speaks last; two that tie and differ are both current, so that the engine finds them in conflict. So are a
 * correction and a final version that was stated after it, without a correction of its own.
 *
 * A version without a time (`statedAt` "") can be placed by its rank alone. It says nothing new where a version with a time
 * says the same; it gives way to a greater rank, and a preliminary version to it; retracted, it withdraws; else it stands
 * beside the newest with a time.
 */
export function currentOf<V extends Version>(versions: readonly V[]): readonly V[] {
  const timed = versions.filter(({ statedAt }) => statedAt !== "");
  const said = new Set(timed.map(({ hash }) => hash));
  const standing = standingOf(timed);
  const untimed = speakLast(versions.filter(({ statedAt, hash }) => statedAt === "" && !said.has(hash)));
  const [a, b] = [standing[0]?.rank, untimed[0]?.rank];
  if (a === undefined || b === undefined) return [...standing, ...untimed];
  if (a > b || a === RETRACTED) return standing;
  if (b === RETRACTED) return untimed;
  // Without a retraction nothing says that what is firm was taken back.
  const isFirmerAlone = a === PRELIMINARY && b > PRELIMINARY && !timed.some(isRetracted);
  return isFirmerAlone ? untimed : [...standing, ...untimed];
}

/** Of versions with a time, the firmest first. */
function standingOf<V extends Version>(timed: readonly V[]): readonly V[] {
  const [retraction] = speakLast(timed.filter(isRetracted));
  const since = retraction === undefined ? timed : timed.filter(({ statedAt }) => statedAt > retraction.statedAt);
  if (since.length === 0) return speakLast(timed.filter(isRetracted));
  const firm = since.filter(({ rank }) => rank > PRELIMINARY);
  const newest = speakLast(firm.length > 0 ? firm : since);
  const corrected = newest[0]?.rank === FINAL ? speakLast(firm.filter(({ rank }) => rank > FINAL)) : [];
  return [...corrected, ...newest];
}

function isRetracted({ rank }: Version): boolean {
  return rank === RETRACTED;
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
