import type { Failure } from "@afterscript/check";

/** Why the start failed, and the mend: one plain message, no stack trace. */
export function failureLine(failure: Pick<Failure, "what" | "where" | "mend">): string {
  return `\n${failure.what}\n  where: ${failure.where}\n  mend:  ${failure.mend}\n`;
}

/** The message for a port that cannot be used. */
export function portFailure(error: { readonly code?: string }, port: number): string | undefined {
  if (error.code === "EADDRINUSE") {
    return failureLine({
      what: `Port ${port} is already taken.`,
      where: `http://localhost:${port}, by another program or an Afterscript that still runs`,
      mend: `npm start -- --port ${port + 1}`,
    });
  }
  if (error.code === "EACCES") {
    return failureLine({
      what: `Port ${port} may not be used by this account.`,
      where: `http://localhost:${port}`,
      mend: "npm start -- --port 4870",
    });
  }
  return undefined;
}
