// What the clinic's server and its screens say to each other, and the ruler that the server draws for a row.
export * from "../clinic/api.ts";
export { shownReport } from "../clinic/shown-report.ts";
// What the page of a patient draws on its line of time.
export type { LaboratoryRange } from "../ruler/knowledge.ts";
export type { Ruler } from "../ruler/ruler.ts";
export { rulerOf } from "../ruler/ruler-of.ts";
export { placeIn, type RulerUnit, rulerUnit } from "../ruler/ruler-unit.ts";
export { type Course, coursesOf } from "../trend/courses.ts";
export { limitLinesOf } from "../trend/trend.ts";
