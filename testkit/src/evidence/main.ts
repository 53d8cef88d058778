import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { proveNoFalseAlarm } from "./false-alarms.ts";
import { proveStatesSeen } from "./states.ts";

/** Long proofs, each writing its dated figure. */
const PROOFS = {
  "false-alarms": { file: "docs/no-false-alarm.md", prove: proveNoFalseAlarm },
  states: { file: "docs/states.md", prove: proveStatesSeen },
} as const;

const ROOT = join(import.meta.dirname, "..", "..", "..");
const names = Object.keys(PROOFS);
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !names.includes(name));

if (asked.includes("--help") || asked.includes("-h")) {
  console.log(
    `npm run evidence [-- ${names.join(" | ")} | lighthouse | clinic-kill | clinic-load | clinic-two-browsers]\n\nLong proofs, each writing its dated figure to docs/. Without a name, all of them.`,
  );
} else if (unknown.length > 0) {
  console.error(`No proof "${unknown.join(", ")}". One of: ${names.join(", ")}; without a name, all of them.`);
  process.exitCode = 2;
} else {
  const day = new Date().toISOString().slice(0, 10);
  for (const [name, { file, prove }] of Object.entries(PROOFS)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const { page, holds } = prove(day);
    mkdirSync(dirname(join(ROOT, file)), { recursive: true });
    writeFileSync(join(ROOT, file), page);
    console.log(`${name}: ${holds ? "holds" : "DOES NOT HOLD"}, written to ${file}`);
    if (!holds) process.exitCode = 1;
  }
}
