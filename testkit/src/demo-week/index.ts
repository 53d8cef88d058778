export { type DemoFile, type DemoFiles, demoFiles } from "./demo-files.ts";
export type { DemoSet } from "./demo-set.ts";
export {
  DEMO_SEED,
  type DemoPerson,
  type DemoWeek,
  type DemoWeekOptions,
  demoWeek,
  type Planted,
} from "./demo-week.ts";
export { LANES as DEMO_LANES } from "./record-codes.ts";
export type { Stray } from "./strays.ts";
