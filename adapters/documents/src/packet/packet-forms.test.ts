import type { Packet } from "@afterscript/wording/public/coverage.ts";
import { describe, expect, test } from "vitest";
import { blankText } from "./blank-text.ts";
import { examplePacket, longList, longTable, NAMES, packetOf, sentencesOf } from "./example-packet.ts";
import { packetMarkdown } from "./packet-markdown.ts";
import { packetText } from "./packet-text.ts";

const FORMS = [
  { form: "text", print: (packet: Packet) => packetText(packet) },
  { form: "Markdown", print: packetMarkdown },
];

describe.each(FORMS)("$form", ({ print }) => {
  const printed = (packet: Packet) => print(packet).replaceAll("\\", "");

  test("holds every sentence in order, each blank with what to ask", () => {
    const packet = examplePacket();
    const text = printed(packet);
    let at = 0;
    for (const sentence of sentencesOf(packet)) {
      const said = sentence.is === "blank" ? blankText(sentence) : sentence.text;
      const found = text.indexOf(said, at);
      expect(found, said).toBeGreaterThanOrEqual(at);
      at = found + said.length;
      if (sentence.is === "blank") expect(text.slice(at)).toContain(sentence.ask);
    }
  });

  test("names every part, caption, column and source", () => {
    const text = printed(examplePacket());
    for (const { title, blocks } of examplePacket().parts) {
      expect(text).toContain(title);
      for (const block of blocks) {
        if (block.is === "heading") expect(text).toContain(block.text);
        if (block.is === "table") for (const said of [block.caption, ...block.columns]) expect(text).toContain(said);
        if (block.is === "sources")
          for (const { number, text: source, address = "" } of block.items) {
            expect(text).toContain(`[${number}] ${source}`);
            expect(text).toContain(address);
          }
      }
    }
  });

  test.each([
    { blanks: 0, says: undefined },
    { blanks: 1, says: "Not final: 1 blank to fill in" },
    { blanks: 3, says: "Not final: 3 blanks to fill in" },
  ])("$blanks blanks: $says", ({ blanks, says }) => {
    const text = printed(examplePacket({ blanks: examplePacket().blanks.slice(0, blanks) }));
    if (says === undefined) expect(text).not.toContain("Not final");
    else expect(text).toContain(says);
  });

  test("cuts no long table and no long list", () => {
    const packet = packetOf(longTable(120), longList(80));
    const text = printed(packet);
    for (const { text: said } of sentencesOf(packet)) expect(text).toContain(said);
  });

  test.each(NAMES)("%s is written as it is", (name) => {
    const text = printed(packetOf({ is: "paragraph", sentences: [{ is: "form", text: name, id: "name" }] }));
    expect(text).toContain(name);
  });

  test.each([
    { empty: "a part", packet: packetOf() },
    { empty: "a list", packet: packetOf({ is: "list", items: [] }) },
    { empty: "a table", packet: packetOf(longTable(0)) },
    { empty: "lines", packet: packetOf({ is: "lines", lines: [] }) },
    { empty: "sources", packet: packetOf({ is: "sources", items: [] }) },
  ])("$empty without anything says so", ({ packet }) => expect(printed(packet)).toContain("Nothing stands here."));
});

test("what a person wrote is never read as a mark", () => {
  const sentences = [{ is: "form", text: "*x* | [y](http://a.example) <b>", id: "evil" }] as const;
  const markdown = packetMarkdown(packetOf({ is: "table", caption: "C", columns: ["A"], rows: [[sentences]] }));
  expect(markdown).toContain("| \\*x\\* \\| \\[y\\](http://a.example) \\<b\\> |");
});

test("text goes through the breaker of lines that is given", () => {
  const text = packetText(examplePacket(), { wrap: (line, { indent }) => `${indent}|${line}` });
  const lines = text.split("\n").filter((line) => !/^(|[=_-]+)$/.test(line));
  expect(lines.filter((line) => !/^\d\|/.test(line))).toEqual([]);
});

test.each([
  { text: "IgE result", shown: "[ IgE result ]" },
  { text: "[ IgE result ]", shown: "[ IgE result ]" },
  { text: "The result was [ not known ].", shown: "The result was [ not known ]." },
  { text: "As the policy asks [3]", shown: "[ As the policy asks [3] ]" },
  { text: " ", shown: "[ … ]" },
])("the blank '$text' is shown as $shown", ({ text, shown }) => {
  expect(blankText({ is: "blank", id: "x", text, ask: "" })).toBe(shown);
});
