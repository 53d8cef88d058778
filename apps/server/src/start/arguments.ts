export const DEFAULT_PORT = 4870;

export type StartArguments = {
  readonly port: number;
  /** Folder of sample records, for tests; left out: `testkit/samples`. */
  readonly samples?: string;
  readonly help: boolean;
  /** Where the site stands for everybody: only then do pages name an address of their own. */
  readonly publicOrigin?: string;
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
`;

/** Reads `--port N`, `--samples FOLDER`, `--origin ADDRESS`, `--help`. Anything else is a mistake, named with its mend. */
export function readArguments(given: readonly string[]): ReadArguments {
  let port = DEFAULT_PORT;
  let samples: string | undefined;
  let publicOrigin: string | undefined;
  let help = false;
  for (let at = 0; at < given.length; at += 1) {
    const [flag = "", joined] = (given[at] ?? "").split(/=(.*)/s);
    if (flag === "--help" || flag === "-h") help = true;
    else if (flag === "--port" || flag === "--samples" || flag === "--origin") {
      const value = joined ?? given[++at];
      if (value === undefined) return { mistake: `${flag} needs a value, for example: ${flag} ${example(flag)}` };
      if (flag === "--samples") samples = value;
      else if (flag === "--origin") {
        publicOrigin = readOrigin(value);
        if (publicOrigin === undefined) {
          return {
            mistake: `"${value}" is not an address of a site. Give its beginning alone, for example: --origin https://example.org`,
          };
        }
      } else {
        const read = readPort(value);
        if (read === undefined)
          return { mistake: `"${value}" is not a port. Give a number from 0 to 65535, for example: --port 5000` };
        port = read;
      }
    } else return { mistake: `"${given[at]}" is not a flag of npm start. Known: --port, --samples, --origin, --help.` };
  }
  return {
    arguments: {
      port,
      help,
      ...(samples !== undefined && { samples }),
      ...(publicOrigin !== undefined && { publicOrigin }),
    },
  };
}

function example(flag: string): string {
  return { "--port": "5000", "--origin": "https://example.org" }[flag] ?? "testkit/samples";
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
