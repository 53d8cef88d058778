import { expect, test } from "vitest";
import { namedSources } from "./named-sources.ts";

const of = (id: string, title: string, edition: string) => ({ id, title, edition, publisher: "P", document: "d" });
const SOURCES = [
  of("eu-exampletinib-2024", "Exampletinib, product characteristics", "2024"),
  of("eu-exampletinib-2025-04", "Exampletinib, product characteristics", "2025-04"),
];

test.each([
  ["The edition of 2026, not read", "The edition of 2026, not read"],
  [
    "The newer text (eu-exampletinib-2024), not read",
    "The newer text (“Exampletinib, product characteristics”, edition 2024), not read",
  ],
  // One id begins with the other.
  ["See eu-exampletinib-2025-04.", "See “Exampletinib, product characteristics”, edition Apr 2025."],
  ["See eu-exampletinib-2023.", "See eu-exampletinib-2023."],
])("%s", (text, shown) => expect(namedSources(text, SOURCES)).toBe(shown));
