import { expect, test } from "vitest";
import { resultDay } from "./result-day.ts";

const CAME = "2026-07-01T09:00:00.000Z";

test.each([
  { result: { issued: "2026-06-25T12:00:00Z", effectiveDateTime: "2026-06-24" }, day: "2026-06-25" },
  { result: { issued: "soon", effectiveDateTime: "2026-06-24T08:00:00+02:00" }, day: "2026-06-24" },
  { result: { effectiveInstant: "2026-06-24T08:00:00Z" }, day: "2026-06-24" },
  { result: { effectivePeriod: { start: "2026-06-20", end: "2026-06-24" } }, day: "2026-06-24" },
  { result: { effectivePeriod: { start: "2026-06-20" } }, day: "2026-06-20" },
  { result: { effectiveDateTime: "2026-05" }, day: "2026-05-31" },
  { result: { effectiveDateTime: "2019" }, day: "2019-12-31" },
  { result: { effectiveDateTime: "2026" }, day: "2026-07-01" },
  { result: { effectiveDateTime: "2062-06-24" }, day: "2026-07-01" },
  { result: { effectiveDateTime: "2026-06-2" }, day: undefined },
  { result: { effectivePeriod: null, issued: 20260624 }, day: undefined },
  { result: {}, day: undefined },
])("$result: $day", ({ result, day }) => expect(resultDay(result, CAME)).toBe(day));
