// The clinic as a process of its own, with the demo week and demo people: the store's place comes in CLINIC_PLACE. It tells
// its parent how it fares, and what is judged.
import { monitorEventLoopDelay } from "node:perf_hooks";
import { openChecker } from "@afterscript/check";
import { openSite } from "@afterscript/web";
import { sql } from "drizzle-orm";
import { buildServer } from "../../app.ts";
import { startJudge } from "../../clinic/judge/worker.ts";
import { verifyAudit } from "../../clinic/store/audit.ts";
import { openStore, type StorePlace } from "../../clinic/store/open-store.ts";
import { rowsOf } from "../../clinic/store/rows-of.ts";
import { openLibrary } from "../../start/library.ts";
import { receiveDemoWeek } from "../../start/receive-demo-week.ts";
import { today } from "../../start/today.ts";
import type { Health, Report } from "./reports.ts";

/** How often it is looked who has been judged: a time to judgement is too long by at most this. */
const LOOK_MS = 250;
const HEALTH_MS = 5_000;

const tell = (report: Report): void => {
  process.send?.(report);
};

const opened = await openChecker();
if (opened.failure !== undefined) throw new Error(opened.failure.what);
const { checker } = opened;
const { library, documents } = openLibrary(checker);
const place: StorePlace = JSON.parse(process.env.CLINIC_PLACE ?? "{}");
const store = await openStore(place);
const clock = { today, now: () => new Date().toISOString() };
const parts = { store, checker, library, clock, region: "uk" } as const;
const { monday } = await receiveDemoWeek(parts, { run: async (_name, work) => work() });
const judge = startJudge(parts);
await judge.idle();

const site = await openSite({ origin: "http://localhost:4870", today: today(), library, samples: [] }, documents);
const clinic = { ...parts, signIn: { demo: true } };
const server = buildServer({ checker, library, samples: [], site, today, clinic });
await server.listen({ port: 0, host: "127.0.0.1" });
const address = server.server.address();

const revisions = () =>
  rowsOf(
    store.db,
    sql`select patient.id, patient_identifier.value as number, revision, judged_revision as judged
      from patient join patient_identifier on patient_id = patient.id`,
  );
const patients = async () =>
  (await revisions()).map((row) => ({
    id: String(row.id),
    number: String(row.number),
    revision: Number(row.revision),
  }));

tell({
  is: "ready",
  origin: `http://localhost:${typeof address === "object" ? address?.port : ""}`,
  monday,
  patients: await patients(),
});

const judged = new Map<string, number>();
let isLooking = false;
const looking = setInterval(() => void look(), LOOK_MS);
async function look(): Promise<void> {
  if (isLooking) return;
  isLooking = true;
  const rows = await rowsOf(store.db, sql`select id, judged_revision as judged from patient`);
  const at = Date.now();
  const newer = rows
    .map((row) => ({ id: String(row.id), revision: Number(row.judged) }))
    .filter(({ id, revision }) => judged.get(id) !== revision);
  for (const { id, revision } of newer) judged.set(id, revision);
  if (newer.length > 0) tell({ is: "judged", at, patients: newer });
  isLooking = false;
}

const delay = monitorEventLoopDelay({ resolution: 10 });
delay.enable();
const telling = setInterval(() => {
  tell(health());
  delay.reset();
}, HEALTH_MS);

function health(): Health {
  const { rss, heapUsed, external } = process.memoryUsage();
  const ms = (nanoseconds: number): number => nanoseconds / 1e6;
  const told = { p50: ms(delay.percentile(50)), p99: ms(delay.percentile(99)), max: ms(delay.max) };
  const { user, system } = process.cpuUsage();
  return { is: "health", at: Date.now(), rss, heapUsed, external, cpu: (user + system) / 1e6, delay: told };
}

process.once("message", async () => {
  judge.wake();
  await judge.idle();
  clearInterval(looking);
  while (isLooking) await new Promise(setImmediate);
  await look();
  clearInterval(telling);
  const [count] = await rowsOf(store.db, sql`select count(*)::int as messages from message`);
  const chain = await verifyAudit(store.db);
  tell({
    is: "finished",
    patients: await patients(),
    messages: Number(count?.messages),
    auditIsWhole: chain.whole,
    auditEntries: chain.whole ? chain.entries : 0,
  });
  await judge.stop();
  await server.close();
  await store.close();
  process.disconnect?.();
});
