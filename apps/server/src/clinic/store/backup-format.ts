import { z } from "zod";

/** The version of the file's own layout; what the tables look like is told by `schema`. */
export const BACKUP_FORMAT = 1;

/**
 * A backup is gzip over lines of JSON: this header, each table's rows in the header's order, and a trailer. A row stands
 * as PostgreSQL's `row_to_json` writes it, so that both stores read what either wrote.
 */
export const backupHeader = z.strictObject({
  afterscript: z.literal("clinic-backup"),
  format: z.int().positive(),
  /** ISO date-time, UTC. */
  made: z.string(),
  /** Tags of the migrations that the store had seen, oldest first. */
  schema: z.array(z.string()),
  /** In an order in which each row finds those that it refers to. */
  tables: z.array(z.strictObject({ name: z.string(), rows: z.int().nonnegative() })),
  /** What checking the trail said when the backup was made. */
  audit: z.discriminatedUnion("whole", [
    z.strictObject({ whole: z.literal(true), entries: z.int().nonnegative(), head: z.string() }),
    z.strictObject({ whole: z.literal(false), at: z.int(), what: z.enum(["gap", "changed", "unchained", "patients"]) }),
  ]),
});

export type BackupHeader = z.infer<typeof backupHeader>;

/** The last line. */
export const backupTrailer = z.strictObject({
  rows: z.int().nonnegative(),
  /** Of every byte before this line, before gzip. */
  sha256: z.string(),
});

/** Who is signed in is not kept: a restore ends every session. */
export const NOT_KEPT: ReadonlySet<string> = new Set(["session"]);
