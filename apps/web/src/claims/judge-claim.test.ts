import type { Statement } from "@afterscript/engine";
import { expect, test } from "vitest";
import type { Claim, Ground, Reach, Side } from "./claim.ts";
import type { ClaimLibrary } from "./claim-library.ts";
import { carriedBy, judgeClaim } from "./judge-claim.ts";

const common = {
  drug: "exampletinib",
  region: "us",
  authority: "label",
  evidence: [],
  from: "2026-01-01",
  cite: [],
} as const;
const grapefruit: Statement = {
  ...common,
  id: "exampletinib.us.interaction.grapefruit.avoid",
  kind: "interaction",
  topic: "grapefruit",
  then: { "on-treatment": "avoid" },
};
const silence: Statement = {
  ...common,
  id: "exampletinib.us.vaccine.live-vaccine.not-stated",
  kind: "vaccine",
  topic: "live-vaccine",
  then: { "on-treatment": "none" },
  notStated: true,
};
const known = new Map([grapefruit, silence].map((one) => [one.id, one]));
const library: ClaimLibrary = {
  statement: (id) => known.get(id),
  trialFact: () => undefined,
  trialTitle: () => undefined,
};

const STANDS: Ground = { is: "statement", id: grapefruit.id, then: "avoid" };
const FALLS: Ground = { is: "statement", id: grapefruit.id, then: "stop" };
const MISSING: Ground = { is: "statement", id: "exampletinib.us.interaction.beer.avoid" };
const SILENT: Ground = { is: "statement", id: silence.id, silent: true };

function claim(reach: Reach, lines: readonly (readonly [Side, Ground])[]): Claim {
  return {
    id: "example",
    place: { file: "example.yaml", line: 1 },
    theme: "daily",
    says: "Grapefruit is fine.",
    reach,
    verdict: "not-known",
    answer: "It is invented.",
    lines: lines.map(([side, ground]) => ({ side, text: "A line.", grounds: [ground] })),
    wouldChange: "Nothing.",
  };
}

test.each<{ reach: Reach; lines: readonly (readonly [Side, Ground])[]; verdict: string }>([
  { reach: "all", lines: [["for", STANDS]], verdict: "true" },
  {
    reach: "all",
    lines: [
      ["for", STANDS],
      ["against", STANDS],
    ],
    verdict: "not-so",
  },
  {
    reach: "all",
    lines: [
      ["for", STANDS],
      ["silent", SILENT],
    ],
    verdict: "not-known",
  },
  {
    reach: "all",
    lines: [
      ["for", STANDS],
      ["for", MISSING],
    ],
    verdict: "not-known",
  },
  {
    reach: "all",
    lines: [
      ["against", STANDS],
      ["silent", SILENT],
    ],
    verdict: "not-so",
  },
  { reach: "all", lines: [["against", FALLS]], verdict: "not-known" },
  {
    reach: "some",
    lines: [
      ["for", STANDS],
      ["against", STANDS],
    ],
    verdict: "true",
  },
  { reach: "some", lines: [["against", STANDS]], verdict: "not-so" },
  {
    reach: "some",
    lines: [
      ["against", STANDS],
      ["for", MISSING],
    ],
    verdict: "not-known",
  },
  { reach: "some", lines: [["for", FALLS]], verdict: "not-known" },
  { reach: "open", lines: [["for", STANDS]], verdict: "true" },
  {
    reach: "open",
    lines: [
      ["for", STANDS],
      ["against", STANDS],
    ],
    verdict: "true-only-if",
  },
  {
    reach: "open",
    lines: [
      ["for", STANDS],
      ["silent", SILENT],
    ],
    verdict: "true-only-if",
  },
  {
    reach: "open",
    lines: [
      ["for", STANDS],
      ["against", MISSING],
    ],
    verdict: "true-only-if",
  },
  { reach: "open", lines: [["against", STANDS]], verdict: "not-so" },
  {
    reach: "open",
    lines: [
      ["against", STANDS],
      ["for", MISSING],
    ],
    verdict: "not-known",
  },
  {
    reach: "open",
    lines: [
      ["for", FALLS],
      ["against", STANDS],
    ],
    verdict: "not-so",
  },
  { reach: "open", lines: [["silent", SILENT]], verdict: "not-known" },
])("of $reach: $verdict", ({ reach, lines, verdict }) => {
  expect(judgeClaim(claim(reach, lines), library).verdict).toBe(verdict);
});

test("a line says which of its entries the knowledge lacks", () => {
  const { lines } = judgeClaim(
    claim("all", [
      ["against", MISSING],
      ["for", STANDS],
    ]),
    library,
  );
  expect(lines.map(({ state, missing }) => [state, missing])).toEqual([
    ["missing", ["exampletinib.us.interaction.beer.avoid"]],
    ["stands", []],
  ]);
});

test("a silence is not taken for a word, nor a word for a silence", () => {
  const takenForAWord = claim("all", [["for", { is: "statement", id: silence.id }]]);
  const takenForASilence = claim("all", [["for", { ...STANDS, silent: true }]]);
  for (const one of [takenForAWord, takenForASilence]) expect(judgeClaim(one, library).lines[0]?.state).toBe("falls");
});

test("what carries a verdict is what it would not be without", () => {
  const open = claim("open", [
    ["for", STANDS],
    ["silent", SILENT],
  ]);
  expect(carriedBy(open, library)).toEqual([{ id: grapefruit.id, verdict: "not-known" }]);
});
