import type { LogFn } from "pino";

/**
 * A hook of the log. Warnings of the framework quote the address of a request, with whatever somebody wrote behind its
 * question mark: of an error that is logged without our own words only its code is kept, and from every text each address.
 */
export function logWithoutAddress(this: unknown, args: Parameters<LogFn>, method: LogFn): void {
  const [first, ...rest] = args as unknown as [unknown, ...unknown[]];
  const told = rest.length === 0 && typeof first !== "string" ? [first, codeOf(first)] : [first, ...rest];
  method.apply(this as never, told.map(withoutAddress) as unknown as Parameters<LogFn>);
}

function withoutAddress(told: unknown): unknown {
  return typeof told === "string" ? told.replaceAll(/\/[^\s"]*/g, "…") : told;
}

function codeOf(told: unknown): string {
  const error = typeof told === "object" && told !== null && "err" in told ? told.err : told;
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : "A request was not answered as it should be.";
}
