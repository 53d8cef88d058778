export { SYMPTOM_DETAILS } from "../questions/symptom.ts";
export { type Answered, type AnswerInput, answer } from "./answer.ts";
export { type Asked, PLANS, type Plan, TOLD } from "./asked.ts";
export { type MissedDoseAnswer, missedDoseAnswer } from "./missed-dose.ts";
export type { Silence } from "./question.ts";
export { TIERS, type Tier } from "./tier.ts";
