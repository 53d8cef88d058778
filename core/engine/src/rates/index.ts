export * from "./knowledge.ts";
export { type Icons, iconsOf, type PerThousand, perThousand } from "./per-thousand.ts";
export {
  type ResponseArm,
  type ResponsePanel,
  type ResponsePicture,
  type ResponseRow,
  responsesFor,
} from "./responses.ts";
export {
  type FactorState,
  type NotKnown,
  type OutcomeRisk,
  type RiskArm,
  type RiskInput,
  type RiskPanel,
  type RiskPicture,
  ratesFor,
} from "./risk.ts";
