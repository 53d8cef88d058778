import { qualitativeOfText } from "@afterscript/fhir";
import { type Writing, writingOf } from "@afterscript/fhir-write";
import { formatDay } from "@afterscript/kernel";
import { analyteNames, type NamedAnalyte } from "./analyte-names.ts";
import { type FoundDay, findDays } from "./find-days.ts";
import type { LabDay, LabOptions, LabReading, LabRow, NotRead, Place } from "./lab-reading.ts";
import { dayIsOf, isBlood, isDayLike, isOtherSample, putsResultFirst } from "./line-words.ts";
import { idOf, type LineOutcome, type LineSetting, readLine } from "./read-line.ts";
import { readParts } from "./read-parts.ts";

/**
 * Reads text that was copied from a laboratory report or portal. Total: each line that is not empty is a row, not read for
 * a reason, or a heading. A result is read only where its whole name, its unit and its number are sure; its day is that of
 * the sample, or is not given.
 */
export function readLabText(text: string, options: LabOptions): LabReading {
  const { concepts, index, asOf, dayOrder } = options;
  const writing: Writing = writingOf(concepts, { asOf, ...(index !== undefined && { index }) });
  const walk = new Walk(text.split(/\r\n|\r|\n/), { names: analyteNames(concepts), writing, dayOrder });
  return walk.read();
}

type Dated = Pick<LabRow, "day" | "days">;

/** With the day of the sample, where it has none of its own. */
function dated<T extends Dated>(row: T, sample: Dated): T {
  return row.day === undefined && row.days === undefined ? { ...sample, ...row } : row;
}

/** Lines that may lie between a name and the last piece of its result. */
const FARTHEST = 8;

/** One pass over the lines: what a line means depends on the section and the day that stand above it. */
class Walk {
  readonly #lines: readonly string[];
  readonly #setting: LineSetting;
  readonly #rows: LabRow[] = [];
  readonly #notRead: NotRead[] = [];
  readonly #headings: Place[] = [];
  readonly #days: LabDay[] = [];
  #sampleDay: Dated = {};
  #columns: readonly FoundDay[] | undefined;
  #isOtherSample = false;
  #isResultFirst = false;

  constructor(lines: readonly string[], setting: LineSetting) {
    this.#lines = lines;
    this.#setting = setting;
  }

  read(): LabReading {
    let at = 0;
    while (at < this.#lines.length) at = this.#isEmpty(at) ? at + 1 : this.#readAt(at);
    const only = this.#onlyDay();
    const rows = this.#rows.map((row) => dated(row, only));
    const notRead = this.#notRead.map((one) =>
      one.asked === undefined ? one : { ...one, asked: dated(one.asked, only) },
    );
    return { rows, notRead, headings: this.#headings, days: this.#days };
  }

  #isEmpty(at: number): boolean {
    return (this.#lines[at] ?? "").trim() === "";
  }

  /** Reads what begins on this line; returns the line behind it. */
  #readAt(at: number): number {
    const alone = this.#outcomeOf(at, at);
    if (alone.is === "rows") return this.#keep(alone, at, at);
    if (alone.is === "name-only") {
      const last = this.#lastPiece(at, alone.named);
      const whole = last === at ? alone : this.#outcomeOf(at, last);
      if (whole.is === "rows" || whole.is === "not-read") return this.#keep(whole, at, last);
    }
    const next = this.#nextLine(at);
    if (next !== undefined && !/\d/.test(this.#lines[at] ?? "") && this.#outcomeOf(next, next).is !== "rows") {
      const joined = this.#outcomeOf(at, next);
      if (joined.is === "rows") return this.#keep(joined, at, next);
    }
    return this.#keep(alone, at, at);
  }

  #outcomeOf(first: number, last: number): LineOutcome {
    const text = this.#lines.slice(first, last + 1).join(" ");
    const columns = this.#columns;
    return readLine(text, {
      ...this.#setting,
      isResultFirst: this.#isResultFirst,
      ...(columns !== undefined && { columns }),
    });
  }

