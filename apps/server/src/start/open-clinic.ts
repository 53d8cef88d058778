import { statSync } from "node:fs";
import type { Checker } from "@afterscript/check";
import type { Library } from "@afterscript/web";
import type { ClinicParts } from "../clinic/clinic-parts.ts";
import type { ClinicServerParts } from "../clinic/clinic-server.ts";
import { type RunningIntake, readPollSettings, startIntake } from "../clinic/intake/index.ts";
import { startJudge } from "../clinic/judge/worker.ts";
import { rememberDemoPeople } from "../clinic/people/demo-people.ts";
import { type ClinicStore, openStore } from "../clinic/store/open-store.ts";
import { StoreFailure } from "../clinic/store/store-failure.ts";
import { findPlace } from "../clinic/store/store-place.ts";
import { startUpkeep } from "../clinic/upkeep/daily-upkeep.ts";
import type { ClinicArguments } from "./arguments.ts";
import { signInOf } from "./clinic-sign-in.ts";
import { failureLine } from "./failure-line.ts";
import { receiveDemoWeek } from "./receive-demo-week.ts";
import type { Steps } from "./steps.ts";
import { Stopped } from "./stopped.ts";
import { today } from "./today.ts";

export type OpenedClinic = {
  readonly parts: ClinicServerParts;
  /** Where its data are, as it may be shown. */
  readonly where: string;
  /** Ends what runs by itself: before the server stops. */
  readonly rest: () => Promise<void>;
  /** Lets go of the data: after the server has answered its last request. */
  readonly close: () => Promise<void>;
};

export type OpenClinic = {
  readonly asked: ClinicArguments;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly checker: Checker;
  readonly library: Library;
  readonly steps: Steps;
  /** Hears of what was done without anybody asking: one line. */
  readonly tell: (line: string) => void;
  /** Hears of what went wrong without anybody asking: one line, nothing of a patient. */
  readonly warn: (line: string) => void;
};

/** Opens the store and what works on it by itself. Throws `Stopped` with what, where and mend where it cannot be. */
export async function openClinic({
  asked,
  environment,
  checker,
  library,
  steps,
  tell,
  warn,
}: OpenClinic): Promise<OpenedClinic> {
  const signIn = signInOf(asked, environment);
  if (asked.backups !== undefined) mustBeThere(asked.backups.folder, "The folder for backups", "--backup FOLDER");
  if (asked.watch !== undefined) mustBeThere(asked.watch, "The folder to watch", "--watch FOLDER");
  const store = await steps.run("Opening the store", () => storeOf(asked, environment));
  const parts = {
    store,
    checker,
    library,
    clock: { today, now: () => new Date().toISOString() },
    region: asked.region,
  };
  try {
    if (asked.demo) {
      await rememberDemoPeople(store.db, parts.clock.now());
      await receiveDemoWeek(parts, steps);
    }
  } catch (error) {
    await store.close();
    throw error;
  }
  const judge = startJudge({ ...parts, onFailure: (patient, error) => warn(judgeFailure(patient, error)) });
  if (asked.demo) await steps.run("Judging everybody", judge.idle);
  const intake = await intakeOf(asked, environment, parts).catch(async (error: unknown) => {
    await judge.stop();
    await store.close();
    throw error;
  });
  const upkeep = startUpkeep({ ...parts, tell, warn, ...(asked.backups !== undefined && { backups: asked.backups }) });
  return {
    parts: { ...parts, signIn },
    where: asked.demo ? "in memory, gone when this stops" : store.where,
    rest: async () => {
      await intake.stop();
      await judge.stop();
      await upkeep.stop();
    },
    close: store.close,
  };
}

async function intakeOf(
  { watch, demo }: ClinicArguments,
  environment: OpenClinic["environment"],
  parts: ClinicParts,
): Promise<RunningIntake> {
  const poll = await readPollSettings(demo ? {} : environment);
  if (poll.failure !== undefined) throw new Stopped(failureLine(poll.failure), 2);
  return startIntake(parts, { poll: poll.settings, ...(watch !== undefined && { watch: { folder: watch } }) });
}

/** A folder is not made here: where its disk is not mounted, one in its place would be on another. */
function mustBeThere(folder: string, what: string, flag: string): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory()) return;
  const mend = `Make it, or correct the name: npm start -- --clinic ${flag}`;
  const wrong = found === undefined ? "is not there" : "is a file";
  throw new Stopped(failureLine({ what: `${what} ${wrong}.`, where: folder, mend }), 2);
}

async function storeOf(asked: ClinicArguments, environment: OpenClinic["environment"]): Promise<ClinicStore> {
  // Invented people are never put among real ones: a demo has its own store, whatever the environment names.
  const { place, mistake } = asked.demo ? { place: {} } : findPlace(environment, asked.folder);
  if (mistake !== undefined) throw new Stopped(`\n${mistake}\n`, 2);
  return openStore(place).catch((error: unknown) => {
    throw error instanceof StoreFailure ? new Stopped(failureLine(error), 1) : error;
  });
}

/** An error's own text can hold a value of the record: its kind alone is told. */
function judgeFailure(patient: string, error: unknown): string {
  const kind = error instanceof Error ? error.name : typeof error;
  const who = patient === "" ? "The clinic's store did not answer the judge" : `Patient ${patient} could not be judged`;
  return `${who} (${kind}): tried again within a minute.\n`;
}
