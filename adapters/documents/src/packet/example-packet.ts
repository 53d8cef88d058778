import type { Packet, PacketBlock, PacketSentence } from "@afterscript/wording/public/coverage.ts";
import type { PacketBlank } from "./blank-text.ts";

type Sentences = readonly PacketSentence[];
type Table = Extract<PacketBlock, { is: "table" }>;

// Everything here is invented: the person, the medicine, the plan, the documents and every figure.

function fact(text: string, name = "example"): PacketSentence {
  return { is: "fact", text, from: [{ from: "told", fact: name }] };
}

function form(text: string): PacketSentence {
  return { is: "form", text, id: "example" };
}

function blank(text: string, ask: string): PacketBlank {
  return { is: "blank", text, id: text, ask };
}

const BLANKS = {
  score: blank("Skin score before treatment, and its date", "Ask the clinic for the newest score with its date."),
  tuberculosis: blank("Tuberculosis test: result and date", "Ask the clinic for the report of the test."),
  number: blank("Prescriber's number", "The prescriber fills this in."),
};

const PERSON = "Maya Zoë Nguyễn-Łukaszewicz";

function paragraph(...sentences: Sentences): PacketBlock {
  return { is: "paragraph", sentences };
}

function lines(...given: readonly Sentences[]): PacketBlock {
  return { is: "lines", lines: given };
}

const HEAD: PacketBlock = lines(
  [fact("Appeals, Example Health Plan")],
  [fact("Post box 100, Exampletown, ZZ 00000")],
  [fact("Fax 000-000-0000")],
);

const ABOUT: PacketBlock = lines(
  [fact(`Member: ${PERSON}, born 3 Feb 2002`)],
  [fact("Member number: EX-000-111-222"), fact("Group: EXAMPLE-9")],
  [fact("Denial: reference D-2026-0612-7, dated 8 Jun 2026, received 12 Jun 2026")],
  [fact("Medicine: exampletinib tablets, one tablet once daily")],
);

const CRITERIA: Table = {
  is: "table",
  caption: "What the plan asks for, and what the record shows",
  columns: ["The plan's criterion", "What the record shows", "State"],
  rows: [
    [
      [fact("Diagnosis of moderate to severe atopic dermatitis made by, or together with, a dermatologist [1]")],
      [fact("Atopic dermatitis stands on the problem list since 14 Mar 2019."), fact("Dr Example is a dermatologist.")],
      [fact("Met")],
    ],
    [
      [fact("Age within the labelled range [2]")],
      [fact("Born 3 Feb 2002: 24 years on the day of this packet.")],
      [fact("Met")],
    ],
    [[fact("A severity score on a named scale before the first dose [1]")], [BLANKS.score], [fact("Not known")]],
    [
      [fact("Trial of at least one topical corticosteroid, unless it cannot be used [1]")],
      [
        fact("Examplasone ointment, 11 Jan 2024 to 2 Apr 2024, stopped: no lasting effect."),
        fact("Mildasone cream, 3 Jun 2023 to 30 Aug 2023, stopped: thinning of the skin."),
      ],
      [fact("Met")],
    ],
    [
      [fact("Trial of a systemic medicine, or a reason why none can be used [1]")],
      [fact("Examplumab injection, 9 May 2025 to 20 Jan 2026, stopped: inflammation of the eyes.")],
      [fact("Met")],
    ],
    [[fact("Screening for tuberculosis before the first dose [2]")], [BLANKS.tuberculosis], [fact("Not known")]],
    [
      [fact("Not taken together with another medicine of the same class [1]")],
      [fact("The list of medicines names no other.")],
      [fact("Met")],
    ],
  ],
};

