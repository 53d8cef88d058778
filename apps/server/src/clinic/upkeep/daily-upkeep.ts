import type { Clock } from "../clinic-parts.ts";
import { saveFailure, saveRead } from "../intake/poll/source-cursor.ts";
import type { ClinicStore } from "../store/open-store.ts";
import { StoreFailure } from "../store/store-failure.ts";
import { type BackupSettings, backUpOnce, type WrittenBackup } from "./daily-backup.ts";
import { tidyStore } from "./tidy-store.ts";

export type UpkeepParts = {
  readonly store: ClinicStore;
  readonly clock: Clock;
  /** Left out: no backup is written. */
  readonly backups?: BackupSettings;
  /** One line of what was done. */
  readonly tell: (line: string) => void;
  /** One line of what went wrong; nothing of a patient. */
  readonly warn: (line: string) => void;
};

export type Upkeep = {
  /** Resolves when what is due is done, or has failed and was told. */
  readonly look: () => Promise<void>;
  /** Resolves when what runs has ended. */
  readonly stop: () => Promise<void>;
};

/** Its name among the sources, which all have a state: when it went well last, and what failed. */
export const BACKUP_SOURCE = "store/daily-backup";

const LOOK_AGAIN_MS = 10 * 60_000;

/** Does once a day what the store needs: at the start, and within ten minutes of each new day. What failed is tried again. */
export function startUpkeep({ store, clock, backups, tell, warn }: UpkeepParts): Upkeep {
  let tidied: string | undefined;
  let running: Promise<void> | undefined;
  let isStopped = false;

  async function round(): Promise<void> {
    const day = clock.today();
    if (tidied !== day) {
      await tidyStore(store).catch((error: unknown) => warn(`The store could not be tidied (${kindOf(error)}).\n`));
      tidied = day;
    }
    if (isStopped || backups === undefined) return;
    const now = clock.now();
    try {
      const written = await backUpOnce(store, backups, { day, now });
      if (written === undefined) return;
      await saveRead(store.db, { source: BACKUP_SOURCE, since: day, now });
      const { whole } = written.header.audit;
      if (!whole) await saveFailure(store.db, BACKUP_SOURCE, NOT_WHOLE);
      (whole ? tell : warn)(told(written));
    } catch (error) {
      warn(`The backup of ${day} failed: ${textOf(error)} It is tried again within ten minutes.\n`);
      // Where the store does not answer there is nowhere to write it.
      await saveFailure(store.db, BACKUP_SOURCE, textOf(error)).catch(() => undefined);
    }
  }

  const look = (): Promise<void> => {
    if (isStopped) return Promise.resolve();
    running ??= round().finally(() => {
      running = undefined;
    });
    return running;
  };
  const looking = setInterval(() => void look(), LOOK_AGAIN_MS).unref();
  void look();
  return {
    look,
    stop: async () => {
      isStopped = true;
      clearInterval(looking);
      await running;
    },
  };
}

const NOT_WHOLE =
  "The backup is written, and its audit trail is not whole: the older backups are kept. Find out what changed it: npm run clinic -- check-audit.";

/** With the state of the audit trail: kept with the log, it shows later whether the trail's end was cut. */
function told({ file, header: { tables, audit } }: WrittenBackup): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const trail = audit.whole ? `${audit.entries} entries, head ${audit.head}` : `NOT WHOLE at entry ${audit.at}`;
  return `Backup written: ${file}, ${rows} rows; audit trail ${trail}\n`;
}

function textOf(error: unknown): string {
  return error instanceof StoreFailure ? `${error.what} ${error.mend}` : `${kindOf(error)}.`;
}

/** An error's own text can hold a value of the record. */
function kindOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
