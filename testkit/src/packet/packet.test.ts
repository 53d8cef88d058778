import { readingGrade } from "@afterscript/wording";
import type { Packet, PacketPart, PacketSentence } from "@afterscript/wording/public/coverage.ts";
import { buildPacket, hasLetters, sentencesOf } from "@afterscript/wording/public/coverage.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyRefusal } from "./any-refusal.ts";
import { day, mayasRefusal, packetInputOf, packetOf } from "./packet-of.ts";
import { englishRefusal, insuredRefusal, medicareRefusal } from "./refusals.ts";

const RUNS = { numRuns: 60 };

function partSentences(part: PacketPart): readonly PacketSentence[] {
  return sentencesOf({ parts: [part], foot: [] });
}

function factsIn(packet: Packet) {
  return sentencesOf(packet).filter((one) => one.is === "fact");
}

describe("any refusal", () => {
  test("each statement rests on something that there is", () => {
    fc.assert(
      fc.property(anyRefusal, (refusal) => {
        const { sources, statements, responses } = refusal.knowledge;
        const known = { ...sources, ...refusal.coverage.sources };
        for (const { from } of factsIn(packetOf(refusal))) {
          expect(from.length).toBeGreaterThan(0);
          for (const one of from) {
            if (one.from === "coverage" || one.from === "statement")
              expect(one.sources.filter((source) => !(source in known))).toEqual([]);
            if (one.from === "statement") expect(statements.some(({ id }) => id === one.id)).toBe(true);
            if (one.from === "rate") expect(responses.some(({ id }) => id === one.id)).toBe(true);
          }
        }
      }),
      RUNS,
    );
  });

  test("a sentence without a source holds no figure", () => {
    fc.assert(
      fc.property(anyRefusal, (refusal) => {
        const forms = sentencesOf(packetOf(refusal)).filter(({ is }) => is === "form");
        expect(forms.filter(({ text }) => /\d/.test(text))).toEqual([]);
      }),
      RUNS,
    );
  });

  test("each mark leads to a source under its own part, and each source is marked", () => {
    fc.assert(
      fc.property(anyRefusal, (refusal) => {
        for (const part of packetOf(refusal).parts) {
          const text = partSentences(part)
            .map((one) => one.text)
            .join(" ");
          const marks = [...text.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number));
          const listed = part.blocks.flatMap((block) =>
            block.is === "sources" ? block.items.map(({ number }) => number) : [],
          );
          expect([...new Set(marks)].sort((a, b) => a - b)).toEqual(listed);
        }
      }),
      RUNS,
    );
  });

  test("each blank is listed once, with what to ask, and has one text", () => {
    fc.assert(
      fc.property(anyRefusal, (refusal) => {
        const packet = packetOf(refusal);
        const blanks = sentencesOf(packet).filter((one) => one.is === "blank");
        expect(packet.blanks.map(({ id }) => id)).toEqual([...new Set(blanks.map(({ id }) => id))]);
        for (const one of packet.blanks) {
          expect(one.ask.trim()).not.toBe("");
          expect(blanks.filter(({ id, text }) => id === one.id && text !== one.text)).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  test("no state's law where none reaches, no chance of winning, no threat", () => {
    const said =
      /\b(win|won|winning|success rate|overturned|lawsuit|sue|attorney|lawyer|court|damages|bad faith|report you)\b/i;
    fc.assert(
      fc.property(anyRefusal, (refusal) => {
        const packet = packetOf(refusal);
        const own = sentencesOf(packet).filter(({ is, text }) => is !== "fact" || !/[“”]/.test(text));
        const words = own.filter((one) => one.is !== "fact" || one.from.every(({ from }) => from !== "told"));
        expect(words.filter(({ text }) => said.test(text))).toEqual([]);
        if (["self-funded-employer", "medicare-part-d"].includes(refusal.case.plan ?? "")) {
          const laws = new Set(refusal.coverage.laws.map(({ id }) => id));
          const cited = factsIn(packet).flatMap(({ from }) => from.filter((one) => "id" in one && laws.has(one.id)));
          expect(cited).toEqual([]);
        }
      }),
      RUNS,
    );
  });
});

test.each([
  "self-funded-employer",
  "medicare-part-d",
])("%s: a state's law that an answer wrongly holds is not cited", (id) => {
  const input = packetInputOf(insuredRefusal());
  const { plan, laws, grounds } = input.answer;
  if (plan === undefined || laws.length === 0) throw new Error("The example has no law.");
  const answer = {
    ...input.answer,
    plan: { ...plan, id },
    laws: laws.map((one) => ({ ...one, plans: [...one.plans, id] })),
    grounds: grounds.map((one) => ({ ...one, ground: { ...one.ground, plans: [...one.ground.plans, id] } })),
  };
  const text = JSON.stringify(buildPacket({ ...input, answer }));
  const [law] = laws;
  expect(JSON.stringify(buildPacket(input))).toContain(law?.law);
  expect(text).not.toContain(law?.law);
  expect(text).not.toContain(law?.id);
});

test("a state's law that reaches the plan is cited with the state's own document", () => {
  const texts = factsIn(packetOf(insuredRefusal()));
  const ground = texts.find(({ text }) => text.startsWith("This request is made under the law of"));
  expect(ground?.from.some((one) => one.from === "coverage" && one.id === "az-step-therapy")).toBe(true);
});

test("a ground that was told is for the prescriber to confirm, and never stated", () => {
  const packet = packetOf(medicareRefusal());
  const told = { from: "told", fact: "told.ground.part-d-less-effective" };
  expect(
    factsIn(packet).filter(({ from }) => from.some((one) => JSON.stringify(one) === JSON.stringify(told))),
  ).toEqual([]);
  expect(packet.blanks.map(({ id }) => id)).toContain("blank.ground.part-d-less-effective");
});

test("a plan that has nobody to answer gets no letter", () => {
  const refusal = insuredRefusal();
  expect(hasLetters(packetInputOf({ ...refusal, case: { ...refusal.case, plan: "uninsured" } }).answer)).toBe(false);
  expect(hasLetters(packetInputOf(refusal).answer)).toBe(true);
});

test("an old result stands with its date, beside a blank for a newer one", () => {
  const refusal = insuredRefusal();
  const packet = packetOf({ ...refusal, asOf: day("2029-01-15") });
  const old = factsIn(packet).filter(({ text }) => /2 Jun(e)? 2026/.test(text) && /negative/.test(text));
  expect(old.length).toBeGreaterThan(0);
  expect(packet.blanks.map(({ id }) => id)).toContain("blank.test.tuberculosis.newer");
});

test("the letter's last day that is over is not printed to the plan", () => {
  const refusal = mayasRefusal();
  const shows = (asOf: string) =>
    factsIn(packetOf({ ...refusal, asOf: day(asOf) })).some(({ from }) =>
      from.some((one) => one.from === "told" && one.fact === "denial.lastDay"),
    );
  expect([shows("2026-12-05"), shows("2026-12-06")]).toEqual([true, false]);
});

test("past the day that a rule was to be read again, nothing of it is stated", () => {
  const packet = packetOf({ ...mayasRefusal(), asOf: day("2029-07-01") });
  const texts = sentencesOf(packet).map(({ text }) => text);
  expect(texts.filter((text) => /by the rule|says that this|trained in the field/i.test(text))).toEqual([]);
  expect(packet.parts.find(({ id }) => id === "criterion-table")?.blocks).toMatchObject([
    { is: "paragraph", sentences: [{ is: "blank", id: "blank.policy" }] },
  ]);
  expect(packet.blanks.map(({ id }) => id)).toContain("blank.last-day");
});

test.each([
  { who: "eczema", refusal: mayasRefusal() },
  { who: "arthritis", refusal: insuredRefusal() },
])("$who: the person's own letter is plain", ({ refusal }) => {
  const letter = packetOf(refusal).parts.find(({ id }) => id === "letter-of-the-person");
  const text = (letter?.blocks ?? [])
    .flatMap((block) => (block.is === "paragraph" ? block.sentences : block.is === "list" ? block.items.flat() : []))
    .filter(({ is, text: own }) => is !== "blank" && !own.includes("“"))
    .map((one) => one.text.replace(/ \[\d+\]/g, ""))
    .join(" ");
  expect(readingGrade(text)).toBeLessThanOrEqual(8);
});

test("notes for a clinic's request lead to nobody", () => {
  const refusal = englishRefusal();
  const text = sentencesOf(packetOf(refusal))
    .map((one) => one.text)
    .join(" ");
  for (const value of [...Object.values(refusal.head), "Patient/", "MedicationRequest/", "14 Feb"]) {
    if (value !== refusal.head.prescriberSpecialty) expect(text).not.toContain(value);
  }
  expect(packetOf(refusal).parts.map(({ id }) => id)).not.toContain("letter-of-the-person");
});

test("what a person tells is never worded as read", () => {
  const only = factsIn(packetOf(mayasRefusal())).filter(({ from }) =>
    from.some((one) => one.from === "told" && one.fact.startsWith("told.") && !one.fact.startsWith("told.enclosure")),
  );
  const letter = only.filter(({ text }) => text !== "Met" && /severe|EASI/.test(text));
  expect(letter.length).toBeGreaterThan(2);
  for (const { text } of letter) expect(text).toMatch(/^The patient reports|^How bad|^Eczema score/);
});

test("the names of told facts speak to the plan, not to the person", () => {
  const refusal = mayasRefusal();
  const told = Object.fromEntries(refusal.coverage.facts.map(({ id }) => [id, { value: "yes" }]));
  const packet = packetOf({ ...refusal, case: { ...refusal.case, told } });
  const letters = packet.parts.filter(({ id }) => id !== "letter-of-the-person");
  const texts = letters.flatMap(partSentences).filter(({ is }) => is !== "blank");
  expect(texts.filter(({ text }) => /^The patient reports.*\byou/i.test(text))).toEqual([]);
});

test.each([
  {
    says: "cut off and read second-hand",
    policy: "us.unitedhealthcare.upadacitinib.atopic-dermatitis",
    blanks: ["blank.policy.own", "blank.policy.rest"],
  },
  { says: "what plans often ask", policy: undefined, blanks: ["blank.policy.own"] },
])("a policy that is $says asks for the plan's own", ({ policy, blanks }) => {
  const maya = mayasRefusal();
  const packet = packetOf({ ...maya, case: { ...maya.case, ...(policy !== undefined && { policy }) } });
  const own = packet.blanks.map(({ id }) => id).filter((id) => id.startsWith("blank.policy"));
  expect(own).toEqual(blanks);
});

test("a criterion that nobody knows is a blank, one that is not met says so, and neither is met", () => {
  const maya = mayasRefusal();
  const { severity: _, ...told } = maya.case.told;
  const rowsOf = (answers: typeof maya.case.told) => {
    const packet = packetOf({ ...maya, case: { ...maya.case, told: answers } });
    const table = packet.parts.find(({ id }) => id === "criterion-table")?.blocks.find(({ is }) => is === "table");
    return table?.is === "table" ? table.rows : [];
  };
  const answerTo = (rows: ReturnType<typeof rowsOf>) =>
    rows.find(([criterion]) => criterion?.[0]?.text.startsWith("1. Severity"))?.[1];
  expect(answerTo(rowsOf(told))).toMatchObject([{ is: "blank", id: "blank.clause.severity" }]);
  expect(answerTo(rowsOf({ ...told, severity: { value: "mild" } }))).toMatchObject([
    { is: "fact", text: "Not met" },
    { is: "blank", id: "blank.clause.severity" },
  ]);
  expect(answerTo(rowsOf({ ...told, severity: { value: "severe" } }))).toMatchObject([{ is: "fact", text: "Met" }]);
});

test("the same refusal gives the same packet", () => {
  expect(packetOf(mayasRefusal())).toEqual(packetOf(mayasRefusal()));
});