  #nextLine(at: number): number | undefined {
    for (let next = at + 1; next < this.#lines.length && next <= at + 2; next += 1)
      if (!this.#isEmpty(next)) return next;
    return undefined;
  }

  /** The last of the lines behind a name that hold nothing but pieces of a result. */
  #lastPiece(at: number, { analytes }: NamedAnalyte): number {
    let last = at;
    for (let next = at + 1; next < this.#lines.length && next <= at + FARTHEST; next += 1) {
      if (this.#isEmpty(next)) continue;
      const line = this.#lines[next] ?? "";
      if (!this.#isPiece(line, analytes)) break;
      last = next;
    }
    return last;
  }

  #isPiece(line: string, analytes: NamedAnalyte["analytes"]): boolean {
    if (dayIsOf(line) !== "not-said") return false;
    if (analytes.some(({ kind }) => kind === "qualitative")) return qualitativeOfText(line.trim()) !== undefined;
    const { asOf } = this.#setting.writing;
    const parts = readParts(line, { analytes, asOf, dayOrder: this.#setting.dayOrder });
    return parts.rest.length === 0;
  }

  #keep(outcome: LineOutcome, first: number, last: number): number {
    const place = this.#placeOf(first, last);
    const isResult = outcome.is === "rows" || (outcome.is === "not-read" && outcome.notRead.analyte !== undefined);
    if (isResult && this.#isOtherSample) this.#notRead.push({ ...place, why: "other-sample" });
    else if (outcome.is === "rows") {
      for (const row of outcome.rows) this.#rows.push({ ...place, ...dated(row, this.#sampleDay) });
    } else if (outcome.is === "not-read") {
      const { asked } = outcome.notRead;
      this.#notRead.push({ ...place, ...outcome.notRead, ...(asked && { asked: dated(asked, this.#sampleDay) }) });
    } else if (outcome.is === "name-only" && !outcome.isBare)
      this.#notRead.push({ ...place, why: "no-value", ...idOf(outcome.named) });
    else this.#keepHeading(place);
    return last + 1;
  }

  #placeOf(first: number, last: number): Place {
    return { line: first + 1, lines: last - first + 1, written: this.#lines.slice(first, last + 1).join("\n") };
  }

  #keepHeading(place: Place): void {
    const { written } = place;
    if (isOtherSample(written)) this.#isOtherSample = true;
    else if (isBlood(written)) this.#isOtherSample = false;
    if (putsResultFirst(written)) this.#isResultFirst = true;
    const { writing, dayOrder } = this.#setting;
    const found = findDays(written, writing.asOf, dayOrder);
    const days = found.map((day, index) => ({ ...day, of: this.#dayIsOf(found, index, place) }));
    for (const { choices, of } of days) this.#days.push({ ...place, choices, of });
    if (days.length > 1 && days.every(({ of }) => of !== "other")) this.#columns = days;
    const sample =
      days.length === 1
        ? days.find(({ of }) => of === "sample")
        : days.find(({ of }, at) => of === "sample" && days[at + 1]?.of !== "sample");
    if (found.length === 0 && dayIsOf(written) === "sample" && isDayLike(written)) {
      this.#sampleDay = {};
      this.#notRead.push({ ...place, why: "day-not-readable" });
    } else if (sample === undefined || this.#columns === days) this.#headings.push(place);
    else this.#keepSampleDay(sample, place);
  }

  #keepSampleDay({ choices, isAhead }: FoundDay, place: Place): void {
    const [only] = choices;
    this.#columns = undefined;
    if (isAhead) {
      this.#sampleDay = {};
      this.#notRead.push({ ...place, why: "day-in-future", choices });
    } else if (choices.length === 1 && only !== undefined) {
      this.#sampleDay = { day: only };
      this.#headings.push(place);
    } else {
      this.#sampleDay = { days: choices };
      this.#notRead.push({ ...place, why: "two-days-possible", choices });
    }
  }

  /** By the words before it on its line; where there are none, by those of the line above. */
  #dayIsOf(found: readonly FoundDay[], index: number, { line, written }: Place): LabDay["of"] {
    const day = found[index];
    const before = written.slice(found[index - 1]?.to ?? 0, day?.from);
    const said = dayIsOf(before);
    const own = said === "not-said" && found.length === 1 ? dayIsOf(written) : said;
    if (own !== "not-said" || /\p{L}/u.test(before)) return own;
    const above = this.#headings.at(-1);
    const isAbove =
      above !== undefined && above.line + above.lines >= line - 1 && !this.#days.some((one) => one.line === above.line);
    return isAbove ? dayIsOf(above.written) : "not-said";
  }

  /** The one day that a report names for its sample, or without saying what it is the day of. */
  #onlyDay(): Dated {
    const ofSample = this.#days.filter(({ of }) => of === "sample");
    const candidates = ofSample.length > 0 ? ofSample : this.#days.filter(({ of }) => of === "not-said");
    const distinct = [...new Map(candidates.map(({ choices }) => [choices.join(), choices])).values()];
    const [choices = []] = distinct;
    if (distinct.length !== 1 || choices.some((day) => day > this.#today())) return {};
    const [only] = choices;
    return choices.length === 1 && only !== undefined ? { day: only } : { days: choices };
  }

  #today(): string {
    const { asOf } = this.#setting.writing;
    return formatDay(asOf);
  }
}
