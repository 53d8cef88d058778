import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { loadKnowledge } from "@afterscript/knowledge";
import { afterEach, expect, test } from "vitest";

const MAIN = fileURLToPath(new URL("./main.ts", import.meta.url));
const running: ChildProcessWithoutNullStreams[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill("SIGINT");
});

type Run = {
  readonly child: ChildProcessWithoutNullStreams;
  readonly out: () => string;
  readonly ended: Promise<number | null>;
};

function run(...args: readonly string[]): Run {
  const child = spawn(process.execPath, [MAIN, ...args]);
  running.push(child);
  let out = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => (out += part.toString()));
  return { child, out: () => out, ended: new Promise((resolve) => child.on("close", resolve)) };
}

async function until(holds: () => boolean, child: ChildProcessWithoutNullStreams): Promise<void> {
  for (let tries = 0; tries < 2_400 && !holds() && child.exitCode === null; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

test("says each step with its time, then the doors, and stops at Ctrl-C", async () => {
  const { child, out, ended } = run("--port", "0");
  await until(() => out().includes("Ctrl-C stops."), child);
  expect(out()).toMatch(/Reading the knowledge +\d+\.\d s/);
  expect(out()).toMatch(/knowledge +\d{4}\.\d{2}\.\d{2}/);
  for (const region of ["us", "eu"] as const) {
    const drugs = [...new Set(loadKnowledge(region).statements.map(({ drug }) => drug))]
      .filter((drug) => drug !== "any")
      .sort();
    expect(out()).toContain(`\n  ${region.padEnd(12)}${drugs.join(", ")}\n`);
  }
  expect(out()).toContain("Nothing you open here leaves this machine.");
  const doors = [...out().matchAll(/http:\/\/localhost:\d+\/\S*/g)].map(([door]) => door);
  expect(doors).toHaveLength(3);
  for (const door of doors) {
    const status = (await fetch(door.replace("localhost", "127.0.0.1"))).status;
    expect([door, status]).toEqual([door, door.endsWith("/assess") ? 405 : 200]);
  }
  child.kill("SIGINT");
  expect(await ended).toBe(0);
}, 300_000);

test("a port that is taken: one plain message with the mend, exit 1", async () => {
  const taken = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => taken.once("listening", resolve));
  const address = taken.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const { out, ended } = run("--port", String(port));
  expect(await ended).toBe(1);
  expect(out()).toContain(`Port ${port} is already taken.`);
  expect(out()).toContain(`npm start -- --port ${port + 1}`);
  expect(out()).not.toMatch(/\n {4}at /);
  taken.close();
}, 120_000);

test.each([
  { args: ["--port"], says: "--port needs a value" },
  { args: ["--port", "many"], says: '"many" is not a port' },
  { args: ["--prot", "1"], says: '"--prot" is not a flag' },
])("$args: $says, exit 2", async ({ args, says }) => {
  const { out, ended } = run(...args);
  expect(await ended).toBe(2);
  expect(out()).toContain(says);
});

test("--help says how, exit 0", async () => {
  const { out, ended } = run("--help");
  expect([await ended, out().includes("npm start -- --port 5000")]).toEqual([0, true]);
});