/** Maya's packet: three blanks, six parts, each kind of block. */
export function examplePacket(parts: Partial<Packet> = {}): Packet {
  return {
    language: "en",
    title: "Appeal: exampletinib for atopic dermatitis",
    blanks: Object.values(BLANKS),
    foot: [
      form(
        "Made by Afterscript from the record and what was told. No clinician has signed the knowledge behind it yet.",
      ),
      form("This is no legal advice."),
    ],
    parts: [
      {
        id: "cover-sheet",
        title: "Internal appeal of a denied medicine",
        blocks: [
          HEAD,
          ABOUT,
          paragraph(
            form("I ask for a full and fair review of the denial named above."),
            fact("The last day to file is 9 Dec 2026 [4]."),
          ),
          { is: "heading", text: "In this packet" },
          {
            is: "list",
            ordered: true,
            items: [
              [form("Letter of medical necessity, for the prescriber to sign")],
              [form("Letter in my own name")],
              [form("The plan's criteria, one by one")],
              [form("What is enclosed")],
              [form("Evidence, with its sources")],
            ],
          },
          { is: "heading", text: "Who to reach" },
          lines(
            [fact("Dr Adaeze Example, Example Skin Clinic, phone 000-000-0001")],
            [fact(`${PERSON}, phone 000-000-0002`)],
          ),
        ],
      },
      {
        id: "letter-of-medical-necessity",
        title: "Letter of medical necessity",
        draft: form(
          "A draft for Dr Example to read, to correct and to sign. It is not the prescriber's word until then.",
        ),
        blocks: [
          HEAD,
          lines([fact("2 Jul 2026")]),
          ABOUT,
          paragraph(form("To the medical reviewer:")),
          paragraph(
            fact("I treat Maya for atopic dermatitis, on the problem list since 14 Mar 2019."),
            fact("You denied exampletinib on 8 Jun 2026 because step therapy was not shown."),
            form("I ask you to overturn that decision."),
          ),
          { is: "heading", text: "What was tried" },
          {
            is: "list",
            items: [
              [fact("Mildasone cream, 3 Jun 2023 to 30 Aug 2023: stopped, thinning of the skin.")],
              [fact("Examplasone ointment, 11 Jan 2024 to 2 Apr 2024: stopped, no lasting effect.")],
              [fact("Examplumab injection, 9 May 2025 to 20 Jan 2026: stopped, inflammation of the eyes.")],
            ],
          },
          { is: "heading", text: "Where the skin stands" },
          paragraph(
            fact("Maya says that itch wakes her on most nights and that she missed nine days of work in May."),
            BLANKS.score,
          ),
          { is: "heading", text: "Why this medicine" },
          paragraph(
            fact("The label names adults with atopic dermatitis that other systemic medicines did not control [2]."),
            fact("The guideline of the Example Society counts it among the systemic choices [3]."),
          ),
          paragraph(form("Before the first dose:"), BLANKS.tuberculosis),
          paragraph(form("I am glad to speak with a reviewer of my own specialty.")),
          paragraph(form("Sincerely,")),
          {
            is: "signature",
            lines: [[fact("Dr Adaeze Example, dermatology")], [fact("Example Skin Clinic")], [BLANKS.number]],
          },
        ],
      },
      {
        id: "letter-of-the-person",
        title: "My letter",
        blocks: [
          HEAD,
          lines([fact("2 Jul 2026")]),
          paragraph(form("To the appeals team:")),
          paragraph(
            fact("My name is Maya, and I am 24 years old."),
            fact("On 12 Jun 2026 I received your letter that denies exampletinib."),
            form("I appeal that decision."),
          ),
          paragraph(
            fact("I have used two ointments and one injection, and each had to be stopped."),
            fact("The table in this packet gives their dates."),
          ),
          paragraph(
            form(
              "I ask you to send me the criteria that you used, the name and specialty of the reviewer, and my whole file.",
            ),
          ),
          paragraph(form("Yours,")),
          { is: "signature", lines: [[fact(PERSON)]] },
        ],
      },
      { id: "criterion-table", title: "The plan's criteria", blocks: [CRITERIA] },
      {
        id: "enclosure-list",
        title: "What is enclosed",
        blocks: [
          {
            is: "list",
            ordered: true,
            items: [
              [fact("The letter of denial, dated 8 Jun 2026")],
              [fact("Problem list of 1 Jul 2026")],
              [fact("Medicine history from 3 Jun 2023 to 1 Jul 2026")],
              [BLANKS.tuberculosis],
            ],
          },
        ],
      },
      {
        id: "evidence-annex",
        title: "Evidence",
        blocks: [
          { is: "heading", text: "What a trial measured" },
          {
            is: "table",
            caption: "Example Trial One, week 16: each figure beside its comparator",
            columns: ["Measure", "Exampletinib", "Placebo"],
            rows: [
              [[fact("Skin clear or almost clear")], [fact("111 of 222")], [fact("22 of 222")]],
              [[fact("Itch lower by four points or more")], [fact("99 of 222")], [fact("33 of 222")]],
              [[fact("Serious infection")], [fact("2 of 222")], [fact("1 of 222")]],
            ],
          },
          { is: "heading", text: "Sources" },
          {
            is: "sources",
            items: [
              { number: 1, text: "Example Health Plan, policy EX-77, section 3, 1 Jan 2026", ids: ["ex-1"] },
              {
                number: 2,
                text: "Label of exampletinib, invented edition, section 1",
                address: "https://label.example/exampletinib/2026/full-prescribing-information.pdf",
                ids: ["ex-2"],
              },
              {
                number: 3,
                text: "Example Society of Dermatology, invented guideline, recommendation 5",
                address: "https://guideline.example/atopic-dermatitis",
                ids: ["ex-3"],
              },
              { number: 4, text: "The letter of denial of 8 Jun 2026, page 2", ids: ["ex-4"] },
            ],
          },
        ],
      },
    ],
    ...parts,
  };
}

