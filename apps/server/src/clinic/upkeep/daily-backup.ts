import { existsSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { BackupHeader } from "../store/backup-format.ts";
import type { ClinicStore } from "../store/open-store.ts";
import { writeBackup } from "../store/write-backup.ts";

export type BackupSettings = {
  /** Where the files are; it is there already. */
  readonly folder: string;
  /** How many are kept: the newest. */
  readonly keep: number;
};

export type WrittenBackup = { readonly file: string; readonly header: BackupHeader };

const FILE = /^clinic-\d{4}-\d{2}-\d{2}\.backup$/;
const UNFINISHED = /^clinic-(\d{4}-\d{2}-\d{2})\.backup\.[^.]+\.part$/;

/**
 * Writes the backup of a day where there is none yet, then removes the oldest of those that it wrote on earlier days, and
 * what a killed server left unfinished on them. Files of other names are left alone. None goes for a backup whose audit trail is
 * not whole: an older one may show what was changed. Undefined: the day has its backup.
 * @param day ISO date @param now ISO date-time, UTC
 */
export async function backUpOnce(
  store: ClinicStore,
  { folder, keep }: BackupSettings,
  { day, now }: { readonly day: string; readonly now: string },
): Promise<WrittenBackup | undefined> {
  const file = join(folder, `clinic-${day}.backup`);
  if (existsSync(file)) return undefined;
  const header = await writeBackup(store, file, now);
  if (!header.audit.whole) return { file, header };
  const names = await readdir(folder);
  const old = names
    .filter((name) => FILE.test(name))
    .toSorted()
    .slice(0, -keep);
  const unfinished = names.filter((name) => (UNFINISHED.exec(name)?.[1] ?? day) < day);
  for (const name of [...old, ...unfinished]) await rm(join(folder, name), { force: true });
  return { file, header };
}
