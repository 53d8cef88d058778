import { readdirSync, readFileSync } from "node:fs";
import { openKnowledge } from "@afterscript/check";
import { JARGON, ORDER, REASSURANCE, readingGrade } from "@afterscript/wording";
import { describe, expect, test } from "vitest";
import { TOKEN } from "../content/draw-token.ts";
import { bareNumbers } from "../facts/bare-numbers.ts";
import { type Claim, type ClaimVerdict, groundIds, VERDICTS } from "./claim.ts";
import { type ClaimLibrary, without } from "./claim-library.ts";
import { idsInTokens } from "./drawn-html.ts";
import { carriedBy, judgeClaim } from "./judge-claim.ts";
import { readClaims } from "./read-claims.ts";

const folder = new URL("../../content/en/claims/", import.meta.url);
const claims = readdirSync(folder).flatMap((name) => readClaims(name, readFileSync(new URL(name, folder), "utf8")));
const library = openLibrary();

function openLibrary(): ClaimLibrary {
  const opened = openKnowledge();
  if (opened.failure !== undefined) throw new Error(opened.failure.what);
  const { us, eu, uk } = opened.knowledge;
  const statements = new Map(
    [us, eu, uk].flatMap((book) =>
      book.statements.filter(({ until }) => until === undefined).map((one) => [one.id, one] as const),
    ),
  );
  const facts = new Map([...us.rates, ...us.responses, ...us.onsets].map((one) => [one.id, one] as const));
  return {
    statement: (id) => statements.get(id),
    trialFact: (id) => facts.get(id),
    trialTitle: (id) => us.trials[id]?.title,
  };
}

const table = claims.map((claim) => ({ id: claim.id, claim }));
/** What a verdict may become when something that it rests on is lost. */
const LESS_SURE: Readonly<Record<ClaimVerdict, readonly ClaimVerdict[]>> = {
  true: ["true", "true-only-if", "not-known"],
  "true-only-if": ["true-only-if", "not-known"],
  "not-so": ["not-so", "not-known"],
  "not-known": ["not-known"],
};
const surenessOf = (claim: Claim) => (claim.verdict === "not-known" ? "not known" : "answered");

test("there are many claims, each once, and each verdict occurs", () => {
  expect(claims.length).toBeGreaterThanOrEqual(40);
  expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
  expect(new Set(claims.map(({ verdict }) => verdict))).toEqual(new Set(VERDICTS));
});

describe.each(table)("$id", ({ claim }) => {
  test("the knowledge bears out the written verdict, line by line", () => {
    const { verdict, lines } = judgeClaim(claim, library);
    expect(lines.filter(({ state }) => state !== "stands").map(({ text, missing }) => [text, missing])).toEqual([]);
    expect(verdict).toBe(claim.verdict);
  });

  test("each entry that it rests on is seen when it is blanked, and none makes it surer", () => {
    const before = judgeClaim(claim, library);
    for (const id of groundIds(claim)) {
      const after = judgeClaim(claim, without(library, id));
      expect([id, after.lines]).not.toEqual([id, before.lines]);
      expect([id, after.lines.flatMap(({ missing }) => missing)]).toContainEqual(expect.arrayContaining([id]));
      expect([id, LESS_SURE[claim.verdict]]).toEqual([id, expect.arrayContaining([after.verdict])]);
    }
  });

  test(`blanked, what carries it makes it not known (${surenessOf(claim)})`, () => {
    const carrying = carriedBy(claim, library);
    if (claim.verdict === "not-known") expect(carrying).toEqual([]);
    else expect(carrying.some(({ verdict }) => verdict === "not-known")).toBe(true);
  });

  test("nothing that carries it was told from memory", () => {
    const statements = groundIds(claim).flatMap((id) => library.statement(id) ?? []);
    expect(statements.filter(({ cite }) => cite.every(({ seen }) => seen === "no")).map(({ id }) => id)).toEqual([]);
    const facts = groundIds(claim).flatMap((id) => library.trialFact(id) ?? []);
    expect(facts.filter(({ cite }) => cite.every(({ seen }) => seen === "no")).map(({ id }) => id)).toEqual([]);
  });

  test("each number in it comes from what it rests on", () => {
    const texts = [claim.answer, ...claim.lines.map(({ text }) => text)];
    expect(texts.flatMap(idsInTokens).filter((id) => !groundIds(claim).includes(id))).toEqual([]);
  });

  test("its words are plain, without a number of their own and without an order", () => {
    const ours = [claim.answer, claim.wouldChange, ...claim.lines.map(({ text }) => text)];
    for (const text of ours) {
      const plain = text.replaceAll(/JAK inhibitors?/g, "JAK pill").replaceAll(TOKEN, "…");
      expect([text, bareNumbers(plain)]).toEqual([text, []]);
      expect(plain).not.toMatch(JARGON);
      expect(plain).not.toMatch(ORDER);
      expect(plain.replaceAll(/almost clear skin|clear or|skin is clear|no clear/g, "")).not.toMatch(REASSURANCE);
      expect(plain).not.toMatch(/!|\bplease\b/i);
    }
    const read = claim.answer.replaceAll(TOKEN, "10 weeks");
    expect([read, readingGrade(read) <= 8]).toEqual([read, true]);
  });
});

test("of a knowledge that holds nothing, nothing is known", () => {
  const empty: ClaimLibrary = { statement: () => undefined, trialFact: () => undefined, trialTitle: () => undefined };
  expect(claims.filter((claim) => judgeClaim(claim, empty).verdict !== "not-known").map(({ id }) => id)).toEqual([]);
});

test("a not-known claim is decided once the silent document speaks", () => {
  for (const claim of claims.filter(({ verdict }) => verdict === "not-known")) {
    const spoken = claim.lines.map((line) => (line.side === "silent" ? { ...line, side: "for" as const } : line));
    expect([claim.id, judgeClaim({ ...claim, lines: spoken }, library).verdict]).toEqual([claim.id, "true"]);
  }
});
