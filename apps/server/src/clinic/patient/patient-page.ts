import type { Failure } from "@afterscript/check";
import { parseDay } from "@afterscript/kernel";
import type { PatientPage, TimelineEvent } from "@afterscript/web/public/clinic.ts";
import type { Report } from "@afterscript/wording";
import { eq } from "drizzle-orm";
import type { ClinicParts } from "../clinic-parts.ts";
import { type Brought, type RecordBundle, recordOf } from "../judge/record-of.ts";
import { type UnreadMedicine, unreadMedicines } from "../judge/unread-medicines.ts";
import { openPast } from "../measures/past.ts";
import { patient } from "../store/schema.ts";
import { isoOf, whoPatient } from "../worklist/read-rows.ts";
import { courseEvents } from "./course-events.ts";
import { gapEvents } from "./gap-events.ts";
import { keptOf } from "./kept-of-patient.ts";
import { resourceMarks } from "./resource-marks.ts";
import { seriesOf } from "./series.ts";

/**
 * Everything that the page of one patient shows: the checker's report of the current record today, values over time,
 * and what the clinic did. Undefined when there is no such patient.
 */
export async function readPatientPage(parts: ClinicParts, id: string): Promise<PatientPage | undefined> {
  const [row] = await parts.store.db.select().from(patient).where(eq(patient.id, id));
  const record = await recordOf(parts.store.db, id);
  if (row === undefined || record === undefined) return undefined;
  const { identifiers, events, ...kept } = await keptOf(parts.store.db, row, parts.clock.now());
  const { unread, ...judged } = judgedOrSaid(parts, record.bundle);
  return {
    patient: { ...whoPatient(row), identifiers, ...(record.died !== undefined && { died: record.died }) },
    ...kept,
    ...judged,
    unreadMedicines: unread.map((medicine) => ({ ...medicine, ...bringOf(record.broughtBy(medicine.resource)) })),
    events: inTime([...judged.events, ...events]),
  };
}

type Judged = Pick<PatientPage, "report" | "asSent" | "notJudged" | "series" | "events"> & {
  readonly unread: readonly UnreadMedicine[];
};

function bringOf(brought: Brought | undefined): { readonly source?: string; readonly receivedAt?: string } {
  return brought === undefined ? {} : { source: brought.source, receivedAt: isoOf(brought.at) };
}

/** What the checker says of the record: the same request that every door makes. */
function judgedOf({ checker, library, clock, region }: ClinicParts, bundle: RecordBundle): Judged {
  const request = { input: bundle, from: "the record", asOf: clock.today(), region };
  const { report, failure } = checker.check({ ...request, audience: "clinician" });
  if (report === undefined) return notJudged(failure);
  const sent = checker.check({ ...request, audience: "clinician", asSent: true });
  if (sent.failure !== undefined) return notJudged(sent.failure);
  const read = checker.overTime(request);
  if (read.failure !== undefined) return notJudged(read.failure);
  const { record } = read.overTime;
  const today = parseDay(report.asOf) ?? 0;
  return {
    report,
    unread: unreadMedicines(record, report.asOf),
    asSent: saidAsSent(report, sent.report),
    series: seriesOf({ record, report: sent.report, library, ...resourceMarks(bundle) }),
    events: [
      ...report.therapies.flatMap(({ drug }) => courseEvents(drug, record, today)),
      ...gapEvents(
        openPast({ overTime: read.overTime, region, today, covered: report.therapies.map(({ drug }) => drug) }),
      ),
    ],
  };
}

/** What the published report says otherwise once each value stands as its laboratory sent it. */
function saidAsSent({ findings }: Report, sent: Report): NonNullable<PatientPage["asSent"]> {
  const published = new Map(findings.map((finding) => [finding.statement, JSON.stringify(finding)]));
  return {
    findings: sent.findings.filter((finding) => published.get(finding.statement) !== JSON.stringify(finding)),
    beforeStart: sent.beforeStart,
  };
}

/** A checker that throws at one record has a bug: the page of its patient opens all the same, and says so. */
function judgedOrSaid(parts: ClinicParts, bundle: RecordBundle): Judged {
  try {
    return judgedOf(parts, bundle);
  } catch {
    return notJudged({
      what: "This record could not be judged.",
      mend: "Read this patient's results by hand, and tell whoever looks after this server.",
    });
  }
}

function notJudged({ what, mend }: Pick<Failure, "what" | "mend">): Judged {
  return { notJudged: { what, mend }, unread: [], series: [], events: [] };
}

function inTime(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  return [...events].sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1));
}
