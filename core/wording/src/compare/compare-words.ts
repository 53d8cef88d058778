import type {
  Action,
  ComparedQuestion,
  FirstYear,
  LicenceHere,
  NotOrdered,
  Preference,
  Region,
  Route,
  Stage,
} from "@afterscript/engine";
import { compare as english } from "../en/compare.ts";
import type { Audience, Language } from "../report-type.ts";

/** Everything that a comparison says to one reader. Names come already written out; what ends in a colon begins a list. */
export type CompareWords = {
  readonly title: (condition: string, region: Region) => string;
  readonly whatItIs: string;
  readonly takenNow: (drugs: readonly string[]) => string;
  readonly byName: string;
  readonly sortedBy: Readonly<Partial<Record<Preference, string>>>;
  readonly notSorted: Readonly<Record<NotOrdered, string>>;
  readonly askedFor: (question: string) => string;
  readonly unknownLast: (drugs: readonly string[]) => string;
  readonly noneOfClass: (view: {
    readonly condition: string;
    readonly region: Region;
    /** Licensed all the same, with what they block: "deucravacitinib (TYK2)". */
    readonly neighbours: readonly string[];
  }) => string;
  readonly noDrug: (condition: string) => string;
  readonly question: Readonly<Record<ComparedQuestion, string>>;
  readonly here: (view: {
    readonly here: LicenceHere;
    readonly region: Region;
    readonly elsewhere: readonly Region[];
    readonly condition: string;
  }) => string;
  readonly taken: string;
  /** What the licence asks for and the record does not tell. */
  readonly licenceOpen: string;
  readonly neighbour: (kinases: readonly string[]) => string;
  readonly open: string;
  readonly nothingAgainst: string;
  /** The licence leaves this person out, by age or weight: neither silence nor a dose of others is told. */
  readonly outside: string;
  readonly secondOne: (drugs: readonly string[]) => string;
  readonly upTo: (doses: readonly string[], stage: Stage | undefined) => string;
  readonly mayBeLower: string;
  readonly oneOf: string;
  readonly dependsOn: string;
  readonly noDose: string;
  readonly tests: (all: number, found: number) => string;
  readonly testsOpen: string;
  readonly testsAgainst: string;
  readonly noTests: string;
  readonly route: Readonly<Record<Route, string>>;
  readonly times: (times: readonly number[]) => string;
  readonly timesNotKnown: string;
  readonly notSaid: string;
  /** The trial that something was counted in. */
  readonly countedIn: (trial: string | undefined) => string;
  /** What is tested stands in a list behind it; without a dated test nothing does. */
  readonly year: (view: FirstYear & { readonly isTaken: boolean }) => string;
  readonly byProtocol: string;
  readonly withoutInterval: string;
  readonly overdue: (count: number) => string;
  readonly noYear: string;
  readonly rule: Readonly<Record<Action, string>>;
  readonly afterLastDose: (days: number) => string;
  readonly noReproduction: string;
  readonly boxed: string;
  readonly unboxed: string;
  readonly boxNotKnown: string;
  readonly noSuchBox: string;
  readonly headToHead: string;
  readonly oneTrial: string;
  readonly people: (count: number) => string;
  readonly on: (treatment: string) => string;
  readonly noComparator: string;
  readonly noResponses: string;
  readonly noEffects: string;
  readonly leftOut: (count: number) => string;
  readonly alternative: (treatment: string, beside: readonly string[]) => string;
  readonly crossTrial: string;
  readonly trialDoses: string;
  readonly notCompared: string;
};

const WORDS = { en: english } satisfies Record<Language, Readonly<Record<Audience, CompareWords>>>;

/** The words of one language for a comparison. */
export function compareWordsOf(audience: Audience, language: Language = "en"): CompareWords {
  return WORDS[language][audience];
}
