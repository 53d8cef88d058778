import type { AppealPaper } from "../../appeal-report.ts";

/** Papers whose names speak to the person; a packet speaks to the plan. */
const NAMES: Readonly<Record<string, string>> = {
  "person-letter": "Letter from the patient",
  "representative-form": "Form that names somebody to speak for the patient",
};

const FROM: Readonly<Record<AppealPaper["from"], string>> = {
  person: "You have this, or can write it",
  clinic: "Ask the clinic for it",
  pharmacy: "Ask the pharmacy for it",
  plan: "Ask the plan for it",
  afterscript: "It is made here",
};

export function paperSays({ id, name }: AppealPaper): string {
  return NAMES[id] ?? name;
}

export const paperAsks = {
  missing: (paper: AppealPaper) => ({
    text: `${paperSays(paper)}: to be added`,
    ask: `${FROM[paper.from]}: ${paper.name}.`,
  }),
} as const;
