import type { CheckResult } from "@afterscript/check";
import type { PatientRecord } from "@afterscript/record";
import { laboratoryRangeOf } from "@afterscript/web";
import type { Report } from "@afterscript/wording";
import { and, asc, desc, eq, inArray } from "drizzle-orm";
import type { ClinicParts } from "../clinic-parts.ts";
import type { Database } from "../store/open-store.ts";
import { item, itemAction, type JudgedTherapy, judgement, patient } from "../store/schema.ts";
import { type Drafted, type DraftInput, draftItems } from "../worklist/item-draft.ts";
import { type KeptItem, mergeItems } from "../worklist/merge-items.ts";
import { ofSomebodyWhoDied } from "./died-row.ts";
import { laboratoryResults } from "./laboratory-results.ts";
import { notJudged } from "./not-judged.ts";
import { type RecordBundle, recordOf } from "./record-of.ts";
import { mayHaveUnread, unreadMedicines } from "./unread-medicines.ts";

export type JudgeParts = Pick<ClinicParts, "store" | "checker" | "library" | "clock" | "region">;

/** `newer`: facts came while it was judged; nothing was written, and the patient is still to be judged. */
export type Judged = "judged" | "newer" | "gone";

/**
 * Judges one patient as of today and brings the rows of the list to it, in one transaction. What the checker refuses, or
 * fails at, becomes a row of its own: such a patient is never taken for one without findings. Of somebody who has died, as
 * the record says, all rows become one.
 */
export async function judgePatient(parts: JudgeParts, patientId: string): Promise<Judged> {
  const { store, checker, clock } = parts;
  const moment = { today: clock.today(), now: clock.now() };
  const record = await recordOf(store.db, patientId);
  if (record === undefined) return "gone";
  const result = check(parts, record.bundle, moment.today);
  const drafts = draftsOf(parts, record.bundle, result);
  const drafted = record.died === undefined ? drafts : ofSomebodyWhoDied(record.died, drafts, result.report);
  return store.db.transaction(async (transaction) => {
    const [locked] = await transaction
      .select({ revision: patient.revision })
      .from(patient)
      .where(eq(patient.id, patientId))
      .for("no key update");
    if (locked === undefined) return "gone";
    if (locked.revision !== record.revision) return "newer";
    await writeItems(transaction, patientId, drafted, moment);
    const judged = { revision: record.revision, asOf: moment.today, knowledge: checker.knowledge.hash };
    if (result.report === undefined) await transaction.delete(judgement).where(eq(judgement.patientId, patientId));
    else {
      const row = { ...judged, therapies: therapiesOf(result.report), judgedAt: moment.now };
      await transaction
        .insert(judgement)
        .values({ patientId, ...row })
        .onConflictDoUpdate({ target: judgement.patientId, set: row });
    }
    await transaction
      .update(patient)
      .set({
        judgedRevision: judged.revision,
        judgedFor: judged.asOf,
        judgedWith: judged.knowledge,
        hidden: drafted.hidden ?? null,
      })
      .where(eq(patient.id, patientId));
    return "judged";
  });
}

/** A checker that throws at one record has a bug: the record's patient is shown, the others are judged. */
export type CheckAnswer = CheckResult | { readonly crashed: unknown; readonly report?: undefined };

function check({ checker, region }: JudgeParts, input: RecordBundle, asOf: string): CheckAnswer {
  try {
    return checker.check({ input, asOf, region, audience: "clinician", asSent: true });
  } catch (crashed) {
    return { crashed };
  }
}

function draftsOf(parts: JudgeParts, bundle: RecordBundle, result: CheckAnswer): Drafted {
  const { report } = result;
  if (report === undefined) return { items: [notJudged("failure" in result ? result.failure : undefined)] };
  const record = readOnce(parts, bundle, report.asOf);
  const ranges = new Map(
    bundle.entry.map(({ resource }) => [`${resource.resourceType}/${resource.id}`, laboratoryRangeOf(resource)]),
  );
  return draftItems({
    report,
    knowledge: parts.library,
    laboratoryRange: (resource) => ranges.get(resource),
    results: laboratoryResults(bundle),
    analyteOf: analytesOf(record),
    unread: mayHaveUnread(report.problems) ? unreadMedicines(record(), report.asOf) : [],
  });
}

/** The record as the rules read it: read again, and once, the first time that it is asked for. */
function readOnce({ checker, region }: JudgeParts, input: RecordBundle, asOf: string): () => PatientRecord {
  let record: PatientRecord | undefined;
  return () => {
    if (record === undefined) {
      const { overTime, failure } = checker.overTime({ input, asOf, region });
      if (failure !== undefined) throw new Error(failure.what);
      record = overTime.record;
    }
    return record;
  };
}

/** The test that a result is read as. */
function analytesOf(record: () => PatientRecord): DraftInput["analyteOf"] {
  return ({ resource, isPart }) => {
    if (isPart) return undefined;
    const results = [...record().results.values()].flat().filter((result) => result.resource === resource);
    const [only, ...others] = new Set(results.map(({ analyte }) => analyte));
    return others.length === 0 ? only : undefined;
  };
}

function therapiesOf({ therapies }: Report): readonly JudgedTherapy[] {
  return therapies.map(({ drug, dose, since, stage }) => ({
    drug,
    stage,
    ...(dose !== undefined && { dose }),
    ...(since !== undefined && { since }),
  }));
}

async function writeItems(
  transaction: Database,
  patientId: string,
  drafted: Drafted,
  moment: { readonly today: string; readonly now: string },
): Promise<void> {
  // Held until the end, so that an act and a judgement of the same row come one after the other.
  const kept = await transaction
    .select()
    .from(item)
    .where(eq(item.patientId, patientId))
    .orderBy(asc(item.id))
    .for("no key update");
  const snoozed = await snoozedLast(transaction, kept);
  const { add, change } = mergeItems(kept, drafted, moment, (id) => snoozed.has(id));
  for (const { id, set } of change) await transaction.update(item).set(set).where(eq(item.id, id));
  if (add.length === 0) return;
  await transaction.insert(item).values(
    add.map((draft) => ({
      ...draft,
      patientId,
      changed: { what: "new" as const, text: "New on the list." },
      state: "open" as const,
      firstSeen: moment.now,
      changedAt: moment.now,
    })),
  );
}

/** Items whose last act, apart from handing over, was a snooze. */
async function snoozedLast(transaction: Database, kept: readonly KeptItem[]): Promise<ReadonlySet<string>> {
  const acted = kept.filter(({ handledSignature }) => handledSignature !== null).map(({ id }) => id);
  if (acted.length === 0) return new Set();
  const acts = await transaction
    .selectDistinctOn([itemAction.itemId], { itemId: itemAction.itemId, action: itemAction.action })
    .from(itemAction)
    .where(and(inArray(itemAction.itemId, acted), inArray(itemAction.action, PUTTING_AWAY)))
    .orderBy(itemAction.itemId, desc(itemAction.at));
  return new Set(acts.filter(({ action }) => action === "snooze").map(({ itemId }) => itemId));
}

const PUTTING_AWAY = ["done", "message-drafted", "test-ordered", "snooze", "will-monitor"];
