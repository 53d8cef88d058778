import { expect, test } from "vitest";
import { GALLERY_WEEKS } from "../gallery/gallery-weeks.ts";
import { weekRuler } from "./week-ruler.ts";

const ruler = (name: string) => {
  const found = GALLERY_WEEKS.find((one) => one.name === name)?.ruler;
  if (found === undefined) throw new Error(`The gallery lost "${name}".`);
  return weekRuler(found);
};

test("each time that a document names stands below, a window as wide as it is, and the person above", () => {
  expect(ruler("On the way")).toMatchObject({
    from: 0,
    to: 20,
    zones: [
      { from: 2, to: 2 },
      { from: 12, to: 16 },
    ],
    limits: [{ at: 2 }, { at: 12 }],
    marks: [{ sort: "you", at: 6, label: "week 6", note: "since 1 Apr 2026" }],
  });
});

test("long past the last time: at the end, with the number", () => {
  expect(ruler("Long past")).toMatchObject({ to: 20, marks: [{ sort: "you", at: 20, label: "week 140, further on" }] });
});

test("a start that is not known is not known, and nowhere on the line", () => {
  expect(ruler("Start not known")?.marks).toEqual([{ sort: "unknown", label: "the day of the start" }]);
});

test("no time is named: nothing is drawn", () => expect(ruler("No document names a time")).toBeUndefined());
