import type { Day } from "@afterscript/kernel";
import type { Case } from "../cases/case.ts";

/** One thing that a case expects of an answer: any of these texts. */
export type Expected = {
  readonly line: number;
  /** What it is about: `door internal-appeal`, `nearest`, `bridge pfizer-interim-care`, `tried adalimumab`, `answer`. */
  readonly about: string;
  readonly key: string;
  readonly any: readonly string[];
};

/** One refusal as it was told, and what the law's own text makes of it. Doors are named by their sort. */
export type WrittenRefusal = {
  readonly title: string;
  readonly file: string;
  readonly line: number;
  readonly asOf: Day;
  /** In the spelling of the appeal form. */
  readonly told: Readonly<Record<string, unknown>>;
  /** Left out: nothing but what was told. */
  readonly record?: Pick<Case, "drug" | "therapy" | "facts">;
  readonly expect: readonly Expected[];
  readonly because: string;
  /** Addresses or places of the texts that were read. */
  readonly sources: readonly string[];
};
