import type { Ruler, ScaleRuler } from "../ruler/ruler.ts";
import { formatNumber, roundTicks } from "../ruler/scale.ts";

const ticks = roundTicks(2000).map((at) => ({ at, label: formatNumber(at) }));
const base = {
  shape: "scale",
  title: "Lymphocytes, /µL (invented)",
  description: "An invented ruler.",
  unit: "/uL",
  from: 0,
  to: ticks.at(-1)?.at ?? 1,
  ticks,
  zones: [{ from: 0, to: 700, label: "below 700: interrupt" }],
  limits: [{ at: 700, label: "700" }],
  rows: [{ what: "You", value: "invented" }],
} as const satisfies Partial<ScaleRuler>;

/** Every state of the ruler, with invented places. */
export const GALLERY_RULERS: readonly { readonly name: string; readonly ruler: Ruler }[] = [
  {
    name: "A value beyond the limit, with the lab's range",
    ruler: {
      ...base,
      usual: { from: 1000, to: 2000, label: "1,000 to 2,000" },
      marks: [{ sort: "you", at: 600, label: "600 /µL", note: "20 Jun 2026" }],
    },
  },
  {
    name: "A value at the right end",
    ruler: { ...base, marks: [{ sort: "you", at: 2000, label: "2,000 /µL", note: "20 Jun 2026" }] },
  },
  { name: "Not known", ruler: { ...base, marks: [{ sort: "unknown", label: "not found in this record" }] } },
  {
    name: "A range, not a value",
    ruler: { ...base, marks: [{ sort: "you", at: 500, to: 900, label: "500 to 900 /µL", note: "20 Jun 2026" }] },
  },
  {
    name: "Steps",
    ruler: {
      shape: "steps",
      title: "Tests (invented)",
      description: "An invented list.",
      rows: [],
      steps: [
        { sort: "off", label: "Something beside the line", note: "not on this label" },
        { sort: "you", label: "Due", note: "overdue, by 1 Jun 2026" },
        { sort: "unknown", label: "Missing", note: "not found in this record" },
        { sort: "done", label: "Done", note: "20 Jun 2026" },
        { sort: "plain", label: "One of several" },
      ],
    },
  },
];
