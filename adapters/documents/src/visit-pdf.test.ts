import { inflateSync } from "node:zlib";
import type { VisitPage } from "@afterscript/wording";
import { describe, expect, test } from "vitest";
import { examplePage, longPage } from "./example-page.ts";
import { PAPERS, type Paper, paperOf } from "./paper.ts";
import { visitPdf } from "./visit-pdf.ts";

const SIZES = Object.keys(PAPERS) as Paper[];

async function pdfOf(page: VisitPage, paper: Paper = "a4"): Promise<Buffer> {
  return Buffer.from(await visitPdf(page, { paper }));
}

/** Every letter that the file says, by its fonts' own maps, it can be read as. */
function lettersOf(pdf: Buffer): ReadonlySet<string> {
  const text = pdf.toString("latin1");
  const streams = [...text.matchAll(/stream\r?\n/g)].map(({ index, 0: mark }) => index + mark.length);
  const maps = streams.flatMap((start) => {
    const end = text.indexOf("endstream", start);
    try {
      const inflated = inflateSync(pdf.subarray(start, end)).toString("latin1");
      return inflated.includes("beginbfrange") ? [inflated] : [];
    } catch {
      return [];
    }
  });
  const codes = maps.flatMap((map) => [...map.matchAll(/<([0-9a-f]{4,})>/gi)].map(([, code = ""]) => code));
  return new Set(codes.flatMap((code) => [...fromUtf16(code)]));
}

function fromUtf16(hex: string): string {
  const units = hex.match(/.{4}/g) ?? [];
  return String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)));
}

describe.each(SIZES)("on %s", (paper) => {
  test.each([
    { says: "an empty page", page: examplePage() },
    { says: "far too long lists", page: longPage() },
    { says: "a name as long as a page", page: longPage("Wolfeschlegelstein ".repeat(300)) },
    { says: "a word without end", page: longPage("W".repeat(3_000)) },
  ])("$says is one sheet of that size", async ({ page }) => {
    const text = (await pdfOf(page, paper)).toString("latin1");
    expect(text.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
    const [width, height] = PAPERS[paper];
    expect(text).toContain(`/MediaBox [0 0 ${width} ${height}]`);
  });
});

test("the same page gives the same bytes, dated on the day that is judged", async () => {
  const [one, other] = [await pdfOf(longPage()), await pdfOf(longPage())];
  expect(one.equals(other)).toBe(true);
  expect(one.toString("latin1")).toContain("D:20260701000000Z");
});

test("has a title, a language and a structure for screen readers", async () => {
  const text = (await pdfOf(longPage())).toString("latin1");
  for (const mark of ["/Lang (en)", "/Marked true", "/DisplayDocTitle true", "/StructTreeRoot"]) {
    expect(text).toContain(mark);
  }
  for (const tag of ["H1", "H2", "LI", "LBody", "P"]) expect(text).toContain(`/S /${tag}\n`);
});

test.each([
  { script: "Turkish", name: "Şükrü Ğündüz İnönü ılgaz" },
  { script: "Vietnamese", name: "Đặng Thị Phượng Nguyễn" },
  { script: "Greek", name: "Ἀλέξανδρος Παπαδόπουλος" },
  { script: "Cyrillic", name: "Жанна Їжакевич" },
  { script: "Central European", name: "Łukasz Żółć Dvořák Őry" },
  { script: "Nordic", name: "Åse Bjørk Þórður" },
  { script: "composed of parts", name: "Zoe\u0308" },
])("$script letters of a name can be read in the file", async ({ name }) => {
  const page = examplePage({ person: { name, line: "Age: 66." } });
  const letters = lettersOf(await pdfOf(page));
  const missing = [...name.normalize("NFC")].filter((letter) => letter !== " " && !letters.has(letter));
  expect(missing).toEqual([]);
  expect(letters.has("\uFFFD")).toBe(false);
});

test("letters that no font has are shown as such, never left out", async () => {
  expect(lettersOf(await pdfOf(examplePage({ person: { name: "李雷", line: "" } }))).has("\uFFFD")).toBe(true);
});

test.each([
  { region: "us", paper: "letter" },
  { region: "eu", paper: "a4" },
  { region: "uk", paper: "a4" },
])("$region prints on $paper", ({ region, paper }) => expect(paperOf(region)).toBe(paper));
