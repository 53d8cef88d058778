import type { Failure } from "@afterscript/check";

/** Why the start failed, and the mend: one plain message, no stack trace. */
export function failureLine(failure: Pick<Failure, "what" | "where" | "mend">): string {
  return `\n${failure.what}\n  where: ${failure.where}\n  mend:  ${failure.mend}\n`;
}

/** The message for a port that cannot be used. @param given the flags of this start, which the mend repeats with another port. */
export function portFailure(
  error: { readonly code?: string },
  port: number,
  given: readonly string[] = [],
): string | undefined {
  const others = given.filter((one, at) => !one.startsWith("--port") && given[at - 1] !== "--port");
  const startAt = (other: number): string => ["npm start --", ...others, "--port", other].join(" ");
  if (error.code === "EADDRINUSE") {
    return failureLine({
      what: `Port ${port} is already taken.`,
      where: `http://localhost:${port}, by another program or an Afterscript that still runs`,
      mend: startAt(port < 65535 ? port + 1 : 4870),
    });
  }
  if (error.code === "EACCES") {
    return failureLine({
      what: `Port ${port} may not be used by this account.`,
      where: `http://localhost:${port}`,
      mend: startAt(4870),
    });
  }
  return undefined;
}
