export { SYMPTOM_DETAILS } from "../questions/symptom.ts";
export { type Answered, type AnswerInput, answer } from "./answer.ts";
export { type Asked, NOTICED, type Noticed, PLANS, type Plan, TOLD } from "./asked.ts";
export { type MissedDose, type MissedDoseAnswer, missedDoses } from "./missed-dose.ts";
export type { OpenDetail, Silence } from "./question.ts";
export { MARK_SORTS, type MarkSort, REVIEW_SORTS, TIMED_SAYINGS } from "./response-marks.ts";
export {
  type ResponseRuler,
  type RulerMark,
  type RulerMoment,
  type RulerScore,
  responseRulers,
} from "./response-ruler.ts";
export { PREDICTING, SCORES } from "./response-sayings.ts";
export { type Beside, STANDINGS, type Standing } from "./response-standing.ts";
export type { Situation } from "./situation.ts";
export { TIERS, type Tier } from "./tier.ts";
export { LIVE, type Live } from "./vaccine.ts";
