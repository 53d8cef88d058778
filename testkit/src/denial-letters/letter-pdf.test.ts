import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readDenialLetter } from "@afterscript/denial-letter";
import { readPdfText } from "@afterscript/denial-letter/public/pdf.ts";
import * as pdf from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { letterPdf, pdfOf } from "./letter-pdf.ts";
import { LETTERS, letterText, MEDICINES } from "./letters.ts";
import { valuesOf } from "./said-by.ts";

const fetched = vi.fn(() => Promise.reject(new Error("nothing is fetched")));
beforeAll(() => vi.stubGlobal("fetch", fetched));
afterAll(() => vi.unstubAllGlobals());

test.each(LETTERS)("$letter as a PDF is read as its text is", async ({ letter, country }) => {
  const text = letterText(letter);
  const options = { country, medicines: MEDICINES };
  const read = await readPdfText(await letterPdf(text), pdf);
  expect(read.problems).toEqual([]);
  expect(valuesOf(readDenialLetter(read.text, options))).toEqual(valuesOf(readDenialLetter(text, options)));
  expect(fetched).not.toHaveBeenCalled();
});

test("pages are parted by a form feed", async () => {
  const bytes = await pdfOf((page) =>
    page.text("The first page of a letter.").addPage().text("The second page of a letter."),
  );
  expect(await readPdfText(bytes, pdf)).toEqual({
    text: "The first page of a letter.\fThe second page of a letter.",
    pages: 2,
    problems: [],
  });
});

test("the bytes stay with the caller", async () => {
  const bytes = await pdfOf((page) => page.text("We denied your request for the drug."));
  const before = bytes.slice();
  await readPdfText(bytes, pdf);
  expect(bytes).toEqual(before);
});

test("two columns are read one below the other", async () => {
  const left =
    "We denied the request for your medicine. You may file an appeal. You must do so within 180 days of receiving this letter. Write to the address on your card, or send a fax.";
  const right =
    "An expedited appeal can be asked for by phone. We will answer it in 72 hours. You may ask for your claim file at no cost. It will be sent to you by mail.";
  const bytes = await pdfOf((page) => {
    page.fontSize(10).text(left, 72, 100, { width: 150 }).text(right, 320, 100, { width: 150 });
  });
  const { text } = await readPdfText(bytes, pdf);
  expect(text.replace(/\s+/g, " ")).toBe(`${left} ${right}`);
});

test("labels and their values stay on one line", async () => {
  const rows = [
    ["Member ID", "4471-9082"],
    ["Group", "70-55821"],
    ["Case", "26-118840"],
    ["Drug", "Rinvoq 15 mg"],
    ["Date", "June 8, 2026"],
    ["Plan", "Harbor"],
  ];
  const bytes = await pdfOf((page) => {
    for (const [index, [label = "", value = ""]] of rows.entries()) {
      page.text(label, 72, 100 + index * 18).text(value, 300, 100 + index * 18);
    }
  });
  const { text } = await readPdfText(bytes, pdf);
  expect(text.split("\n").filter((line) => line !== "")).toEqual(rows.map(([label, value]) => `${label}  ${value}`));
});

describe("a file that cannot be read", () => {
  const scan = (page: Parameters<Parameters<typeof pdfOf>[0]>[0]) => page.rect(72, 72, 400, 600).fill("#ddd");
  test.each([
    {
      what: "no PDF",
      bytes: async () => new TextEncoder().encode("Dear member,"),
      expected: [{ code: "PDF_NOT_A_PDF" }],
    },
    { what: "nothing", bytes: async () => new Uint8Array(), expected: [{ code: "PDF_NOT_A_PDF" }] },
    {
      what: "more than twenty megabytes",
      bytes: async () => new Uint8Array(20 * 1024 * 1024 + 1),
      expected: [{ code: "PDF_TOO_LARGE", detail: { megabytes: "21", most: "20" } }],
    },
    { what: "a scan", bytes: () => pdfOf(scan), expected: [{ code: "PDF_NO_TEXT" }] },
    {
      what: "a locked file",
      bytes: () => pdfOf((page) => page.text("We denied it."), { userPassword: "open", pdfVersion: "1.7" }),
      expected: [{ code: "PDF_ENCRYPTED" }],
    },
    {
      what: "a broken file",
      bytes: async () => new TextEncoder().encode(`%PDF-1.7\n${"broken ".repeat(200)}`),
      expected: [{ code: "PDF_BROKEN" }],
    },
  ])("$what", async ({ bytes, expected }) => {
    const { text, problems } = await readPdfText(await bytes(), pdf);
    expect({ text, problems }).toEqual({ text: "", problems: expected });
  });

  test("a page that is a picture is named, and the others are read", async () => {
    const bytes = await pdfOf((page) => {
      page.text("We denied the request for your medicine.").addPage();
      scan(page);
    });
    const { text, problems } = await readPdfText(bytes, pdf);
    expect(problems).toEqual([{ code: "PDF_PAGE_WITHOUT_TEXT", detail: { pages: "2" } }]);
    expect(text).toContain("We denied the request");
  });
});

test("a cut file is told as broken or read, and never throws", async () => {
  const whole = await letterPdf(letterText("maya"));
  for (const share of [0.1, 0.4, 0.7, 0.95]) {
    const { problems, text } = await readPdfText(whole.slice(0, Math.floor(whole.length * share)), pdf);
    expect(text === "" ? problems.length : 1).toBeGreaterThan(0);
  }
});

test("runs in Node where no canvas can be loaded", async () => {
  const folder = mkdtempSync(join(tmpdir(), "afterscript-letter-"));
  const file = join(folder, "letter.pdf");
  writeFileSync(file, await letterPdf(letterText("maya")));
  const script = `
    import { readFileSync } from "node:fs";
    import module from "node:module";
    const load = module._load;
    module._load = (name, ...rest) => { if (name.includes("canvas")) throw new Error("no canvas"); return load(name, ...rest); };
    delete globalThis.fetch;
    const pdf = await import(${JSON.stringify(import.meta.resolve("pdfjs-dist/legacy/build/pdf.mjs"))});
    const { readPdfText } = await import(${JSON.stringify(import.meta.resolve("@afterscript/denial-letter/public/pdf.ts"))});
    const read = await readPdfText(new Uint8Array(readFileSync(${JSON.stringify(file)})), pdf);
    console.error(JSON.stringify([read.pages, read.problems, read.text.includes("December 5, 2026"), typeof globalThis.DOMMatrix]));`;
  const place = join(folder, "read.mjs");
  writeFileSync(place, script);
  const { stderr } = spawnSync(process.execPath, [place], { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  expect(stderr.trim().split("\n").at(-1)).toBe(JSON.stringify([2, [], true, "undefined"]));
});
