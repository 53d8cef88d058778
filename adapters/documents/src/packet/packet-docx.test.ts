import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Packet } from "@afterscript/wording/public/coverage.ts";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test, vi } from "vitest";
import { PAPERS, type Paper } from "../paper.ts";
import { blankText } from "./blank-text.ts";
import { examplePacket, longList, longTable, NAMED, NAMES, packetOf, sentencesOf } from "./example-packet.ts";
import { packetDocx } from "./packet-docx.ts";
import { program, run } from "./program.ts";
import { missingFrom } from "./words-back.ts";

const SIZES = Object.keys(PAPERS) as Paper[];

async function filesOf(packet: Packet, paper: Paper = "a4"): Promise<Readonly<Record<string, string>>> {
  const files = unzipSync(await packetDocx(packet, { paper }));
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

async function bodyOf(packet: Packet, paper: Paper = "a4"): Promise<string> {
  return (await filesOf(packet, paper))["word/document.xml"] ?? "";
}

/** What a body says, without its marks. */
function wordsIn(xml: string): string {
  const text = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map(([, said = ""]) => said).join("");
  return text.replace(/&(amp|lt|gt|quot|apos);/gu, (_, name: keyof typeof SIGNS) => SIGNS[name]);
}
const SIGNS = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" } as const;

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

test("holds every sentence once and in order, each blank with what to ask", async () => {
  const packet = examplePacket();
  const text = wordsIn(await bodyOf(packet));
  const said = sentencesOf(packet).map((one) => (one.is === "blank" ? `${blankText(one)} ${one.ask}` : one.text));
  let at = 0;
  for (const one of said) {
    const found = text.indexOf(one, at);
    expect(found, one).toBeGreaterThanOrEqual(at);
    at = found + one.length;
  }
  const long = said.filter((one) => one.length > 24);
  for (const one of long) expect(count(text, one), one).toBe(long.filter((other) => other.includes(one)).length);
});

test("titles and headings are real ones, in order", async () => {
  const packet = examplePacket();
  const body = await bodyOf(packet);
  const styled = (style: string) =>
    [...body.matchAll(/<w:p>.*?<\/w:p>/gsu)]
      .filter(([p]) => p.includes(`w:pStyle w:val="${style}"`))
      .map(([p]) => wordsIn(p));
  expect(styled("Heading1")).toEqual(packet.parts.map(({ title }) => title));
  const headings = packet.parts.flatMap(({ blocks }) =>
    blocks.flatMap((one) => (one.is === "heading" ? [one.text] : [])),
  );
  expect(styled("Heading2")).toEqual(headings);
});

test("each part has a page and a head of its own", async () => {
  const packet = examplePacket();
  const files = await filesOf(packet);
  expect(count(files["word/document.xml"] ?? "", '<w:type w:val="nextPage"/>')).toBe(packet.parts.length);
  for (const [index, { title }] of packet.parts.entries()) {
    const head = files[`word/header${index + 1}.xml`] ?? "";
    expect(wordsIn(head)).toBe(`${title}Page  of Draft. Not final: 3 blanks to fill in`);
    for (const field of ["PAGE", "NUMPAGES"]) expect(head).toContain(`>${field}<`);
    const foot = wordsIn(files[`word/footer${index + 1}.xml`] ?? "");
    for (const { text } of packet.foot) expect(foot).toContain(text);
  }
});

test.each([
  { blanks: 0, says: undefined },
  { blanks: 1, says: "Draft. Not final: 1 blank to fill in" },
])("$blanks blanks: $says in each head", async ({ blanks, says }) => {
  const packet = examplePacket({ blanks: examplePacket().blanks.slice(0, blanks) });
  const files = await filesOf(packet);
  for (const index of packet.parts.keys()) {
    const head = wordsIn(files[`word/header${index + 1}.xml`] ?? "");
    if (says === undefined) expect(head).not.toMatch(/Draft|final/);
    else expect(head).toContain(says);
  }
});

test("the head of every table comes again on each page", async () => {
  const body = await bodyOf(packetOf(longTable(120), longTable(2)));
  const rows = [...body.matchAll(/<w:tr>.*?<\/w:tr>/gsu)].map(([row]) => row);
  expect(rows).toHaveLength(124);
  expect(rows.flatMap((row, index) => (row.includes("<w:tblHeader/>") ? [index] : []))).toEqual([0, 121]);
});

test("lists count anew, each for itself", async () => {
  const body = await bodyOf(packetOf(longList(2), longList(2)));
  const numbers = [...body.matchAll(/<w:numId w:val="(\d+)"\/>/gu)].map(([, id]) => id);
  expect(numbers).toHaveLength(4);
  expect(new Set(numbers).size).toBe(2);
});

test.each(SIZES)("is %s, and every column stands within the text", async (paper) => {
  const body = await bodyOf(examplePacket(), paper);
  const [width, height] = PAPERS[paper].map((points) => Math.round(points * 20));
  expect(count(body, `w:w="${width}" w:h="${height}"`)).toBe(examplePacket().parts.length);
  for (const [, grid = ""] of body.matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/gsu)) {
    const columns = [...grid.matchAll(/w:w="(\d+)"/gu)].map(([, column]) => Number(column));
    expect(columns.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual((width ?? 0) - 2 * 64 * 20);
    expect(Math.min(...columns)).toBeGreaterThan(40 * 20);
  }
});

test("has a title and a language", async () => {
  const files = await filesOf(examplePacket({ title: "Tom & Maya <1>" }));
  expect(files["docProps/core.xml"]).toContain("<dc:title>Tom &#38; Maya &#60;1&#62;</dc:title>");
  expect(files["docProps/core.xml"]).toContain("<dc:language>en</dc:language>");
  expect(files["word/styles.xml"]).toContain('<w:lang w:val="en"');
});

test("the same packet gives the same bytes at any moment", async () => {
  vi.useFakeTimers({ now: new Date("2026-01-02T03:04:05Z"), toFake: ["Date"] });
  try {
    const one = await packetDocx(examplePacket(), { paper: "a4" });
    vi.setSystemTime(new Date("2031-11-12T13:14:15Z"));
    const other = await packetDocx(examplePacket(), { paper: "a4" });
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
    expect(Object.values(await filesOf(examplePacket())).join("")).not.toMatch(/20(26|31)-\d\d-\d\dT/);
  } finally {
    vi.useRealTimers();
  }
});

test.each(NAMES)("%s is written as it is", async (name) => {
  const packet = packetOf({ is: "paragraph", sentences: [{ is: "form", text: name, id: "name" }] });
  expect(wordsIn(await bodyOf(packet))).toContain(name);
});

test("what no file of this kind can hold is left out, and nothing is read as a mark", async () => {
  const text = "<w:t>a</w:t> & \u0000b\u000b c";
  const packet = packetOf({ is: "paragraph", sentences: [{ is: "form", text, id: "evil" }] });
  expect(wordsIn(await bodyOf(packet))).toContain("<w:t>a</w:t> & b c");
});

test.each([
  { empty: "a packet", packet: examplePacket({ parts: [] }) },
  { empty: "a part", packet: packetOf() },
  { empty: "a list", packet: packetOf({ is: "list", items: [] }) },
  { empty: "a table", packet: packetOf(longTable(0)) },
  { empty: "sources", packet: packetOf({ is: "sources", items: [] }) },
])("$empty without anything says so", async ({ packet }) => {
  expect(wordsIn(await bodyOf(packet))).toContain("Nothing stands here.");
});

const soffice = program("soffice");
const pdftotext = program("pdftotext");

describe.skipIf(soffice === undefined || pdftotext === undefined)("opened by LibreOffice", () => {
  test("shows every sentence and every name, on more pages where there is more", { timeout: 180_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), "afterscript-packet-"));
    try {
      const example = examplePacket();
      const packet = examplePacket({
        parts: [
          ...example.parts,
          { id: "evidence-annex", title: "Long", blocks: [...NAMED, longTable(120), longList(80)] },
        ],
      });
      const file = join(folder, "packet.docx");
      writeFileSync(file, await packetDocx(packet, { paper: "letter" }));
      run(soffice ?? "", [
        `-env:UserInstallation=file://${folder}/profile`,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        folder,
        file,
      ]);
      expect(readFileSync(join(folder, "packet.pdf")).subarray(0, 5).toString()).toBe("%PDF-");
      const pages = run(pdftotext ?? "", ["-enc", "UTF-8", join(folder, "packet.pdf"), "-"])
        .split("\f")
        .slice(0, -1);
      expect(pages.length).toBeGreaterThan(example.parts.length + 6);
      for (const page of pages) expect(page).toContain("Not final: 3 blanks to fill in");
      expect(missingFrom(pages.join(""), sentencesOf(packet))).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
