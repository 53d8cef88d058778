import { expect, test } from "vitest";
import { patientsShown } from "./patients-shown.ts";

const people = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `p${at}` }));

test.each([
  { shown: [], count: 0, kept: 0 },
  { shown: [...people(2), ...people(1)], count: 2, kept: 2 },
  { shown: people(500), count: 500, kept: 500 },
  { shown: people(501), count: 501, kept: 500 },
])("of $count patients the trail keeps $kept ids", ({ shown, count, kept }) => {
  const { detail } = patientsShown(shown);
  expect(detail.count).toBe(count);
  expect(detail.patients.split(" ").filter((id) => id !== "")).toEqual(people(kept).map(({ id }) => id));
});
