import { DEFAULT_FOLDER } from "../store/store-place.ts";

export type ClinicCommand =
  | { readonly name: "help" }
  | { readonly name: "backup"; readonly file: string }
  | { readonly name: "restore"; readonly file: string; readonly replace: boolean }
  | { readonly name: "migrate"; readonly back: number; readonly acceptLoss: boolean }
  | { readonly name: "check-audit" };

export type ReadCommand =
  | { readonly command: ClinicCommand; readonly folder?: string; readonly mistake?: undefined }
  | { readonly mistake: string; readonly command?: undefined };

export const HELP = `The clinic's store, while the clinic itself is stopped or runs on PostgreSQL.

  npm run clinic -- backup FILE              writes everything into a new file
  npm run clinic -- restore FILE             puts a backup into an empty store
  npm run clinic -- restore FILE --replace   the same, after removing what the store holds
  npm run clinic -- migrate                  brings the tables to this program's schema
  npm run clinic -- migrate --back N         undoes the newest N steps of it, for an older program
  npm run clinic -- migrate --back N --accept-loss
                                             also where a step removes data
  npm run clinic -- check-audit              checks every hash of the audit trail, and every set of
                                             patients that it names

  --data FOLDER    where the data are; left out: ${DEFAULT_FOLDER}
  DATABASE_URL     postgresql://user:password@host:5432/database, in place of a folder

A clinic that runs backs itself up: npm start -- --clinic --backup FOLDER.
What a backup holds, where to keep it, how to try it: docs/clinic-backup.md.
`;

const FLAGS: Readonly<Record<string, readonly string[]>> = {
  backup: [],
  restore: ["--replace"],
  migrate: ["--back", "--accept-loss"],
  "check-audit": [],
};
const WITH_VALUE = new Set(["--data", "--back"]);

/** Reads the arguments of `npm run clinic`. Anything that is not known is a mistake, named with its mend. */
export function readCommand(given: readonly string[]): ReadCommand {
  if (given.length === 0 || given.includes("--help") || given.includes("-h")) return { command: { name: "help" } };
  const [name = "", ...rest] = given;
  const known = FLAGS[name];
  if (known === undefined) {
    return { mistake: `"${name}" is not a command of the clinic. Known: ${Object.keys(FLAGS).join(", ")}.` };
  }
  const flags = new Map<string, string>();
  const words: string[] = [];
  for (let at = 0; at < rest.length; at += 1) {
    const [flag = "", joined] = (rest[at] ?? "").split(/=(.*)/s);
    if (!flag.startsWith("-")) words.push(rest[at] ?? "");
    else if (![...known, "--data"].includes(flag)) {
      return {
        mistake: `"${rest[at]}" is not a flag of ${name}. Known: ${[...known, "--data", "--help"].join(", ")}.`,
      };
    } else if (WITH_VALUE.has(flag)) {
      const value = joined ?? rest[++at];
      if (value === undefined || value === "")
        return { mistake: `${flag} needs a value, for example: ${flag} ${flag === "--back" ? "1" : "/srv/clinic"}` };
      flags.set(flag, value);
    } else flags.set(flag, "");
  }
  const command = commandOf(name, words, flags);
  const folder = flags.get("--data");
  return typeof command === "string" ? { mistake: command } : { command, ...(folder !== undefined && { folder }) };
}

function commandOf(name: string, words: readonly string[], flags: ReadonlyMap<string, string>): ClinicCommand | string {
  const [file] = words;
  const wanted = name === "backup" || name === "restore" ? 1 : 0;
  if (words.length > wanted)
    return `${name} takes ${wanted === 0 ? "no file" : "one file"}: "${words[wanted]}" is too much.`;
  if (name === "check-audit") return { name };
  if (name === "migrate") {
    const back = flags.get("--back") ?? "0";
    if (!/^\d{1,4}$/.test(back))
      return `"${back}" is not a number of steps. Give a whole number, for example: --back 1`;
    return { name, back: Number(back), acceptLoss: flags.has("--accept-loss") };
  }
  if (file === undefined)
    return `${name} needs a file, for example: npm run clinic -- ${name} clinic-2026-07-01.backup`;
  return name === "backup" ? { name, file } : { name: "restore", file, replace: flags.has("--replace") };
}
