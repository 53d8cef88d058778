import type { Checker } from "@afterscript/check";
import type { Library } from "@afterscript/web";
import type { ClinicStore } from "./store/open-store.ts";

/** The only clock of the clinic. */
export type Clock = {
  /** ISO date of today, where the clinic is. */
  readonly today: () => string;
  /** ISO date-time, UTC. */
  readonly now: () => string;
};

/** What every room of the clinic is given. */
export type ClinicParts = {
  readonly store: ClinicStore;
  readonly checker: Checker;
  /** For rulers and names: what pages read of the knowledge. */
  readonly library: Library;
  readonly clock: Clock;
  /** The rulebook that this clinic works by. */
  readonly region: "us" | "eu" | "uk";
};
