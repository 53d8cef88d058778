import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { examplePage, exampleQuestion, longPage } from "./example-page.ts";
import { contentPolicy, visitHtml } from "./visit-html.ts";
import { visitMarkdown } from "./visit-markdown.ts";
import { SECTION_IDS, visitSections } from "./visit-sections.ts";
import { visitText } from "./visit-text.ts";

const FORMS = [
  { form: "text", print: (page: ReturnType<typeof examplePage>) => visitText(page) },
  { form: "Markdown", print: visitMarkdown },
  { form: "HTML", print: (page: ReturnType<typeof examplePage>) => visitHtml(page, { paper: "a4" }) },
];

describe.each(FORMS)("$form", ({ print }) => {
  test("holds every entry of the longest lists", () => {
    const printed = print(longPage()).replaceAll("\\", "");
    for (const { entries } of visitSections(longPage())) {
      for (const { text, notes } of entries) for (const line of [text, ...notes]) expect(printed).toContain(line);
    }
  });

  test("bears a name only where there is one", () => {
    expect(print(longPage("Łukasz Ğ. Ωμέγα Жанна"))).toContain("Łukasz Ğ. Ωμέγα Жанна");
    expect(print(examplePage())).not.toContain("undefined");
  });

  test("says what is said where a list is empty, the emergency, the day and who has not signed", () => {
    const page = examplePage();
    const printed = print(page);
    const lists = [page.urgent, page.questions, page.medicines, page.results, page.symptoms];
    for (const { none, heading } of lists) for (const said of [none, heading]) expect(printed).toContain(said);
    for (const said of [page.emergency, page.day, page.disclaimer]) expect(printed).toContain(said);
  });

  test("tells of changes only where an earlier report was given", () => {
    const changes = {
      heading: "What changed",
      items: [{ what: "finding" as const, text: "New: one" }],
      none: "Nothing.",
    };
    expect(print(examplePage({ changes }))).toContain("New: one");
    expect(print(examplePage())).not.toContain("What changed");
  });

  test("counts the statements that it does not name", () => {
    const statements = ["a.one", "a.two", "a.three", "a.four", "a.five"];
    const page = examplePage();
    const printed = print({ ...page, questions: { ...page.questions, items: [exampleQuestion({ statements })] } });
    expect(printed).toContain("a.one; a.two; a.three; and 2 more");
  });
});

test("a record cannot write marks into a page", () => {
  const evil = '<script>alert(1)</script> [x](http://a.example) `y` # *z* & "q"';
  const medicines = { ...examplePage().medicines, items: [{ text: evil, name: evil, standing: "taken" as const }] };
  const page = examplePage({ medicines, person: { name: evil, line: "Age: 1." } });
  const html = visitHtml(page, { paper: "letter" });
  expect(html).not.toContain("<script");
  expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  const markdown = visitMarkdown(page);
  expect(markdown).not.toMatch(/(?<!\\)<script/);
  expect(markdown).toContain("\\[x\\](http://a.example)");
});

describe("HTML", () => {
  test.each([
    { paper: "a4", size: "size:A4" },
    { paper: "letter", size: "size:letter" },
  ] as const)("prints on $paper", ({ paper, size }) => expect(visitHtml(examplePage(), { paper })).toContain(size));

  test("has a language, a title, no script, and nothing from elsewhere", () => {
    const html = visitHtml(longPage(), { paper: "a4" });
    expect(html).toContain('<html lang="en">');
    expect(html).toMatch(/<title>[^<]+<\/title>/);
    expect(html).not.toMatch(/<script|<img|<link|<iframe|@import|url\(|src=|href=/);
  });

  test("allows its own style and nothing else", () => {
    const html = visitHtml(examplePage(), { paper: "a4" });
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? "";
    const hash = createHash("sha256").update(style).digest("base64");
    expect(contentPolicy("a4")).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
    expect(html).toContain(contentPolicy("a4"));
  });
});

test("the parts come in one order, questions right after what cannot wait", () => {
  const ids = visitSections(longPage()).map(({ id }) => id);
  expect(ids).toEqual(SECTION_IDS.filter((id) => id !== "changes"));
  expect(ids.slice(0, 2)).toEqual(["urgent", "questions"]);
});

test("text goes through the breaker of lines that is given", () => {
  const lines = visitText(longPage(), { wrap: (text, { indent }) => `${indent}|${text}` }).split("\n");
  expect(lines.filter((line) => line !== "").every((line) => /^\d\|/.test(line))).toBe(true);
});
