import type { DemoWeek } from "@afterscript/testkit";
import type { ClinicParts } from "../clinic/clinic-parts.ts";
import { receive, saveRegistersFrom } from "../clinic/intake/index.ts";
import type { Steps } from "./steps.ts";

const RECORDS = "demo-records";
const LABORATORY = "demo-laboratory";
const DAYS_BEFORE = 6;

/** Puts the invented week that ends today through the clinic's own intake: each record, then each message in its order. Returns it. */
export async function receiveDemoWeek(parts: ClinicParts, steps: Steps): Promise<DemoWeek> {
  // A clinic for real does not load what only a demo needs.
  const { demoFiles, demoWeek } = await import("@afterscript/testkit");
  const begins = new Date(Date.parse(parts.clock.today()) - DAYS_BEFORE * 86_400_000).toISOString().slice(0, 10);
  const week = demoWeek({ monday: begins });
  const { background, inbox, csvMapping } = demoFiles(week);
  await saveRegistersFrom(parts.store.db, { sources: [RECORDS], systems: [] });
  await steps.run(`Receiving ${week.people.length} records`, async () => {
    for (const { name, text } of background) await receive(parts, { source: RECORDS, name, text });
  });
  await steps.run(`Receiving ${inbox.length} messages`, async () => {
    for (const { name, text } of inbox) {
      await receive(parts, { source: LABORATORY, name, text, ...(name.endsWith(".csv") && { mapping: csvMapping }) });
    }
  });
  return week;
}
