import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { eachStore } from "../../../testing/each-store.ts";
import type { ClinicParts } from "../../clinic-parts.ts";
import { message, patient, queueItem, resourceVersion } from "../../store/schema.ts";
import { intakeParts } from "../../testing/intake-parts.ts";
import { ASTA, bundleOf, lymphocytesOf, newPatientOf, patientOf } from "../../testing/invented-messages.ts";
import { receive } from "../receive.ts";
import { startIntake } from "../start-intake.ts";
import { watchFolder } from "./watch-folder.ts";

const drawn = "2026-06-20T08:00:00Z";
const RESULT = bundleOf(patientOf(ASTA), lymphocytesOf(ASTA, { id: "r1", value: 900, drawn }));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "afterscript-folder-"));
  await mkdir(join(folder, "ward-lab"));
});
afterEach(() => rm(folder, { recursive: true }));

async function lies(...path: string[]): Promise<readonly string[]> {
  return (await readdir(join(folder, ...path)).catch(() => [])).sort();
}

async function unread(parts: ClinicParts) {
  const rows = await parts.store.db.select().from(queueItem);
  return rows.map(({ reason, body }) => [reason, (body as { readonly code?: string }).code]);
}

/** Watches until the files have been moved, then stops. */
async function until(parts: ClinicParts, seen: () => Promise<void>): Promise<void> {
  const watching = await watchFolder(parts, { folder, settled: 100 });
  try {
    await expect.poll(() => seen().then(() => "seen"), { interval: 50 }).toBe("seen");
  } finally {
    await watching.stop();
  }
}

eachStore("the watched folder", (open) => {
  test("takes what lies there and what comes, by the folder's name, and moves it to done", async () => {
    const parts = await intakeParts(await open());
    await writeFile(join(folder, "ward-lab", "brandt.json"), newPatientOf(ASTA));
    await until(parts, async () => {
      expect(await lies("ward-lab", "done")).toEqual(["brandt.json"]);
      await writeFile(join(folder, "ward-lab", "upload.tmp"), "{");
      await writeFile(join(folder, "ward-lab", "result.json"), RESULT);
    });
    await until(parts, async () => expect(await lies("ward-lab", "done")).toEqual(["brandt.json", "result.json"]));
    expect(await lies("ward-lab")).toEqual(["done", "upload.tmp"]);
    expect(await parts.store.db.select({ source: message.source }).from(message)).toEqual([
      { source: "ward-lab" },
      { source: "ward-lab" },
    ]);
    expect(await parts.store.db.$count(resourceVersion)).toBe(3);
  });

  test("a file that was stored and not moved is moved after a restart, and nothing is doubled", async () => {
    const parts = await intakeParts(await open());
    await receive(parts, { text: newPatientOf(ASTA), source: "ward-lab" });
    await writeFile(join(folder, "ward-lab", "a.json"), newPatientOf(ASTA));
    await until(parts, async () => expect(await lies("ward-lab", "done")).toEqual(["a.json"]));
    expect(await parts.store.db.$count(message)).toBe(1);
    expect(await parts.store.db.$count(patient)).toBe(1);
    expect(await parts.store.db.$count(resourceVersion)).toBe(2);
  });

  test("a file of the same name is never overwritten", async () => {
    const parts = await intakeParts(await open());
    for (const text of [newPatientOf(ASTA), RESULT]) {
      await writeFile(join(folder, "ward-lab", "a.json"), text);
      const before = (await lies("ward-lab", "done")).length;
      await until(parts, async () => expect(await lies("ward-lab", "done")).toHaveLength(before + 1));
    }
    expect(await lies("ward-lab", "done")).toEqual(["a-2.json", "a.json"]);
  });

  test.each([
    { what: "no JSON", bytes: Buffer.from("{ no"), code: "JSON_NOT_READABLE", name: "a.json" },
    { what: "nothing", bytes: Buffer.from(""), code: "INPUT_EMPTY", name: "a.json" },
    { what: "another character set", bytes: Buffer.from("Name;M\xfcller", "latin1"), code: "NOT_UTF8", name: "a.csv" },
    {
      what: "a table without a mapping",
      bytes: Buffer.from("NHS;Test;Value\n1;2;3\n"),
      code: "MAPPING_MISSING",
      name: "a.csv",
    },
  ])("$what goes to trouble with what to do, and waits in the queue", async ({ bytes, code, name }) => {
    const parts = await intakeParts(await open());
    await writeFile(join(folder, "ward-lab", name), bytes);
    await until(parts, async () => expect(await lies("ward-lab", "trouble")).toEqual([name, `${name}.txt`]));
    expect(await readFile(join(folder, "ward-lab", "trouble", name))).toEqual(bytes);
    expect(await readFile(join(folder, "ward-lab", "trouble", `${name}.txt`), "utf8")).toMatch(
      /^What could not be read/,
    );
    expect(await unread(parts)).toEqual([["unreadable", code]]);
  });

  test("a link is not followed, and a folder whose name is no source is told", async () => {
    const parts = await intakeParts(await open());
    await writeFile(join(folder, ".hidden"), "secret");
    await symlink(join(folder, ".hidden"), join(folder, "ward-lab", "link.json"));
    await mkdir(join(folder, "Ward Lab"));
    await writeFile(join(folder, "Ward Lab", "a.json"), newPatientOf(ASTA));
    await until(parts, async () => {
      expect(await lies("ward-lab", "trouble")).toEqual(["link.json", "link.json.txt"]);
      expect(await lies("Ward Lab", "trouble")).toEqual(["a.json", "a.json.txt"]);
    });
    expect(await unread(parts)).toEqual([["unreadable", "NOT_A_FILE"]]);
    expect(await parts.store.db.$count(patient)).toBe(1);
  });

  // Nothing is forbidden to root.
  test.skipIf(process.getuid?.() === 0)("a file that may not be read waits in the queue", async () => {
    const parts = await intakeParts(await open());
    await writeFile(join(folder, "ward-lab", "a.json"), RESULT);
    await chmod(join(folder, "ward-lab", "a.json"), 0);
    await until(parts, async () => expect(await lies("ward-lab", "trouble")).toEqual(["a.json", "a.json.txt"]));
    expect(await unread(parts)).toEqual([["unreadable", "FILE_NOT_READABLE"]]);
  });

  test("starts and stops with what else comes by itself", async () => {
    const parts = await intakeParts(await open());
    await writeFile(join(folder, "a.json"), newPatientOf(ASTA));
    const intake = await startIntake(parts, { watch: { folder, settled: 100 }, poll: { sources: [] } });
    await expect.poll(() => lies("done")).toEqual(["a.json"]);
    await intake.stop();
    expect(await parts.store.db.select({ source: message.source }).from(message)).toEqual([{ source: "folder" }]);
  });
});
