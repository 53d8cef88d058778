import { MOST_GROWTH, type Steadiness, steadiness, WARM_UP_SHARE } from "./is-steady.ts";
import type { LoadRun } from "./load-run.ts";
import { quantile } from "./quantile.ts";
import type { Health } from "./reports.ts";

export type Verdict = {
  /** Every set acknowledged and counted once, each nurse answered, nobody left unjudged, the trail whole, memory steady. */
  readonly holds: boolean;
  readonly faults: readonly string[];
};

/** What does not hold of one run. */
export function verdictOf(run: LoadRun): Verdict {
  const lost = run.sent.filter(({ acknowledgedAt }) => acknowledgedAt === undefined).length;
  const { rss, heap } = memoryOf(run);
  const faults = [
    ...(lost > 0 ? [`Not acknowledged: ${lost} sets.`] : []),
    ...(run.notJudged > 0 ? [`Acknowledged and not judged: ${run.notJudged} sets.`] : []),
    ...(run.miscounted > 0 ? [`Patients with more or fewer changes than acknowledged sets: ${run.miscounted}.`] : []),
    ...(run.finished.auditIsWhole ? [] : ["The audit trail is not whole."]),
    ...(run.nurses.failures.length > 0 ? [`Turns of a nurse without an answer: ${run.nurses.failures.length}.`] : []),
    ...(rss === undefined || heap === undefined ? ["The run is too short for a verdict on memory."] : []),
    ...(rss?.isSteady === false ? ["Memory (RSS) is not steady."] : []),
    ...(heap?.isSteady === false ? ["Memory (heap) is not steady."] : []),
  ];
  return { holds: faults.length === 0, faults };
}

type Memory = { readonly rss: Steadiness | undefined; readonly heap: Steadiness | undefined };

function memoryOf({ health }: LoadRun): Memory {
  return { rss: steadiness(health, ({ rss }) => rss), heap: steadiness(health, ({ heapUsed }) => heapUsed) };
}

/** What every section of the page shares: how it is measured, and by which rules. */
export function introduction(machine: string): string {
  return [
    "# A clinic under load",
    "",
    `Written by \`npm run evidence -- clinic-load\`, on ${machine}. The real server, as a process of its own with its store on`,
    "disk, holds the demo week. A laboratory sends new result sets of its patients, one message each: HL7 v2 or a FHIR Bundle, one",
    "in 23 with fallen values. The sets leave at a steady pace whether or not those before are answered, and each time counts from",
    "the moment at which the request was due: slow answers are not hidden by sending less. Two nurses, each every two seconds, read",
    "the list, open a random row of it (the patient's page and the claim, asked for together) and give it back. Server, sender,",
    "nurses and, where there is one, the database server share the machine.",
    "",
    "Judged: from the acknowledgement to the written judgement that counts the set; looked for every 250 ms, and too long by as",
    "much at most. A clinic looks for new facts every two seconds. Memory is the server's process, every five seconds. The rule for",
    `steady: without the first ${WARM_UP_SHARE * 100} % of the run, the median of the last third is at most ${MOST_GROWTH * 100} % above`,
    "the median of the first third, for RSS and for the heap in use.",
    "",
  ].join("\n");
}

/** One run as a section, which begins with "## " and the store's name. */
export function section(store: string, run: LoadRun): string {
  const { sent, nurses, finished, health } = run;
  const { holds, faults } = verdictOf(run);
  const acknowledged = sent.flatMap(({ dueAt, acknowledgedAt }) =>
    acknowledgedAt === undefined ? [] : [acknowledgedAt - dueAt],
  );
  const seconds = ((health.at(-1)?.at ?? 0) - (health[0]?.at ?? 0)) / 1000;
  const cpu = (health.at(-1)?.cpu ?? 0) - (health[0]?.cpu ?? 0);
  const { rss, heap } = memoryOf(run);
  return [
    `## ${store}`,
    "",
    `${run.began.slice(0, 16).replace("T", " ")} UTC, ${run.minutes} minutes at ${run.perMinute} sets a minute. Load average of the machine (1, 5, 15`,
    `minutes): ${loadOf(run.load.before)} at the start, ${loadOf(run.load.after)} at the end.`,
    "",
    `**${holds ? "Holds." : "Does not hold."}** ${run.patients} patients; ${sent.length} sets sent, ${acknowledged.length} acknowledged, each counted once in its`,
    `patient's record${run.miscounted === 0 ? "" : " but for the faults below"}; ${finished.messages} messages and ${finished.auditEntries} audit entries in the store at the end.`,
    `The last set was judged ${secondsOf(run.drained)} s after the last acknowledgement. The server used ${percent(cpu / seconds)} of one core.`,
    "",
    ...faults.map((fault) => `- ${fault}`),
    ...(faults.length > 0 ? [""] : []),
    "| milliseconds | count | p50 | p95 | p99 | longest |",
    "| --- | ---: | ---: | ---: | ---: | ---: |",
    timesRow("a set acknowledged", acknowledged),
    timesRow("the list", nurses.list),
    timesRow("open: page and claim together", nurses.open),
    timesRow("the patient's page", nurses.page),
    timesRow("the claim", nurses.claim),
    timesRow("judged after the acknowledgement", run.toJudgement),
    "",
    `Claims that met a colleague's, or a row that had left the list: ${nurses.conflicts}.`,
    "",
    "| minute | RSS, MB | heap in use, MB | outside of the heap, MB | event loop late, p50 ms | p99 ms | longest ms |",
    "| ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ...minutesOf(health),
    "",
    ...[
      { name: "RSS", found: rss },
      { name: "Heap in use", found: heap },
    ].map(({ name, found }) => steadyLine(name, found)),
    "",
  ].join("\n");
}

function steadyLine(name: string, found: Steadiness | undefined): string {
  if (found === undefined) return `- ${name}: too few reports for a verdict.`;
  const { first, last, growth, isSteady } = found;
  return `- ${name}: ${isSteady ? "steady" : "not steady"}, ${megabytes(first)} MB, then ${megabytes(last)} MB (${growth < 0 ? "" : "+"}${percent(growth)}).`;
}

function timesRow(name: string, times: readonly number[]): string {
  const at = (share: number): string => String(Math.round(quantile(times, share) ?? Number.NaN));
  const cells = times.length === 0 ? ["none", "none", "none", "none"] : [at(0.5), at(0.95), at(0.99), at(1)];
  return `| ${[name, times.length, ...cells].join(" | ")} |`;
}

/** Medians of each minute; of the event loop the worst report of it. */
function minutesOf(health: readonly Health[]): readonly string[] {
  const begins = health[0]?.at ?? 0;
  const minutes = Map.groupBy(health, ({ at }) => Math.floor((at - begins) / 60_000));
  return [...minutes].map(([minute, reports]) => {
    const middle = (of: (report: Health) => number): string => megabytes(quantile(reports.map(of), 0.5) ?? Number.NaN);
    const worst = (of: (report: Health) => number): number => Math.round(Math.max(...reports.map(of)));
    const cells = [
      minute + 1,
      middle(({ rss }) => rss),
      middle(({ heapUsed }) => heapUsed),
      middle(({ external }) => external),
      worst(({ delay }) => delay.p50),
      worst(({ delay }) => delay.p99),
      worst(({ delay }) => delay.max),
    ];
    return `| ${cells.join(" | ")} |`;
  });
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}

function secondsOf(ms: number): string {
  return (ms / 1000).toFixed(1);
}

function loadOf(averages: readonly number[]): string {
  return averages.map((one) => one.toFixed(1)).join(", ");
}
