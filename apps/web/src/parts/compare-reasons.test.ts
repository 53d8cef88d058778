import { expect, test } from "vitest";
import { GALLERY_COMPARISON } from "../gallery/gallery-compare.ts";
import { cellReasons } from "./compare-reasons.ts";

const line = (...rests: readonly string[]) => ({ drug: "exampletinib", name: "exampletinib", texts: [], rests });
const rule = "exampletinib.us.lab-threshold.lymphocytes.hold";

test("the rules that apply and each source once, however often they are rested on", () => {
  expect(cellReasons(GALLERY_COMPARISON, [line(rule), line(rule)])).toMatchObject({
    rules: ["Invented text, to show the part and nothing else."],
    cites: [{ source: "us-exampletinib", section: "2.x" }],
    figures: [],
  });
});

test("a figure brings the page on which it was read", () => {
  const figure = {
    id: "a-figure",
    measure: "x",
    drug: "exampletinib",
    trial: "t",
    against: [],
    arms: [],
    seen: "primary",
    cite: [{ url: "https://example.org/a", seen: "primary" }],
  } as const;
  const trial = {
    drug: "exampletinib",
    trial: "t",
    title: "T",
    headToHead: false,
    population: [],
    leftOut: [],
  } as const;
  const page = { ...GALLERY_COMPARISON, trials: [{ ...trial, figures: [figure] }] };
  expect(cellReasons(page, [line("a-figure")]).figures).toEqual(figure.cite);
});

test("what rests on nothing has no reasons", () => {
  expect(cellReasons(GALLERY_COMPARISON, [line()])).toEqual({ rules: [], cites: [], figures: [] });
});
