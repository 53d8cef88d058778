// What the clinic's server and its screens say to each other, and the ruler that the server draws for a row.
export * from "../clinic/api.ts";
// What the page of a patient draws on its line of time.
export { bandWords } from "../ruler/bands.ts";
export type { LaboratoryRange } from "../ruler/knowledge.ts";
export type { Ruler } from "../ruler/ruler.ts";
export { rulerOf } from "../ruler/ruler-of.ts";
export { type Course, coursesOf } from "../trend/courses.ts";
export { limitLinesOf } from "../trend/trend.ts";
