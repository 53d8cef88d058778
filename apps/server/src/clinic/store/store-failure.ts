/** Why a store cannot be used. */
export type StoreFailureCode =
  | "STORE_URL_UNREADABLE"
  | "STORE_UNREACHABLE"
  | "STORE_REFUSES"
  | "STORE_IN_USE"
  | "STORE_NOT_WRITABLE"
  | "STORE_DAMAGED"
  | "STORE_MISSING"
  | "STORE_NEWER"
  | "STORE_NOT_EMPTY"
  | "MIGRATION_NO_WAY_BACK"
  | "MIGRATION_LOSES_DATA"
  | "BACKUP_FILE_EXISTS"
  | "BACKUP_NOT_WRITTEN"
  | "BACKUP_FILE_MISSING"
  | "BACKUP_UNREADABLE"
  | "BACKUP_NEWER"
  | "BACKUP_INCOMPLETE"
  | "BACKUP_ALTERED";

type Said = {
  readonly code: StoreFailureCode;
  readonly what: string;
  /** A folder, a file, or a server's address without its credentials. */
  readonly where: string;
  readonly mend: string;
  readonly cause?: unknown;
};

/** A store, or a backup of one, that cannot be used: what, where, how to mend it. Its text holds no password and no patient's value. */
export class StoreFailure extends Error {
  readonly code: StoreFailureCode;
  readonly what: string;
  readonly where: string;
  readonly mend: string;

  constructor({ code, what, where, mend, cause }: Said) {
    super(`${what} (${where}) ${mend}`, cause === undefined ? undefined : { cause });
    this.name = "StoreFailure";
    this.code = code;
    this.what = what;
    this.where = where;
    this.mend = mend;
  }
}
