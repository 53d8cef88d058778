import { DrizzleQueryError } from "drizzle-orm";
import { failureLine } from "../../start/failure-line.ts";
import { verifyAudit } from "../store/audit.ts";
import type { BackupHeader } from "../store/backup-format.ts";
import { appliedMigrations, migrateBack, migrateTo } from "../store/migrations.ts";
import { type ClinicStore, connectStore, isStoreFolder, type StorePlace } from "../store/open-store.ts";
import { seeBackup } from "../store/read-backup.ts";
import { restoreBackup } from "../store/restore-backup.ts";
import { StoreFailure } from "../store/store-failure.ts";
import { findPlace } from "../store/store-place.ts";
import { writeBackup } from "../store/write-backup.ts";
import { type ClinicCommand, HELP, readCommand } from "./arguments.ts";

export type Terminal = {
  readonly out: (text: string) => void;
  readonly problem: (text: string) => void;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** ISO date-time, UTC. */
  readonly now: () => string;
};

/** Runs one command on the clinic's store. @returns the exit code: 0 done, 1 not done or not whole, 2 not understood. */
export async function runCommand(given: readonly string[], terminal: Terminal): Promise<number> {
  const read = readCommand(given);
  if (read.mistake !== undefined) {
    terminal.problem(`\n${read.mistake}\n`);
    return 2;
  }
  if (read.command.name === "help") {
    terminal.out(HELP);
    return 0;
  }
  const found = findPlace(terminal.environment, read.folder);
  if (found.mistake !== undefined) {
    terminal.problem(`\n${found.mistake}\n`);
    return 2;
  }
  try {
    return await onStore(found.place, read.command, terminal);
  } catch (error) {
    if (error instanceof DrizzleQueryError) terminal.problem(failureLine(ofDatabase(error)));
    else if (error instanceof StoreFailure) terminal.problem(failureLine(error));
    else throw error;
    return 1;
  }
}

/** Its own text holds the values of the statement, and so a patient's: the database's code alone is told. */
function ofDatabase({ cause }: DrizzleQueryError) {
  const code = cause !== undefined && "code" in cause ? String(cause.code) : "no code";
  return {
    what: `The database refused a step (${code}). Nothing was changed.`,
    where: "the clinic's store",
    mend: "Look up the code in PostgreSQL's list of error codes, and in the server's log; then run this again.",
  };
}

type StoreCommand = Exclude<ClinicCommand, { readonly name: "help" }>;

async function onStore(place: StorePlace, command: StoreCommand, terminal: Terminal): Promise<number> {
  const makesIt = command.name === "restore" || (command.name === "migrate" && command.back === 0);
  if (!makesIt && "folder" in place && place.folder !== undefined && !isStoreFolder(place.folder)) {
    throw noStore(place.folder);
  }
  if (command.name === "restore") await seeBackup(command.file);
  const store = await connectStore(place).catch((error: unknown) => {
    throw command.name === "backup" && error instanceof StoreFailure ? whileItRuns(error) : error;
  });
  try {
    return await WORK[command.name](store, command as never, terminal);
  } finally {
    await store.close();
  }
}

/** A folder belongs to one program: a clinic that runs on it backs itself up. */
function whileItRuns(failure: StoreFailure): StoreFailure {
  if (failure.code !== "STORE_IN_USE") return failure;
  const { code, what, where, cause } = failure;
  const mend =
    "Stop that one first (Ctrl-C where it runs); or start it with --backup FOLDER, and it writes one itself each day.";
  return new StoreFailure({ code, what, where, mend, cause });
}

type Work<Name extends StoreCommand["name"]> = (
  store: ClinicStore,
  command: Extract<StoreCommand, { readonly name: Name }>,
  terminal: Terminal,
) => Promise<number>;

const WORK: { readonly [Name in StoreCommand["name"]]: Work<Name> } = {
  backup: async (store, { file }, { out, now }) => {
    out(`Backup of ${store.where}\n`);
    const header = await writeBackup(store, file, now());
    out(`  written   ${file}\n${told(header)}`);
    return 0;
  },
  restore: async (store, { file, replace }, { out, now }) => {
    out(`Restore into ${store.where}\n`);
    const header = await restoreBackup(store, file, { replace, now: now() });
    out(`  restored  ${file}, made ${header.made}\n${told(header)}`);
    return 0;
  },
  migrate: async (store, { back, acceptLoss }, { out }) => {
    const steps =
      back > 0
        ? await migrateBack(store, { steps: back, acceptLoss })
        : await store.db.transaction((transaction) => migrateTo(transaction, store));
    const applied = await appliedMigrations(store);
    const done = steps.map((tag) => `  ${back > 0 ? "undone" : "done"}      ${tag}\n`).join("");
    out(`Schema of ${store.where}\n${done}  stands at ${applied.at(-1)?.tag ?? "nothing"}\n`);
    return 0;
  },
  "check-audit": async (store, _, { out, problem }) => {
    if ((await appliedMigrations(store)).length === 0) throw noStore(store.where);
    const check = await verifyAudit(store.db);
    if (check.whole) {
      out(`Audit trail of ${store.where}\n  whole     ${check.entries} entries\n  head      ${check.head}\n`);
      return 0;
    }
    problem(
      failureLine({
        what: `The audit trail is not whole: ${BROKEN[check.what]}.`,
        where: `${store.where}, entry ${check.at}`,
        mend: MEND,
      }),
    );
    return 1;
  },
};

const BROKEN = {
  gap: "an entry is missing",
  changed: "an entry is not as it was written",
  unchained: "an entry does not follow the one before it",
  patients: "the patients whom an entry names are missing, or are not those whom it named",
} as const;

const MEND = "Keep the store as it is, tell whoever answers for the clinic's data, and compare with the newest backup.";

function told({ tables, audit }: BackupHeader): string {
  const rows = tables.filter((table) => table.rows > 0).map((table) => `  ${table.name.padEnd(20)}${table.rows}\n`);
  const trail = audit.whole
    ? `whole, ${audit.entries} entries, head ${audit.head}`
    : `NOT WHOLE at entry ${audit.at}: ${BROKEN[audit.what]}`;
  return `${rows.join("")}  audit trail ${trail}\n`;
}

function noStore(where: string): StoreFailure {
  return new StoreFailure({
    code: "STORE_MISSING",
    what: "There is no clinic in this store.",
    where,
    mend: "Name the folder with --data or the database with DATABASE_URL that the clinic uses.",
  });
}
