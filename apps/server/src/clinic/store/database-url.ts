import { StoreFailure } from "./store-failure.ts";

/**
 * Where a PostgreSQL stands, as it may be shown: host, port and database, never the user, the password or an option.
 * Throws `STORE_URL_UNREADABLE` for what is no such address; the text is not repeated, since a password is in it.
 */
export function placeOf(databaseUrl: string): string {
  const url = URL.canParse(databaseUrl) ? new URL(databaseUrl) : undefined;
  // An unescaped "#" ends the address early: what then looks like a host can be a part of the password.
  if (url === undefined || !["postgres:", "postgresql:"].includes(url.protocol) || url.hash !== "") {
    throw new StoreFailure({
      code: "STORE_URL_UNREADABLE",
      what: "DATABASE_URL is not the address of a PostgreSQL database.",
      where: "DATABASE_URL (not shown, since it may hold a password)",
      mend: "Write postgresql://user:password@host:5432/database; in a password write # as %23, @ as %40, / as %2F.",
    });
  }
  const host = url.searchParams.get("host") ?? url.hostname;
  return `postgresql://${host}${url.port === "" ? "" : `:${url.port}`}${url.pathname}`;
}

const UNREACHABLE = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOENT",
  "ECONNRESET",
]);

/** What a failed connection comes to; another error is given back as it is. */
export function connectionFailure(error: unknown, where: string): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const isLate = error instanceof Error && /timeout/i.test(error.message);
  if (UNREACHABLE.has(code) || isLate) {
    return new StoreFailure({
      code: "STORE_UNREACHABLE",
      what: `PostgreSQL does not answer${code === "" ? "" : ` (${code})`}.`,
      where,
      mend: "Start it, or correct host and port in DATABASE_URL. Without DATABASE_URL the clinic keeps its data in a folder.",
      cause: error,
    });
  }
  const refusal = REFUSALS[code];
  if (refusal === undefined) return error;
  return new StoreFailure({ code: "STORE_REFUSES", where, ...refusal, cause: error });
}

/** By PostgreSQL's error codes: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const REFUSALS: Readonly<Record<string, { readonly what: string; readonly mend: string }>> = {
  "28P01": { what: "PostgreSQL refuses this user or password.", mend: "Correct user and password in DATABASE_URL." },
  "28000": {
    what: "PostgreSQL lets this user in from nowhere near here, or not by this way.",
    mend: "Correct the user in DATABASE_URL, or allow it in the server's pg_hba.conf.",
  },
  "3D000": {
    what: "There is no such database.",
    mend: "Make it once with `createdb`, or correct the name at the end of DATABASE_URL.",
  },
  "42501": {
    what: "This user may not make tables in that database.",
    mend: "Make the user the owner of the database: alter database … owner to …;",
  },
  "53300": { what: "PostgreSQL has no connection left.", mend: "Raise max_connections, or close other programs." },
  "57P03": { what: "PostgreSQL is starting or stopping.", mend: "Wait until it answers, then run this again." },
};
