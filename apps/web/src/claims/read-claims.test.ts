import { expect, test } from "vitest";
import { readClaims } from "./read-claims.ts";

const FILE = `theme: daily
claims:
  - id: no-grapefruit
    says: Grapefruit has to be left out.
    reach: open
    verdict: true-only-if
    answer: True only for some.
    rests-on:
      - for: A label says so.
        holds: [{ statement: exampletinib.us.interaction.grapefruit.avoid, then: avoid }]
      - silent: A label does not speak of it.
        holds: [{ statement: exampletinib.eu.interaction.grapefruit.not-stated, silent: yes }]
    would-change: Another label.
`;

test("a file becomes its claims", () => {
  expect(readClaims("daily.yaml", FILE)).toEqual([
    {
      id: "no-grapefruit",
      place: { file: "daily.yaml", line: 3 },
      theme: "daily",
      says: "Grapefruit has to be left out.",
      reach: "open",
      verdict: "true-only-if",
      answer: "True only for some.",
      lines: [
        {
          side: "for",
          text: "A label says so.",
          grounds: [{ is: "statement", id: "exampletinib.us.interaction.grapefruit.avoid", then: "avoid" }],
        },
        {
          side: "silent",
          text: "A label does not speak of it.",
          grounds: [{ is: "statement", id: "exampletinib.eu.interaction.grapefruit.not-stated", silent: true }],
        },
      ],
      wouldChange: "Another label.",
    },
  ]);
});

test.each([
  { change: ["theme: daily", "theme: weather"], says: /"weather" is no theme\. Use uses, / },
  { change: ["reach: open", "reach: wide"], says: /no-grapefruit.*"wide" is no reach\. Use all, some, open\./ },
  { change: ["verdict: true-only-if", "verdict: maybe"], says: /"maybe" is no verdict/ },
  { change: ["    would-change: Another label.\n", ""], says: /"would-change" is missing/ },
  { change: ["    answer:", "    anser:"], says: /"anser" is not known here/ },
  { change: ["then: avoid", "then: shun"], says: /"shun" is no then/ },
  { change: ["silent: yes", "silent: no"], says: /"no" is no silent/ },
  { change: ["- for: A label says so.", "- text: A label says so."], says: /"text" is not known here/ },
  { change: ["then: avoid }", "found: superior }"], says: /"found" is not known here/ },
  {
    change: ["[{ statement: exampletinib.us.interaction.grapefruit.avoid, then: avoid }]", "[]"],
    says: /"holds" is no list/,
  },
])("$change is refused with its place and the mend", ({ change: [from = "", to = ""], says }) => {
  expect(FILE).toContain(from);
  expect(() => readClaims("daily.yaml", FILE.replace(from, to))).toThrow(says);
});
