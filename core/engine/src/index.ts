export { type AssessInput, type Assessment, assess } from "./assess.ts";
export { compareRegions } from "./compare-regions.ts";
export { type Compiled, compile } from "./compile.ts";
export * from "./finding.ts";
export * from "./knowledge.ts";
export { lowerUnseen, severityOf } from "./make-finding.ts";
export { orderFindings } from "./order-findings.ts";
export type { Request } from "./therapies.ts";
export * from "./vocabulary.ts";
