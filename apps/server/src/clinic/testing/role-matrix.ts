import { ROLES } from "@afterscript/web/public/clinic.ts";
import type { RouteOptions } from "fastify";
import { needsToken } from "../people/csrf.ts";

/** One method of one route of the server, with what it says of who may call it. */
export type MatrixRoute = {
  readonly method: string;
  readonly url: string;
  readonly config: NonNullable<RouteOptions["config"]>;
  /** A file of the site: there are hundreds, all alike. */
  readonly isFile: boolean;
};

/** Each method of each route. HEAD is left out: it is GET without a body, with the same config. */
export function matrixOf(routes: readonly RouteOptions[]): readonly MatrixRoute[] {
  return routes.flatMap(({ method, url, config = {} }) =>
    [method]
      .flat()
      .filter((one) => one !== "HEAD")
      .map((one) => ({ method: one, url, config, isFile: isFile(url) })),
  );
}

function isFile(url: string): boolean {
  return /\.\w+$/.test(url) && !/^\/(?:clinic|api|try)\//.test(url);
}

/** The matrix as a page of `docs/`: who may call what, which needs the token of a session, which act the trail names. */
export function matrixPage(routes: readonly MatrixRoute[]): string {
  const shown = Map.groupBy(
    routes.filter(({ isFile }) => !isFile),
    ({ url }) => url,
  );
  const open = routes.filter(({ isFile, config }) => isFile && config.access === "open").map(({ url }) => `\`${url}\``);
  return `# Who may call what

Made by \`apps/server/src/clinic/people/role-matrix.test.ts\`, which asks the built server for all its routes and calls each
as nobody, with an ended session, as a disabled person, without a token, without a role and in each role. Nobody without a
session gets more than what stands here as *open*.

"Token": the request needs \`x-csrf-token\`. "Trail": the act that the audit trail names for a read; an act names its own.

| Route | open | any session | ${ROLES.join(" | ")} | token | trail |
|---|---|---|${ROLES.map(() => "---|").join("")}---|---|
${[...shown]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .flatMap(([url, same]) => linesOf(url, same))
  .join("\n")}
| every other file of the site |  |  | ${ROLES.map(() => "yes").join(" | ")} |  |  |

Files of the site that are open: ${open.join(", ")}.
`;
}

/** The methods of one address share a line where the same holds of them. */
function linesOf(url: string, routes: readonly MatrixRoute[]): readonly string[] {
  const byCells = Map.groupBy(routes, cellsOf);
  return [...byCells].map(([cells, same]) => {
    const methods = same.length > 3 ? "any method" : same.map(({ method }) => method).join(", ");
    return `| \`${url}\` ${methods} | ${cells} |`;
  });
}

function cellsOf({ method, config: { access, csrf, audit } }: MatrixRoute): string {
  const yes = (is: boolean): string => (is ? "yes" : "");
  const roles = ROLES.map((role) => yes(Array.isArray(access) && access.includes(role)));
  const token = yes(needsToken(method) && csrf !== false && access !== "open");
  const trail = typeof audit === "string" ? audit : "";
  return [yes(access === "open"), yes(access === "signed-in"), ...roles, token, trail].join(" | ");
}
