import { expect, test } from "vitest";
import { compileFolder } from "../src/build-knowledge.ts";
import { knowledgeRoot } from "../src/knowledge-root.ts";
import { formatProblem } from "../src/read/problem.ts";
import { copyOfFixture, FIXTURE, replaceIn } from "./fixture.ts";

test("an invented drug, compiled", () => {
  const { compiled } = compileFolder(FIXTURE);
  expect(compiled?.regions.us).toMatchSnapshot();
  expect(compiled?.regions.eu.statements).toMatchSnapshot();
  expect(compiled?.concepts).toMatchSnapshot();
});

test("the same bytes give the same hash; one digit gives another", () => {
  const hashOf = (root: string) => compileFolder(root).compiled?.regions.us.hash;
  const root = copyOfFixture();
  expect(hashOf(root)).toBe(hashOf(FIXTURE));
  replaceIn(root, "labels/exampletinib/us/lab-threshold.yaml", "500 /uL", "501 /uL");
  expect(hashOf(root)).not.toBe(hashOf(FIXTURE));
});

test("a drug of the list without a statement is not covered, whatever its concept says", () => {
  const eu = compileFolder(FIXTURE).compiled?.regions.uk;
  expect(eu?.availability).toEqual([
    { drug: "exampletinib", is: "not-covered" },
    { drug: "sampletinib", is: "recognised-only" },
  ]);
});

test("the knowledge of this repository has nothing to mend", () => {
  expect(compileFolder(knowledgeRoot()).problems.map(formatProblem)).toEqual([]);
});
