import { setImmediate, setTimeout } from "node:timers/promises";
import { parseDay } from "@afterscript/kernel";
import type { Measures, MeasuresAnswer } from "@afterscript/web/public/clinic.ts";
import { MEASURE_DEFINITIONS, type Report } from "@afterscript/wording";
import { asc } from "drizzle-orm";
import type { ClinicParts } from "../clinic-parts.ts";
import { recordOf } from "../judge/record-of.ts";
import { patient } from "../store/schema.ts";
import { limitActedOn } from "./acts.ts";
import { type EarlierMedicines, earlierMedicines } from "./at-risk.ts";
import { MONTH_NOT_KNOWN } from "./contribution.ts";
import { hideSmall } from "./hide-small.ts";
import { type ListHistory, listHistories } from "./list-history.ts";
import { type Month, monthOf, monthsBetween } from "./month.ts";
import { openPast } from "./past.ts";
import { measuresOf, type PatientMeasures } from "./patient-measures.ts";
import { tableOf } from "./tables.ts";

export type LookBackAsked = { readonly from: Month; readonly until: Month; readonly hideBelow?: number };

type Looked = {
  readonly revision: number;
  /** The day and the rules that it was made for. */
  readonly madeFor: string;
  /** Its first month: a later one is part of it. */
  readonly from: Month;
  readonly measures?: PatientMeasures;
};

/** How long an answer waits for the work before it tells how far it is. */
const WAIT_MS = 1_500;

/**
 * Looks back over every patient. What a record adds is kept in memory until the record, the day or the rules change, so
 * that the second look is fast; between two patients the server answers others.
 */
export class LookBack {
  readonly #parts: ClinicParts;
  readonly #looked = new Map<string, Looked>();
  #protocol: Report["protocol"] | undefined;
  /** The work under way, or how it failed: told to whoever asks next. */
  #work: Promise<void> | undefined;
  #isClosed = false;

  constructor(parts: ClinicParts) {
    this.#parts = parts;
  }

  /** The measures, or how far the work is. @throws what the work failed with, once. */
  async ask(asked: LookBackAsked): Promise<MeasuresAnswer> {
    const missing = await this.#missing(asked.from);
    if (missing.ids.length > 0) {
      this.#work ??= this.#lookAt(missing.ids, asked.from);
      await this.#waitForWork();
      const left = await this.#missing(asked.from);
      if (left.ids.length > 0) return { state: "computing", done: left.of - left.ids.length, of: left.of };
    }
    return { state: "ready", measures: await this.#measures(asked) };
  }

  /** Ends the work: for closing the server. */
  close(): void {
    this.#isClosed = true;
  }

  #madeFor(): string {
    const { checker, clock, region } = this.#parts;
    return [clock.today(), checker.knowledge.hash, region].join(" ");
  }

  async #missing(from: Month): Promise<{ readonly ids: readonly string[]; readonly of: number }> {
    const rows = await this.#parts.store.db
      .select({ id: patient.id, revision: patient.revision })
      .from(patient)
      .orderBy(asc(patient.id));
    const madeFor = this.#madeFor();
    const known = new Set(rows.map(({ id }) => id));
    for (const id of this.#looked.keys()) if (!known.has(id)) this.#looked.delete(id);
    const ids = rows.filter(({ id, revision }) => {
      const looked = this.#looked.get(id);
      return looked === undefined || looked.madeFor !== madeFor || looked.from > from || looked.revision < revision;
    });
    return { ids: ids.map(({ id }) => id), of: rows.length };
  }

  async #lookAt(ids: readonly string[], from: Month): Promise<void> {
    const months = monthsBetween(from, this.#thisMonth());
    const earlier = this.#earlier();
    for (const id of ids) {
      if (this.#isClosed) return;
      await this.#lookAtOne(id, { from, months, earlier });
      await setImmediate();
    }
  }

  async #lookAtOne(
    id: string,
    given: { readonly from: Month; readonly months: readonly Month[]; readonly earlier: EarlierMedicines },
  ): Promise<void> {
    const { store, checker, clock, region } = this.#parts;
    const record = await recordOf(store.db, id);
    if (record === undefined) return;
    const looked = { revision: record.revision, madeFor: this.#madeFor(), from: given.from };
    const asOf = clock.today();
    const read = checker.overTime({ input: record.bundle, from: "the record", asOf, region });
    const today = parseDay(asOf);
    if (read.failure !== undefined || today === undefined) {
      this.#looked.set(id, looked);
      return;
    }
    this.#protocol = read.overTime.protocol;
    const covered = checker.covers.find((one) => one.region === region)?.drugs ?? [];
    const past = openPast({ overTime: read.overTime, region, today, covered });
    this.#looked.set(id, { ...looked, measures: measuresOf(past, given.months, given.earlier) });
  }

  /** @throws what the work failed with, once. */
  async #waitForWork(): Promise<void> {
    const work = this.#work;
    const ended = work?.then(() => true);
    try {
      if ((await Promise.race([ended, setTimeout(WAIT_MS, false)])) !== false) this.#work = undefined;
    } catch (error) {
      this.#work = undefined;
      throw error;
    }
  }

  #thisMonth(): Month {
    return monthOf(parseDay(this.#parts.clock.today()) ?? 0);
  }

  /** Of a drug whose label names no treatment before it, what the labels of the others name. */
  #earlier(): EarlierMedicines {
    const { checker, library, region } = this.#parts;
    const drugs = checker.covers.find((one) => one.region === region)?.drugs ?? [];
    const own = new Map(drugs.map((drug) => [drug, earlierMedicines(library.statements(drug, region))]));
    const all = new Set([...own.values()].flatMap((substances) => [...substances]));
    return (drug) => {
      const named = own.get(drug);
      return named === undefined || named.size === 0 ? all : named;
    };
  }

  async #measures({ from, until, hideBelow }: LookBackAsked): Promise<Measures> {
    const { store, checker, clock, region } = this.#parts;
    const histories = await listHistories(store.db);
    const months = new Set([...monthsBetween(from, until), MONTH_NOT_KNOWN]);
    const all = [...this.#looked].flatMap(([id, { measures }]) => {
      if (measures === undefined) return [];
      const history = histories.get(id) ?? NO_HISTORY;
      return [...measures.contributions, ...measures.limits.map((limit) => limitActedOn(limit, history))];
    });
    const within = all.filter(({ month }) => months.has(month));
    const tables = MEASURE_DEFINITIONS.map((definition) => tableOf(definition, within));
    const { knowledge } = checker;
    return {
      from,
      until,
      asOf: clock.today(),
      region,
      knowledge: { version: knowledge.version, hash: knowledge.hash },
      ...(this.#protocol !== undefined && { protocol: this.#protocol }),
      by: "clinical-date",
      ...(hideBelow !== undefined && { hideBelow }),
      patients: this.#looked.size,
      notJudged: [...this.#looked.values()].filter(({ measures }) => measures === undefined).length,
      tables: hideBelow === undefined ? tables : hideSmall(tables, hideBelow),
    };
  }
}

const NO_HISTORY: ListHistory = { acts: [], open: [] };
