import { parseDay } from "@afterscript/kernel";
import type { Medication } from "@afterscript/record";
import type { ReportFinding, ReportTherapy } from "@afterscript/wording";
import type { Companion } from "../../browser/companion.ts";

/** One JAK inhibitor that is kept: how it is read today, the entry that a change is made to, and the earlier ones. */
export type KeptTherapy = {
  readonly drug: string;
  readonly read: ReportTherapy;
  readonly current: Medication;
  /** Newest first. */
  readonly earlier: readonly Medication[];
  /** What the rules say of it together with another medicine of its family, of its dose, and of its licence. */
  readonly findings: readonly ReportFinding[];
};

/** Every JAK inhibitor that the rules read, in the order of the report. */
export function therapiesKept({ here, report, asOf }: Companion): readonly KeptTherapy[] {
  if (here === undefined || report === undefined) return [];
  const today = parseDay(asOf) ?? 0;
  return report.therapies.flatMap((read) => {
    const all = [...(here.record.medicationsBySubstance.get(read.drug) ?? [])].sort(
      (a, b) => Number(isPast(a, today)) - Number(isPast(b, today)) || begun(b) - begun(a),
    );
    const [current, ...earlier] = all;
    if (current === undefined) return [];
    const findings = report.findings.filter((one) => one.drug === read.drug && isAboutIt(one));
    return [{ drug: read.drug, read, current, earlier, findings }];
  });
}

function isPast({ state, stop }: Medication, today: number): boolean {
  return state === "stopped" || (stop !== undefined && stop.latest < today);
}

function begun({ start, authored }: Medication): number {
  return (start ?? authored)?.latest ?? Number.NEGATIVE_INFINITY;
}

function isAboutIt({ state, kind, authority, urgency }: ReportFinding): boolean {
  const isLicenceOrDose = kind === "dose" || kind === "indication" || kind === "duplicate-therapy";
  return state === "applies" && isLicenceOrDose && authority === "label" && urgency !== "info";
}
