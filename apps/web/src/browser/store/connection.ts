import { type Database, openDatabase, type Reading, type StoreName, type Writing } from "./database.ts";
import { StoreFailure, storeFailure } from "./store-failure.ts";

/** One connection that comes back by itself after the browser or a deletion ended it, and not after a newer version. */
export type Connection = {
  /** Reads in one transaction over everything: one moment. */
  read<T>(work: (transaction: Reading) => Promise<T>): Promise<T>;
  /** Writes in one transaction over everything; a throw undoes all of it. */
  write<T>(work: (transaction: Writing) => Promise<T>): Promise<T>;
  /** Lets go of the database, so that it can be deleted. The next `run` opens it again. */
  letGo(): void;
  close(): void;
};

export type Connecting = {
  readonly name: string;
  readonly patience: number;
  /** Another tab deleted everything, or a newer version took over. */
  readonly onEnd: (why: "newer" | "deleted") => void;
};

export async function connect({ name, patience, onEnd }: Connecting): Promise<Connection> {
  let open: Promise<Database> | undefined;
  let over: "STORE_SUPERSEDED" | "STORE_CLOSED" | undefined;

  function letGo(): void {
    const letting = open;
    open = undefined;
    letting?.then((database) => database.close()).catch(() => undefined);
  }

  function database(): Promise<Database> {
    if (over !== undefined) return Promise.reject(new StoreFailure(over));
    open ??= openDatabase({
      name,
      patience,
      onEnd: (why) => {
        if (why === "newer") over = "STORE_SUPERSEDED";
        letGo();
        if (why !== "terminated") onEnd(why);
      },
    }).catch((thrown: unknown) => {
      open = undefined;
      throw thrown;
    });
    return open;
  }

  /** A connection that ended a moment ago says so only when it is used: then once more with a new one. */
  async function begin<T>(start: (database: Database) => T): Promise<T> {
    try {
      return start(await database());
    } catch (thrown) {
      if (!(thrown instanceof DOMException && thrown.name === "InvalidStateError") || open === undefined) throw thrown;
      letGo();
      return start(await database());
    }
  }

  async function run<X extends Running, T>(start: (database: Database) => X, work: (transaction: X) => Promise<T>) {
    let transaction: X | undefined;
    try {
      transaction = await begin(start);
      const [result] = await Promise.all([work(transaction), transaction.done]);
      return result;
    } catch (thrown) {
      throw await endOf(transaction, thrown);
    }
  }

  await database();
  return {
    read: (work) => run((from) => from.transaction(STORES, "readonly"), work),
    write: (work) => run((from): Writing => from.transaction(STORES, "readwrite", STRICT), work),
    letGo,
    close: () => {
      over ??= "STORE_CLOSED";
      letGo();
    },
  };
}

type Running = Pick<Reading, "abort" | "error" | "done">;

const STORES: StoreName[] = ["entries", "questions", "kept"];

/** A person's health data is worth the wait for the disk. */
const STRICT: IDBTransactionOptions = { durability: "strict" };

/** Undoes what is left of the transaction, and finds the true reason: an aborted one hides it in its own error. */
async function endOf(transaction: Running | undefined, thrown: unknown): Promise<StoreFailure> {
  if (transaction === undefined) return storeFailure(thrown);
  try {
    transaction.abort();
  } catch {
    // It is over already.
  }
  await transaction.done.catch(() => undefined);
  const aborted = thrown instanceof DOMException && thrown.name === "AbortError";
  return storeFailure(aborted ? (transaction.error ?? thrown) : thrown);
}
