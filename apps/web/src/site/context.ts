import type { CompareEditionsResult, CompareResult, Failure } from "@afterscript/check";
import type {
  Availability,
  Help,
  Knowledge,
  Onset,
  Quotation,
  Rate,
  Region,
  ResponseRuler,
  Source,
  Traits,
  Trial,
  TrialResponse,
} from "@afterscript/engine";
import type { Audience, Report } from "@afterscript/wording";
import type { LaboratoryRange, RulerKnowledge } from "../ruler/knowledge.ts";
import type { PageLanguage } from "../words/language.ts";
import type { SampleEntry } from "./sample-catalogue.ts";

/** What a reader can switch on a result page. All of it stands in the address, none of it is clinical. */
export type Choices = {
  readonly region: Region;
  /** ISO date. */
  readonly asOf: string;
  readonly audience: Audience;
};

export type Asked =
  | { readonly report: Report; readonly failure?: undefined }
  | { readonly failure: Failure; readonly report?: undefined };

export type TextTable = { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** What the pages may know of the knowledge. */
export type Library = RulerKnowledge & {
  readonly version: string;
  /** Of the whole compiled knowledge, as in every report. */
  readonly hash: string;
  readonly covers: readonly { readonly region: Region; readonly drugs: readonly string[] }[];
  readonly sources: readonly Source[];
  /** Whom to call in a region. */
  readonly help: (region: Region) => Help;
  /** Symptoms that are an emergency whatever else is known. */
  readonly redFlags: readonly string[];
  /** Every drug of the class, read or only recognised, with the names on its boxes. */
  readonly drugs: readonly { readonly id: string; readonly brands: readonly string[] }[];
  /** What a drug is known as in a region, beside the statements on it. */
  readonly availability: (drug: string, region: Region) => Availability | undefined;
  readonly traits: (drug: string, region: Region) => Traits | undefined;
  readonly analytes: Knowledge["analytes"];
  /** When documents of a region look at the effect of a drug in one condition, with nobody on the line. */
  readonly weeks: (drug: string, region: Region, condition: string) => ResponseRuler | undefined;
  /** What studies counted of one drug, without what a later figure of the same study stands for. */
  readonly ratesOf: (drug: string) => readonly Rate[];
  readonly responsesOf: (drug: string) => readonly TrialResponse[];
  readonly onsetsOf: (drug: string) => readonly Onset[];
  /** Harms that people ask about: that nobody counted one of them is said. */
  readonly mainTopics: () => readonly string[];
  /** What one trial counted, by the id of the count. */
  readonly rate: (id: string) => Rate | undefined;
  readonly response: (id: string) => TrialResponse | undefined;
  readonly onset: (id: string) => Onset | undefined;
  readonly trial: (id: string) => Trial | undefined;
  /** What a paper or a public page reports, quoted by texts. */
  readonly quotation: (id: string) => Quotation | undefined;
  /** Every laboratory limit, test and dose limit of a region, as rows of text in both units. */
  readonly limits: (region: Region) => {
    readonly limits: TextTable;
    readonly tests: TextTable;
    readonly doses: TextTable;
  };
};

export type Sample = SampleEntry & {
  readonly ask: (choices: Choices) => Asked;
  /** The same answer as published JSON: canonical units only. */
  readonly publish: (choices: Choices) => Asked;
  /** The same record under every region's documents. */
  readonly compare: (choices: Choices) => CompareResult;
  /** The same record under the edition that was in force on an earlier day. */
  readonly compareEditions: (choices: Choices, inForceOn: string) => CompareEditionsResult;
  readonly laboratoryRange: (resource: string) => LaboratoryRange | undefined;
};

/** A reader's own record: it lives in the page that was sent back, and nowhere else. */
export type OwnRecord = {
  readonly text: string;
  readonly choices: Choices;
  readonly drug?: string;
  readonly patient?: string;
  readonly starting: boolean;
  readonly asked: Asked;
  readonly laboratoryRange: (resource: string) => LaboratoryRange | undefined;
};

/** What the pages of a clinic are given. Nothing of a patient: what is a patient's comes by the clinic's own routes. */
export type ClinicContext = {
  /** The rulebook that this clinic works by. */
  readonly region: Region;
};

/** Everything that a page is given by the server. */
export type PageContext = {
  /** The language of the page; left out: English. */
  readonly language?: PageLanguage;
  /** Where this server is opened, for examples: "http://localhost:4870". */
  readonly origin: string;
  /** Where the site stands for everybody, when it does: "https://example.org". Then pages name themselves to other sites. */
  readonly publicOrigin?: string;
  readonly today: string;
  readonly library: Library;
  readonly samples: readonly Sample[];
  readonly own?: OwnRecord;
  /** The clinic of this server. Left out: there is none, and its pages are not there. */
  readonly clinic?: ClinicContext;
};
