import type { Knowledge, Region } from "@afterscript/engine";
import { type CoverageKnowledge, judgeCoverage } from "@afterscript/engine/public/coverage.ts";
import { type Concepts, compileConcepts } from "@afterscript/fhir";
import { formatDay, formatDose, parseDay } from "@afterscript/kernel";
import type { Person } from "@afterscript/record";
import {
  type AppealReport,
  appealReport,
  buildPacket,
  hasLetters,
  type Letterhead,
  type Packet,
} from "@afterscript/wording/public/coverage.ts";
import type { CheckRequest } from "../checker.ts";
import type { Failure } from "../failure.ts";
import { ENGINE_VERSION } from "../judge.ts";
import { openInput } from "../open-input.ts";
import { personName } from "../person-name.ts";
import { parseAppealForm } from "./parse-appeal-form.ts";

/** What an appeal is judged by; whoever serves the knowledge hands it over. */
export type AppealParts = {
  readonly knowledge: Readonly<Record<Region, Knowledge>>;
  readonly concepts: Concepts;
  readonly coverage: CoverageKnowledge;
};

/** A record, and what is told of one refusal (docs/appeal-form.md). */
export type AppealRequest = Omit<CheckRequest, "all" | "asSent" | "inForceOn"> & {
  readonly told: unknown;
  /** Takes the name and the day of birth for the letters from the record, where none is told. */
  readonly withName?: boolean | undefined;
};

export type AppealResult =
  | {
      readonly report: AppealReport;
      /** Absent where nothing says which medicine was denied, and where nobody answers a letter. */
      readonly packet?: Packet;
      readonly failure?: undefined;
    }
  | { readonly failure: Failure; readonly report?: undefined };

/** Judges one refusal against a record: the clocks, the criteria, the papers, and the packet to send. */
export function appeal(parts: AppealParts, request: AppealRequest): AppealResult {
  const { knowledge, concepts, coverage } = parts;
  const parsed = parseAppealForm(request.told);
  if (parsed.failure !== undefined) return parsed;
  const opened = openInput(
    { knowledge, index: compileConcepts(concepts) },
    {
      ...request,
      region: request.region ?? regionOf(parsed.told.plan, coverage),
      audience: request.audience ?? "patient",
    },
  );
  if (opened.failure !== undefined) return opened;
  const { record, region, choices, protocol, problems } = opened.judging;
  const book = knowledge[region];
  const answer = judgeCoverage({
    coverage,
    record,
    knowledge: book,
    case: parsed.told,
    asOf: choices.asOf,
    protocol,
    request: {
      ...(choices.drug !== undefined && { drugs: [choices.drug] }),
      ...(choices.condition !== undefined && { condition: choices.condition }),
      ...(choices.dose !== undefined && { dose: choices.dose }),
      ...(request.starting === true && { starting: true }),
    },
  });
  const { therapy } = answer;
  const dated = parsed.form.dated === undefined ? undefined : parseDay(parsed.form.dated);
  const report = appealReport({
    answer,
    coverage,
    knowledge: book,
    person: record.person,
    region,
    asOf: choices.asOf,
    engine: ENGINE_VERSION,
    ...(dated !== undefined && { dated }),
    ...(therapy !== undefined && { drug: therapy.drug }),
    ...(therapy?.condition !== undefined && { condition: therapy.condition }),
    ...(therapy?.dose !== undefined && { dose: formatDose(therapy.dose) }),
    problems: [...record.problems, ...problems],
    audience: choices.audience,
  });
  const named = request.withName === true ? namesOf(request, record.person) : undefined;
  const packet =
    therapy === undefined || !hasLetters(answer)
      ? undefined
      : buildPacket({
          answer,
          report,
          record,
          case: parsed.told,
          head: { ...named, ...parsed.form.head },
          quoted: parsed.form.quoted ?? [],
          knowledge: book,
          therapy,
          asOf: choices.asOf,
        });
  return { report, ...(packet !== undefined && { packet }) };
}

function namesOf(request: AppealRequest, { reference, born }: Person): Letterhead {
  const name = personName(request, reference);
  const isOneDay = born !== undefined && born.earliest === born.latest;
  return { ...(name !== undefined && { name }), ...(isOneDay && { born: formatDay(born.earliest) }) };
}

/** A plan of the United Kingdom is judged by its documents; elsewhere the record's country decides. */
function regionOf(plan: string | undefined, { plans }: CoverageKnowledge): string | undefined {
  return plans.find(({ id }) => id === plan)?.country === "uk" ? "uk" : undefined;
}
