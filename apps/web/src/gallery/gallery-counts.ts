import type { ReportRateArm, ReportRiskPanel } from "@afterscript/wording";

const arm = (given: Partial<ReportRateArm> & Pick<ReportRateArm, "name" | "text">): ReportRateArm => ({
  isComparator: false,
  value: 0,
  per: "span",
  counts: "people",
  seen: "primary",
  notes: [],
  ...given,
});

const panel = (arms: readonly ReportRateArm[], given: Partial<ReportRiskPanel> = {}): ReportRiskPanel => ({
  statement: "exampletinib.us.effect-rate.shingles.counsel",
  trial: {
    id: "invented",
    name: "an invented study",
    design: "followed",
    people: "people who do not exist",
    count: 4321,
  },
  conditions: [],
  basis: "first-event",
  watched: "over 16 weeks",
  because: [],
  gaps: [],
  arms,
  ratios: [],
  raised: [],
  notes: [],
  seen: "primary",
  cite: [{ title: "An invented document", section: "6.1", seen: "primary", checked: "2026-01-01" }],
  ...given,
});

/** Counts of invented people: every way in which they can be known. */
export const GALLERY_COUNTS: readonly {
  readonly name: string;
  readonly title: string;
  readonly panel: ReportRiskPanel;
}[] = [
  {
    name: "A comparator and one's own dose",
    title: "something, out of 1,000",
    panel: panel([
      arm({
        name: "a dummy medicine",
        isComparator: true,
        text: "4 of 1,000 people over 16 weeks",
        icons: { of: 1000, filled: 4, is: "counted" },
        people: 1070,
      }),
      arm({
        name: "exampletinib, the lower dose",
        text: "10 of 1,000 people over 16 weeks",
        icons: { of: 1000, filled: 10, is: "counted" },
      }),
      arm({
        name: "exampletinib, the higher dose",
        isOwnDose: true,
        text: "146 of 1,000 people over 16 weeks",
        icons: { of: 1000, filled: 146, is: "counted" },
        interval: { low: 120, high: 171 },
      }),
    ]),
  },
  {
    name: "Fewer than one; none; nothing to compare; a part of the people",
    title: "something rare, out of 1,000",
    panel: panel(
      [
        arm({
          name: "exampletinib, all doses",
          text: "fewer than 1 of 1,000 people in a year",
          icons: { of: 1000, filled: 0, is: "fewer-than-one" },
          seen: "secondary",
        }),
        arm({
          name: "exampletinib, first year",
          text: "none of 1,000 people was counted",
          icons: { of: 1000, filled: 0, is: "none-counted" },
        }),
      ],
      {
        notes: ["Nothing else was compared here."],
        part: {
          name: "people under an invented age",
          isAbout: "unknown",
          text: "We do not know whether you are one of this group.",
        },
      },
    ),
  },
  {
    name: "Of 100, at most",
    title: "people who were helped, out of 100",
    panel: panel([
      arm({
        name: "a dummy medicine",
        isComparator: true,
        text: "23 of 100 people",
        icons: { of: 100, filled: 23, is: "counted" },
      }),
      arm({
        name: "exampletinib",
        text: "fewer than 64 of 100 people",
        icons: { of: 100, filled: 64, is: "fewer-than" },
      }),
    ]),
  },
];
