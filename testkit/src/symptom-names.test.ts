import { loadConcepts } from "@afterscript/knowledge";
import { describe, expect, test } from "vitest";

const symptoms = loadConcepts().symptoms ?? [];

/** As a symptom is looked up: in any case, with spaces or hyphens. */
const plain = (text: string) => text.toLowerCase().replaceAll("-", " ").trim();

test("no name stands for two symptoms, and none twice", () => {
  const said = symptoms.flatMap(({ id, names }) => [id, ...names].map((name) => ({ id, name: plain(name) })));
  const twice = said.filter((one, at) => said.some((other, earlier) => earlier < at && other.name === one.name));
  expect(twice).toEqual([]);
});

describe("what people say", () => {
  const named = new Map(symptoms.flatMap(({ id, names }) => [id, ...names].map((name) => [plain(name), id])));

  test.each([
    { said: "Short of breath", id: "shortness-of-breath" },
    { said: "can't breathe", id: "shortness-of-breath" },
    { said: "tight chest", id: "chest-pain" },
    { said: "droopy face", id: "stroke-signs" },
    { said: "mini stroke", id: "stroke-signs" },
    { said: "can not see", id: "sudden-loss-of-sight" },
    { said: "swollen calf", id: "one-leg-swollen" },
    { said: "throat closing", id: "allergic-swelling" },
    { said: "black poop", id: "gastrointestinal-bleeding" },
    { said: "tummy pain", id: "severe-abdominal-pain" },
    { said: "UTI", id: "infection-signs" },
    { said: "throwing up", id: "nausea" },
  ])("$said is $id", ({ said, id }) => {
    expect(named.get(plain(said))).toBe(id);
  });

  test("weakness by itself may be a stroke, so it is no name of being tired", () => {
    expect(named.get("weakness")).toBeUndefined();
  });
});
