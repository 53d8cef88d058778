import {
  type Answered,
  type Asked,
  type AssessInput,
  type Assessment,
  answer,
  assess,
  calendar,
  compareRegions,
  type Finding,
  type Knowledge,
  type Protocol,
  REGIONS,
  type Region,
} from "@afterscript/engine";
import { formatDay } from "@afterscript/kernel";
import type { PatientRecord, Problem } from "@afterscript/record";
import { type Report, report } from "@afterscript/wording";
import type { CheckRequest } from "./checker.ts";
import type { Choices } from "./parse-choices.ts";

/** Version of the engine, as printed in every report. A test holds it to core/engine/package.json. */
export const ENGINE_VERSION = "0.1.0";

/** A record that was read, and by which documents it is to be judged. */
export type Judging = {
  /** The region asked for, and each region whose different answers are to be shown beside it. */
  readonly knowledge: Partial<Readonly<Record<Region, Knowledge>>>;
  readonly request: Pick<CheckRequest, "all" | "starting" | "language" | "asSent">;
  readonly choices: Choices;
  readonly record: PatientRecord;
  readonly region: Region;
  readonly protocol: string | Protocol;
  readonly problems: readonly Problem[];
  readonly asked?: Asked | undefined;
};

/**
 * The report of a record that was read: assessed, compared with the other regions there are, put into words.
 * @throws Error when the region asked for is not among the knowledge.
 */
export function judge({
  knowledge: books,
  request,
  choices,
  record,
  region,
  protocol,
  problems,
  asked,
}: Judging): Report {
  const knowledge = bookOf(books, region);
  const all = request.all === true;
  const inputFor = (where: Region): AssessInput => ({
    record,
    knowledge: bookOf(books, where),
    asOf: choices.asOf,
    ...(choices.inForceOn !== undefined && { inForceOn: choices.inForceOn }),
    protocol,
    all,
    request: {
      ...(choices.drug !== undefined && { drugs: [choices.drug] }),
      ...(choices.condition !== undefined && { condition: choices.condition }),
      ...(choices.dose !== undefined && { dose: choices.dose }),
      ...(request.starting === true && { starting: true }),
    },
  });
  const answerIn = (where: Region): Judged => {
    if (asked === undefined) {
      const assessment = assess(inputFor(where));
      return { assessment, compared: assessment.findings };
    }
    const answered = answer({ ...inputFor(where), asked });
    return { assessment: answered.assessment, compared: answered.answers, answered };
  };
  const { assessment, compared, answered } = answerIn(region);
  const others = REGIONS.filter((other) => other !== region && books[other] !== undefined);
  return report({
    assessment,
    knowledge,
    engine: ENGINE_VERSION,
    person: record.person,
    problems: [...record.problems, ...problems, ...oldReadings(knowledge, assessment, formatDay(choices.asOf))],
    protocol: protocolIn(knowledge, protocol),
    calendar: calendar(inputFor(region)),
    differs: others.flatMap((other) => compareRegions(compared, answerIn(other).compared, other)),
    ...(answered && { answered }),
    region,
    asOf: choices.asOf,
    ...(choices.inForceOn !== undefined && { inForceOn: choices.inForceOn }),
    audience: choices.audience,
    ...(request.language !== undefined && { language: request.language }),
    all,
    asSent: request.asSent === true,
  });
}

function bookOf(books: Judging["knowledge"], region: Region): Knowledge {
  const book = books[region];
  if (book === undefined) throw new Error(`No knowledge of the region ${region} was loaded.`);
  return book;
}

type Judged = {
  readonly assessment: Assessment;
  /** What is held against the other regions: of a question, only its answer. */
  readonly compared: readonly Finding[];
  readonly answered?: Answered;
};

/** The check has refused an unknown id by now. */
function protocolIn({ protocols }: Knowledge, protocol: string | Protocol): Pick<Protocol, "id" | "title"> {
  if (typeof protocol !== "string") return protocol;
  return protocols[protocol] ?? { id: protocol, title: protocol };
}

/** Sources of these findings whose reading is older than it should be on that day. */
function oldReadings(knowledge: Knowledge, { findings }: Assessment, asOf: string): readonly Problem[] {
  const cited = new Set(findings.flatMap(({ base }) => base.cite.map(({ source }) => source)));
  return [...cited].sort().flatMap((id) => {
    const reviewBy = knowledge.sources[id]?.reviewBy;
    return reviewBy !== undefined && reviewBy < asOf
      ? [{ code: "SOURCE_REVIEW_DUE", detail: { source: id, reviewBy } }]
      : [];
  });
}