/** One part with the blocks given, no blank. */
export function packetOf(...blocks: readonly PacketBlock[]): Packet {
  return examplePacket({ blanks: [], parts: [{ id: "evidence-annex", title: "Annex", blocks }] });
}

/** A table as long as asked, each cell told apart. */
export function longTable(rows: number): Table {
  return {
    is: "table",
    caption: "A long table",
    columns: ["Criterion", "What the record shows", "State"],
    rows: Array.from({ length: rows }, (_, index) => [
      [fact(`Criterion number ${index + 1}c is asked for by the plan`)],
      [fact(`The record shows entry ${index + 1}e.`), fact(`It was read on line ${index + 1}f of the list.`)],
      [fact(`State ${index + 1}s`)],
    ]),
  };
}

export function longList(items: number): PacketBlock {
  return {
    is: "list",
    ordered: true,
    items: Array.from({ length: items }, (_, index) => [
      fact(
        `Enclosure number ${index + 1}i, a report of the clinic with a name that is long enough to need a second line`,
      ),
    ]),
  };
}

/** Names in scripts that letters of the house do not hold. */
export const NAMES = ["Zoë Nguyễn-Łukaszewicz", "Αθηνά Παπαδοπούλου", "Жанна Їжакевич", "محمد", "王小明"];

/** Each name on a line and in a sentence. */
export const NAMED: readonly PacketBlock[] = [
  lines(...NAMES.map((name) => [form(name)])),
  paragraph(...NAMES.map((name) => form(`Dear ${name}, good day.`))),
];

/** Every sentence of a packet's parts in the order in which it is read. */
export function sentencesOf({ parts }: Packet): readonly PacketSentence[] {
  return parts.flatMap(({ draft, blocks }) => [...(draft === undefined ? [] : [draft]), ...blocks.flatMap(ofBlock)]);
}

function ofBlock(block: PacketBlock): Sentences {
  switch (block.is) {
    case "heading":
    case "sources":
      return [];
    case "lines":
    case "signature":
      return block.lines.flat();
    case "paragraph":
      return block.sentences;
    case "list":
      return block.items.flat();
    case "table":
      return block.rows.flat(2);
  }
}
