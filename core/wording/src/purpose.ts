import type { Kind } from "@afterscript/engine";

/** What a person goes there for, as far as others may know. */
export const PURPOSES = ["blood-test", "check", "review"] as const;
export type Purpose = (typeof PURPOSES)[number];

/** What a test of this topic takes. Whatever is not drawn with the blood is a check. */
export function purposeOf(kind: Kind, topic: string): Purpose {
  if (kind === "response-review") return "review";
  return DRAWN.has(topic) ? "blood-test" : "check";
}

const DRAWN: ReadonlySet<string> = new Set([
  "lymphocytes",
  "neutrophils",
  "haemoglobin",
  "platelets",
  "alt",
  "ast",
  "bilirubin",
  "creatine-kinase",
  "creatinine",
  "egfr",
  "lipids",
  "ldl-cholesterol",
  "triglycerides",
  "hepatitis-b",
  "hepatitis-c",
  "hiv",
]);
