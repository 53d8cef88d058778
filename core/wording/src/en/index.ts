import type { Messages } from "../messages.ts";
import { headline, missedDose, phone, redFlags } from "./answer.ts";
import { clinicianExplain, clinicianTitle } from "./clinician.ts";
import { date } from "./date.ts";
import { toldText } from "./evidence.ts";
import { ask, notListed } from "./gaps.ts";
import { name } from "./names.ts";
import { overview } from "./overview.ts";
import { patientExplain, patientTitle } from "./patient.ts";
import { problem } from "./problems.ts";
import { quantity } from "./quantity.ts";
import { rates } from "./rates.ts";
import { markText, noScoreText, predictorText, rulerNotes, scoreText, standingText, toldNote } from "./response.ts";
import { sayingsText } from "./sayings.ts";
import { silence } from "./silence.ts";
import { source, visitSource } from "./source.ts";
import { step } from "./step.ts";
import { action, authority, group, kind, lifted, seen, stage, state, urgency, why } from "./words.ts";

export const english: Messages = {
  name,
  action,
  state,
  lifted,
  kind,
  stage,
  urgency,
  authority,
  seen,
  why,
  group,
  date,
  quantity,
  title: { clinician: clinicianTitle, patient: patientTitle },
  explain: { clinician: clinicianExplain, patient: patientExplain },
  ask,
  step,
  problem,
  source,
  visitSource,
  notListed,
  answer: { headline, redFlags, phone, silence, missedDose },
  response: {
    mark: markText,
    standing: standingText,
    notes: rulerNotes,
    told: toldNote,
    score: scoreText,
    noScore: noScoreText,
    predictors: predictorText,
  },
  rates,
  told: toldText,
  says: (says, audience) => sayingsText(says, audience) ?? "",
  overview,
  disclaimer:
    "No clinician has yet signed this knowledge. It informs a talk with a clinician; it is no diagnosis and no order.",
};
