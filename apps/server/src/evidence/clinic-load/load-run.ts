import { spawn } from "node:child_process";
import { loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { demoWeek } from "@afterscript/testkit";
import type { StorePlace } from "../../clinic/store/open-store.ts";
import { type ClinicClient, signInAt } from "../../testing/run-clinic.ts";
import { laboratory, type Sent } from "./laboratory.ts";
import { type NurseTimes, nurse } from "./nurse.ts";
import type { Finished, Health, Ready, Report } from "./reports.ts";
import { resultSetsOf } from "./result-sets.ts";
import { timesToJudgement } from "./times-to-judgement.ts";

export type LoadRun = {
  readonly perMinute: number;
  readonly minutes: number;
  readonly began: string;
  readonly load: { readonly before: readonly number[]; readonly after: readonly number[] };
  readonly patients: number;
  readonly sent: readonly Sent[];
  readonly nurses: NurseTimes;
  /** Milliseconds from each acknowledgement to the judgement that counts it. */
  readonly toJudgement: readonly number[];
  /** Milliseconds from the last acknowledgement until nobody waited. */
  readonly drained: number;
  readonly health: readonly Health[];
  readonly finished: Finished;
  /** Acknowledged sets that no judged revision of their patient counts. */
  readonly notJudged: number;
  /** Patients whose facts changed another number of times than sets were acknowledged. */
  readonly miscounted: number;
};

export type LoadRunOptions = {
  readonly perMinute: number;
  readonly minutes: number;
  /** For the server's process, as `--cpu-prof`. */
  readonly nodeOptions?: readonly string[];
};

const CHILD = fileURLToPath(new URL("./load-child.ts", import.meta.url));
const NURSES = ["nurse", "prescriber"] as const;

/** Starts the clinic on this store with the demo week, loads it, and waits until everything is judged. */
export async function loadRun(place: StorePlace, options: LoadRunOptions): Promise<LoadRun> {
  const { perMinute, minutes, nodeOptions = [] } = options;
  const judged: Extract<Report, { is: "judged" }>[] = [];
  const health: Health[] = [];
  const child = spawn(process.execPath, [...nodeOptions, CHILD], {
    env: { ...process.env, CLINIC_PLACE: JSON.stringify(place) },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const said = <K extends Report["is"]>(is: K) =>
    new Promise<Extract<Report, { is: K }>>((resolve, reject) => {
      child.on("message", (report: Report) => {
        if (report.is === is) resolve(report as Extract<Report, { is: K }>);
      });
      child.once("close", (code) => reject(new Error(`The clinic ended with ${code} before its "${is}".`)));
    });
  child.on("message", (report: Report) => {
    if (report.is === "judged") judged.push(report);
    if (report.is === "health") health.push(report);
  });
  const ready: Ready = await said("ready");
  const poster = await signInAt(ready.origin, "admin");
  const clients: ClinicClient[] = [];
  for (const role of NURSES) clients.push(await signInAt(ready.origin, role));
  const before = loadavg();
  const began = new Date().toISOString();
  const until = Date.now() + minutes * 60_000;
  const times: NurseTimes = { list: [], page: [], claim: [], open: [], conflicts: 0, failures: [] };
  const working = clients.map((client, place) => nurse(client, { until, after: place * 1_000, times }));
  const sent = await laboratory(poster, {
    perMinute,
    until,
    nextSet: resultSetsOf(demoWeek({ monday: ready.monday })),
  });
  await Promise.all(working);
  const after = loadavg();
  const finishing = said("finished");
  child.send("finish");
  const finished = await finishing;
  const { times: toJudgement, notJudged } = timesToJudgement(sent, ready.patients, judged);
  await ended;
  const last = Math.max(...sent.map(({ acknowledgedAt }) => acknowledgedAt ?? 0));
  return {
    perMinute,
    minutes,
    began,
    load: { before, after },
    patients: ready.patients.length,
    sent,
    nurses: times,
    toJudgement,
    drained: Math.max(0, (judged.at(-1)?.at ?? last) - last),
    health,
    finished,
    notJudged,
    miscounted: miscountedOf(sent, ready, finished),
  };
}

function miscountedOf(sent: readonly Sent[], ready: Ready, finished: Finished): number {
  const count = new Map<string, number>();
  for (const { number, acknowledgedAt } of sent) {
    if (acknowledgedAt !== undefined) count.set(number, (count.get(number) ?? 0) + 1);
  }
  const then = new Map(ready.patients.map(({ number, revision }) => [number, revision]));
  return finished.patients.filter(
    ({ number, revision }) => revision !== (then.get(number) ?? 0) + (count.get(number) ?? 0),
  ).length;
}
