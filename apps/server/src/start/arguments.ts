import { DEFAULT_FOLDER } from "../clinic/store/store-place.ts";

export const DEFAULT_PORT = 4870;

/** Two weeks of backups, where nobody says how many. */
const KEPT = 14;

const CLINIC_REGIONS = ["uk", "eu", "us"] as const;

/** A clinic to open beside the pages. */
export type ClinicArguments = {
  /** The rulebook that it works by. */
  readonly region: (typeof CLINIC_REGIONS)[number];
  /** Where its data are, unless DATABASE_URL says; left out: `DEFAULT_FOLDER`. */
  readonly folder?: string;
  /** A folder whose files are received as they come. */
  readonly watch?: string;
  /** A folder into which a backup is written each day, and how many are kept there. */
  readonly backups?: { readonly folder: string; readonly keep: number };
  /** Invented people in memory, and made-up staff. */
  readonly demo: boolean;
};

export type StartArguments = {
  readonly port: number;
  /** Folder of sample records, for tests; left out: `testkit/samples`. */
  readonly samples?: string;
  readonly help: boolean;
  /** Where the site stands for everybody: only then do pages name an address of their own. */
  readonly publicOrigin?: string;
  /** The address to listen at; left out: this machine alone. */
  readonly host?: string;
  readonly clinic?: ClinicArguments;
};

export type ReadArguments =
  | { readonly arguments: StartArguments; readonly mistake?: undefined }
  | { readonly mistake: string; readonly arguments?: undefined };

export const HELP = `Afterscript on this machine.

  npm start                   opens the pages and the API on port ${DEFAULT_PORT}
  npm start -- --port 5000    another port
  npm start -- --origin https://example.org
                              where others will read these pages: they then name their own address
  npm start -- --help         this text

The clinic: a worklist of results for a team, with its own data.

  npm start -- --demo clinic  tries it out: 300 invented people, made-up staff, all of it gone when it stops
  npm start -- --clinic       opens a clinic for real
      --data FOLDER           where its data are; left out: ${DEFAULT_FOLDER}
      --region uk             the rulebook that it works by: uk, eu or us; left out: uk
      --watch FOLDER          receives the files that are put there
      --backup FOLDER         writes a backup into it each day, while the clinic runs
      --keep 14               how many of them are kept; left out: 14
      --host ADDRESS          listens for other machines too, behind a proxy that speaks https

  DATABASE_URL                a PostgreSQL for its data, in place of a folder
  OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, PUBLIC_ORIGIN
                              how people sign in: without them a real clinic does not open

Restore, and a backup by hand: npm run clinic -- --help
`;

/** A value that each flag could have; none: it takes no value. */
const EXAMPLES: Readonly<Record<string, string | undefined>> = {
  "--help": undefined,
  "-h": undefined,
  "--port": "5000",
  "--samples": "testkit/samples",
  "--origin": "https://example.org",
  "--clinic": undefined,
  "--demo": "clinic",
  "--data": "/srv/clinic",
  "--region": "uk",
  "--watch": "/srv/results",
  "--backup": "/srv/backups",
  "--keep": "14",
  "--host": "0.0.0.0",
};

/** `npm start --demo clinic`: npm takes the flag for its own and passes on the word alone. */
const FLAGS_AFTER_DASHES =
  "Flags stand after two dashes of their own: npm start -- --demo clinic, or npm start -- --help for all.";

/** Reads the flags that `HELP` tells of. Anything else is a mistake, named with its mend. */
export function readArguments(given: readonly string[]): ReadArguments {
  const flags = new Map<string, string>();
  for (let at = 0; at < given.length; at += 1) {
    const [flag = "", joined] = (given[at] ?? "").split(/=(.*)/s);
    if (!(flag in EXAMPLES)) {
      const known = Object.keys(EXAMPLES).filter((one) => one !== "-h");
      const mend = flag.startsWith("-") ? `Known: ${known.join(", ")}.` : FLAGS_AFTER_DASHES;
      return { mistake: `"${given[at]}" is not a flag of npm start. ${mend}` };
    }
    const example = EXAMPLES[flag];
    const value = example === undefined ? "" : (joined ?? given[++at]);
    if (value === undefined || (example !== undefined && value === "")) {
      return { mistake: `${flag} needs a value, for example: ${flag} ${example}` };
    }
    flags.set(flag, value);
  }
  const mistake = mistakeIn(flags);
  return mistake === undefined ? { arguments: argumentsOf(flags) } : { mistake };
}

