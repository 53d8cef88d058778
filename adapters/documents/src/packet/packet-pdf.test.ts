import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Packet } from "@afterscript/wording/public/coverage.ts";
import { describe, expect, test, vi } from "vitest";
import { PAPERS, type Paper } from "../paper.ts";
import { examplePacket, longList, longTable, NAMED, packetOf, sentencesOf } from "./example-packet.ts";
import { packetFaces } from "./packet-faces.ts";
import { packetPdf } from "./packet-pdf.ts";
import { program, run } from "./program.ts";
import { missingFrom } from "./words-back.ts";

const SIZES = Object.keys(PAPERS) as Paper[];

async function pdfOf(packet: Packet, paper: Paper = "a4", asOf?: string): Promise<Buffer> {
  const faces = await packetFaces(packet);
  return Buffer.from(await packetPdf(packet, { paper, faces, ...(asOf !== undefined && { asOf }) }));
}

function pagesIn(pdf: Buffer): number {
  return pdf.toString("latin1").match(/\/Type \/Page\b(?!s)/gu)?.length ?? 0;
}

describe.each(SIZES)("on %s", (paper) => {
  test.each([
    { says: "Maya's packet", packet: examplePacket(), least: 6 },
    { says: "a table of 120 rows", packet: packetOf(longTable(120)), least: 4 },
    { says: "a list of 80", packet: packetOf(longList(80)), least: 2 },
    { says: "a packet without a part", packet: examplePacket({ parts: [] }), least: 1 },
    { says: "an empty part", packet: packetOf(), least: 1 },
  ])("$says has $least pages or more, all of that size", async ({ packet, least }) => {
    const pdf = await pdfOf(packet, paper);
    expect(pagesIn(pdf)).toBeGreaterThanOrEqual(least);
    const [width, height] = PAPERS[paper];
    expect(pdf.toString("latin1").split(`/MediaBox [0 0 ${width} ${height}]`).length - 1).toBe(pagesIn(pdf));
  });
});

