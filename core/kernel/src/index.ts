export * from "./answer.ts";
export * from "./band.ts";
export * from "./day.ts";
export * from "./decimal.ts";
export * from "./dose.ts";
export * from "./shown-decimal.ts";