type Flags = ReadonlyMap<string, string>;

function mistakeIn(flags: Flags): string | undefined {
  const [port, origin, demo, region, host, keep] = ["--port", "--origin", "--demo", "--region", "--host", "--keep"].map(
    (flag) => flags.get(flag),
  );
  if (port !== undefined && readPort(port) === undefined) {
    return `"${port}" is not a port. Give a number from 0 to 65535, for example: --port 5000`;
  }
  if (origin !== undefined && readOrigin(origin) === undefined) {
    return `"${origin}" is not an address of a site. Give its beginning alone, for example: --origin https://example.org`;
  }
  if (demo !== undefined && demo !== "clinic") return `"${demo}" is not a demo. There is one: --demo clinic`;
  if (region !== undefined && !isRegion(region)) {
    return `"${region}" is not a rulebook. Known: ${CLINIC_REGIONS.join(", ")}.`;
  }
  if (keep !== undefined && !isCount(keep)) {
    return `"${keep}" is not a number of backups. Give a whole number from 1 to 9999, for example: --keep 14`;
  }
  if (keep !== undefined && !flags.has("--backup")) return "--keep goes with --backup FOLDER. Add it, or leave it out.";
  if (demo !== undefined) {
    const [other] = ["--clinic", "--data", "--watch", "--backup", "--region"].filter((flag) => flags.has(flag));
    if (other === "--region") {
      return "--region does not go with --demo: its people are invented for the UK, and what is planted in them is known for the rulebook of the UK alone. Leave it out; a clinic for real takes it: npm start -- --clinic --region us";
    }
    if (other !== undefined) {
      return `${other} does not go with --demo: invented people of the UK, kept in memory. For a real clinic leave out --demo.`;
    }
    if (host !== undefined && !isLoopback(host)) {
      return `A demo is for this machine alone: anybody who reaches it is signed in. Leave out --host ${host}.`;
    }
  } else if (!flags.has("--clinic")) {
    const [other] = ["--data", "--watch", "--backup", "--region", "--host"].filter((flag) => flags.has(flag));
    if (other !== undefined) return `${other} is a flag of a clinic. Add --clinic, or leave it out.`;
  }
  return undefined;
}

function argumentsOf(flags: Flags): StartArguments {
  const [samples, folder, watch, backup, host] = ["--samples", "--data", "--watch", "--backup", "--host"].map((flag) =>
    flags.get(flag),
  );
  const publicOrigin = readOrigin(flags.get("--origin") ?? "");
  const region = flags.get("--region") ?? "uk";
  const demo = flags.has("--demo");
  return {
    port: readPort(flags.get("--port") ?? "") ?? DEFAULT_PORT,
    help: flags.has("--help") || flags.has("-h"),
    ...(samples !== undefined && { samples }),
    ...(publicOrigin !== undefined && { publicOrigin }),
    ...(host !== undefined && { host }),
    ...((demo || flags.has("--clinic")) &&
      isRegion(region) && {
        clinic: {
          region,
          demo,
          ...(folder !== undefined && { folder }),
          ...(watch !== undefined && { watch }),
          ...(backup !== undefined && { backups: { folder: backup, keep: Number(flags.get("--keep") ?? KEPT) } }),
        },
      }),
  };
}

function isCount(text: string): boolean {
  return /^[1-9]\d{0,3}$/.test(text);
}

function isRegion(text: string): text is ClinicArguments["region"] {
  return CLINIC_REGIONS.some((one) => one === text);
}

/** Does an address to listen at reach this machine alone? */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);
}

/** Scheme, host and port, without a path: "https://example.org". */
function readOrigin(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, origin, pathname, search, hash } = new URL(text);
  const isBare = pathname === "/" && search === "" && hash === "";
  return isBare && (protocol === "https:" || protocol === "http:") ? origin : undefined;
}

function readPort(text: string): number | undefined {
  const port = Number(text);
  return /^\d{1,5}$/.test(text) && port <= 65535 ? port : undefined;
}