test("has a title, a language and a structure for screen readers", async () => {
  const text = (await pdfOf(examplePacket())).toString("latin1");
  for (const mark of ["/Lang (en)", "/Marked true", "/DisplayDocTitle true", "/StructTreeRoot", "/Scope /Column"])
    expect(text).toContain(mark);
  for (const tag of ["Document", "Sect", "H1", "H2", "P", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD"])
    expect(text).toContain(`/S /${tag}\n`);
  const count = (tag: string) => text.split(`/S /${tag}\n`).length - 1;
  expect(count("H1")).toBe(examplePacket().parts.length);
  // Two tables of three columns: the head that comes again on a page is no content.
  expect(count("TH")).toBe(6);
  expect(count("TR")).toBe(2 + 7 + 3);
});

test("the same packet gives the same bytes at any moment", async () => {
  vi.useFakeTimers({ now: new Date("2026-01-02T03:04:05Z"), toFake: ["Date"] });
  try {
    const one = await pdfOf(examplePacket());
    vi.setSystemTime(new Date("2031-11-12T13:14:15Z"));
    const other = await pdfOf(examplePacket());
    expect(one.equals(other)).toBe(true);
  } finally {
    vi.useRealTimers();
  }
});

test.each([
  { asOf: "2026-07-02", written: "D:20260702000000Z" },
  { asOf: undefined, written: "D:19700101000000Z" },
])("made on $asOf is written as $written", async ({ asOf, written }) => {
  expect((await pdfOf(packetOf(), "a4", asOf)).toString("latin1")).toContain(written);
});

const pdftotext = program("pdftotext");

describe.skipIf(pdftotext === undefined)("read back with pdftotext", () => {
  async function pagesOf(packet: Packet, paper: Paper = "a4"): Promise<readonly string[]> {
    const folder = mkdtempSync(join(tmpdir(), "afterscript-packet-"));
    try {
      writeFileSync(join(folder, "packet.pdf"), await pdfOf(packet, paper));
      return run(pdftotext ?? "", ["-enc", "UTF-8", join(folder, "packet.pdf"), "-"])
        .split("\f")
        .slice(0, -1);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  test.each([
    { says: "Maya's packet", packet: examplePacket() },
    { says: "names in five scripts", packet: packetOf(...NAMED) },
    { says: "long lists and tables", packet: packetOf(longTable(120), longList(80)) },
  ])("$says: every sentence is there on either paper", async ({ packet }) => {
    for (const paper of SIZES) {
      const text = (await pagesOf(packet, paper)).join("");
      expect(missingFrom(text, sentencesOf(packet))).toEqual([]);
      expect(text).not.toContain("\uFFFD");
    }
  });

  test.each([
    {
      says: "a cell longer than a page",
      texts: ["left ".repeat(900), "right ".repeat(300)],
      counts: { left: 900, right: 300 },
    },
    { says: "a word without end", texts: ["W".repeat(5_000)], counts: { W: 5_000 } },
  ])("$says is parted, not cut", async ({ texts, counts }) => {
    const row = texts.map((text) => [{ is: "form", text, id: "long" } as const]);
    const pages = await pagesOf(packetOf({ is: "table", caption: "T", columns: texts.map(() => "C"), rows: [row] }));
    expect(pages.length).toBeGreaterThan(1);
    for (const [part, count] of Object.entries(counts)) expect(pages.join("").split(part).length - 1).toBe(count);
  });

  test("every page says whose part it is, which page, and that it is not final", async () => {
    const packet = examplePacket();
    const pages = await pagesOf(packet);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
      expect(page).toContain("Draft. Not final: 3 blanks to fill in");
      expect(page).toContain("This is no legal");
      expect(packet.parts.some(({ title }) => page.startsWith(title))).toBe(true);
    }
  });

  test("a packet without a blank is not marked", async () => {
    for (const page of await pagesOf(examplePacket({ blanks: [] }))) expect(page).not.toContain("Not final");
  });

  test("the head of a table comes again on each of its pages", async () => {
    for (const page of await pagesOf(packetOf(longTable(120)))) expect(page).toContain("What the record shows");
  });

  test("a signature is not left alone by what it signs", async () => {
    for (let lines = 33; lines < 41; lines += 1) {
      const body = { is: "lines", lines: Array.from({ length: lines }, () => longWords("line", 1)) } as const;
      const pages = await pagesOf(
        packetOf(
          body,
          { is: "paragraph", sentences: longWords("last words", 1) },
          { is: "paragraph", sentences: longWords("greeting", 1) },
          { is: "signature", lines: [longWords("Dr Seal", 1)] },
        ),
      );
      const signed = pages.find((page) => page.includes("Dr Seal"));
      for (const said of ["last words", "greeting"]) expect(signed).toContain(said);
    }
  });

  test("letters that no font has are shown as such, and it is said", async () => {
    const [page = ""] = await pagesOf(packetOf({ is: "paragraph", sentences: longWords("김철수", 1) }));
    expect(page).toContain("\uFFFD\uFFFD\uFFFD");
    expect(page).toContain("Some letters could not be printed");
  });
});

function longWords(word: string, times: number) {
  return [{ is: "form", text: Array.from({ length: times }, () => word).join(" "), id: "long" }] as const;
}

test.each([
  { text: "Zoë Łukasz", why: "the house's own", plain: [2], bold: [2] },
  { text: "Αθηνά", why: "most scripts", plain: [2, 1], bold: [2] },
  { text: "明", why: "Chinese", plain: [2, 1, 1], bold: [2] },
  { text: "김", why: "the sign for a missing letter, and what is said of it", plain: [2, 1, 1], bold: [2, 1] },
])("$text reads $why, no font more", async ({ text, plain, bold }) => {
  const faces = await packetFaces(packetOf({ is: "paragraph", sentences: longWords(text, 1) }));
  expect(faces.text.map(({ files }) => files.length)).toEqual(plain);
  expect(faces.bold.map(({ files }) => files.length)).toEqual(bold);
});
