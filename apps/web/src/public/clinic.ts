// What the clinic's server and its screens say to each other, and the ruler that the server draws for a row.
export * from "../clinic/api.ts";
export type { Ruler } from "../ruler/ruler.ts";
export { rulerOf } from "../ruler/ruler-of.ts";
