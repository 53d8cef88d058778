import type { Region, Statement } from "@afterscript/engine";
import { statementText } from "@afterscript/wording";
import type { Cited } from "../content/cited.ts";
import { type Note, notesOf } from "../content/notes.ts";
import type { Library } from "../site/context.ts";
import { effectsOf } from "./effects.ts";
import { inOneMinute } from "./in-one-minute.ts";
import { licenceRows } from "./licence-rows.ts";
import { pageSources } from "./page-sources.ts";
import { type RuleGroups, ruleGroups } from "./rule-groups.ts";
import { teamQuestions } from "./team-questions.ts";
import { analyteLimits, baselineTests, followUpTests } from "./test-plan.ts";
import { responseStatements, weeksOf } from "./weeks.ts";

/** Sections of the page of a medicine, in the order in which they stand. */
export const SECTIONS = [
  "minute",
  "licensed",
  "must-not",
  "before",
  "tests",
  "effects",
  "signs",
  "weeks",
  "daily",
  "interactions",
  "family",
  "ask",
  "clinicians",
  "sources",
] as const;
export type SectionId = (typeof SECTIONS)[number];

/** Everything that the page of one drug in one region shows. Every statement in force stands in one of its sections. */
export type MedicinePage = ReturnType<typeof medicinePage>;

/** The page as data: pure, drawn from the library alone. */
export function medicinePage(drug: string, region: Region, library: Library) {
  const context = { drug, region, library };
  const all = library.statements(drug, region);
  const of = (part: Part) => all.filter((one) => partOf(one) === part);
  const groups = (part: Part): RuleGroups => ruleGroups(of(part), context);
  const noted = (statements: readonly Statement[], more: readonly Cited[] = []): readonly Note[] =>
    notesOf([...statements.map(({ id }): Cited => ({ is: "statement", id })), ...more], library);
  const effects = effectsOf(drug, library);
  const boxed = library.traits(drug, region)?.boxed;
  return {
    minute: inOneMinute(drug, region, library),
    licences: { rows: licenceRows(drug, region, library), ...groups("licence"), notes: noted(of("licence")) },
    mustNot: { ...groups("must-not"), boxed, notes: noted(of("must-not")) },
    before: {
      tests: baselineTests(drug, region, library),
      infections: groups("infection-before"),
      vaccines: groups("vaccine"),
      notes: noted([...of("baseline"), ...of("infection-before"), ...of("vaccine")]),
    },
    tests: {
      analytes: analyteLimits(drug, region, library),
      followUp: followUpTests(drug, region, library),
      notes: noted([...of("limits"), ...of("follow-up")]),
    },
    effects: {
      ...effects,
      notes: noted(
        [],
        effects.main.map(({ id }): Cited => ({ is: "rate", id })),
      ),
    },
    signs: { ...groups("symptom"), notes: noted(of("symptom")) },
    weeks: { conditions: weeksOf(drug, region, library), notes: noted(responseStatements(drug, region, library)) },
    daily: {
      taking: groups("taking"),
      missed: groups("missed"),
      infections: groups("infection-during"),
      pauses: groups("washout"),
      notes: noted([...of("taking"), ...of("missed"), ...of("infection-during"), ...of("washout")]),
    },
    interactions: { ...groups("interaction"), notes: noted(of("interaction")) },
    family: { ...groups("family"), notes: noted(of("family")) },
    questions: teamQuestions(drug, region, library),
    doses: of("dose").map((one) => ({ id: one.id, lines: statementText(one, library.analytes), cite: one.cite })),
    sources: pageSources(drug, region, library),
  };
}

const PARTS = {
  indication: "licence",
  "who-must-not": "must-not",
  "baseline-test": "baseline",
  "follow-up-test": "follow-up",
  "lab-threshold": "limits",
  dose: "dose",
  administration: "taking",
  interaction: "interaction",
  "duplicate-therapy": "interaction",
  reproduction: "family",
  vaccine: "vaccine",
  infection: "infection-before",
  symptom: "symptom",
  "missed-dose": "missed",
  washout: "washout",
  "expected-response": "response",
  "response-review": "response",
  "effect-rate": "must-not",
  coverage: "licence",
} as const satisfies Record<Statement["kind"], string>;
type Part = (typeof PARTS)[Statement["kind"]] | "infection-during";

/** An infection that is told of only on treatment belongs to daily life. */
function partOf({ kind, then }: Statement): Part {
  return kind === "infection" && then.starting === undefined ? "infection-during" : PARTS[kind];
}
