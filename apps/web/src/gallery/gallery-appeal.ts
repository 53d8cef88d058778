import type { AppealClause, Packet } from "@afterscript/wording/public/coverage.ts";
import type { LastDayInput } from "../ruler/last-day-ruler.ts";

const base = {
  title: "From the letter to the last day (invented)",
  today: "2026-07-01",
  start: { day: "2026-06-12", label: "The count begins" },
  warnings: [14, 7, 3],
} as const;

/** Every state of a last day, with invented days. */
export const GALLERY_LAST_DAYS: readonly { readonly name: string; readonly input: LastDayInput }[] = [
  {
    name: "The letter's own day is the earlier one",
    input: { ...base, letter: "2026-12-05", computed: "2026-12-09", lastDay: "2026-12-05" },
  },
  { name: "Only the rule gives a day", input: { ...base, computed: "2026-12-09", lastDay: "2026-12-09" } },
  {
    name: "Three days are left",
    input: { ...base, today: "2026-12-06", computed: "2026-12-09", lastDay: "2026-12-09" },
  },
  {
    name: "The last day is over",
    input: { ...base, today: "2027-01-04", computed: "2026-12-09", lastDay: "2026-12-09" },
  },
];

const leaf = (id: string, verdict: AppealClause["verdict"], text: string, more: Partial<AppealClause> = {}) =>
  ({
    id,
    is: "told",
    text,
    verdict,
    reason: "An invented reason.",
    because: [],
    gaps: [],
    shownBy: [],
    ...more,
  }) satisfies AppealClause;

/** What a plan asks, in every state. */
export const GALLERY_CRITERIA: AppealClause = {
  ...leaf("1", "not-met", "All of these"),
  is: "all",
  of: [
    leaf("2", "met", "An illness that is moderate or severe", { isTold: true }),
    {
      ...leaf("3", "not-met", "At least one of these"),
      is: "any",
      of: [
        leaf("4", "not-met", "An invented medicine for 3 months without enough effect, or not tolerated", {
          blocks: true,
        }),
        leaf(
          "5",
          "unknown",
          "Gastroenterohepatopancreatic involvement of a very long name in the records of another clinic",
        ),
      ],
    },
    leaf("6", "unknown", "A test within 12 months, negative"),
  ],
};

const form = (text: string) => ({ is: "form", id: text, text }) as const;
const blank = (text: string) => ({ is: "blank", id: text, text: `${text}: to be filled in`, ask: text }) as const;

/** A packet with each sort of block. */
export const GALLERY_PACKET: Packet = {
  language: "en",
  title: "An invented packet",
  blanks: [blank("Plan")],
  foot: [form("Nobody has signed it.")],
  parts: [
    {
      id: "cover-sheet",
      title: "Cover sheet",
      draft: form("A draft: read it before it is signed."),
      blocks: [
        { is: "heading", text: "To" },
        { is: "lines", lines: [[blank("Plan")], [form("An invented street 1")]] },
        { is: "paragraph", sentences: [form("An invented sentence."), form("Another one.")] },
        { is: "list", items: [[form("One paper")], [form("Another paper")]] },
        {
          is: "table",
          caption: "What is asked",
          columns: ["Asked", "Found"],
          rows: [[[form("A test")], [blank("Result")]]],
        },
        { is: "signature", lines: [[form("Signature and day")]] },
        {
          is: "sources",
          items: [{ number: 1, text: "An invented document", address: "https://example.org/", ids: [] }],
        },
      ],
    },
  ],
};
