import { loadKnowledge } from "@afterscript/knowledge";
import { expect, test } from "vitest";

/** Journals, indexes of papers, regulators, health services and makers. */
const PUBLISHER =
  /(^|\.)(nih\.gov|pubmed\.gov|bmj\.com|springer\.com|nhs\.uk|nice\.org\.uk|europa\.eu|fda\.gov|xeljanz\.com|pfizermedicalinformation\.ca)$/;

test("a figure of a trial is shown with its publisher's page, never with the copy that was read", () => {
  const { rates, responses, onsets, trials } = loadKnowledge("us");
  const cites = [...rates, ...responses, ...onsets, ...Object.values(trials)].flatMap(({ cite }) => [cite].flat());
  const shown = cites.flatMap(({ url }) => (url === undefined ? [] : [new URL(url).host]));
  expect(shown.length).toBeGreaterThan(100);
  expect([...new Set(shown)].filter((host) => !PUBLISHER.test(host))).toEqual([]);
  expect(cites.some(({ url, readAt }) => url === undefined && readAt !== undefined)).toBe(true);
});
