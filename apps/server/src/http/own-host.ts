import type { IncomingHttpHeaders } from "node:http";

const OWN_NAMES = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Is the Host header one of this machine's own names? A foreign page can point its own name at 127.0.0.1
 * (DNS rebinding) and would then read answers as its own; with a check of the name it gets nothing.
 * `publicHost`: the name, with its port if it has one, by which others know this server too.
 */
export function isOwnHost(host: string | undefined, publicHost?: string): boolean {
  if (host === undefined) return false;
  if (publicHost !== undefined && host.toLowerCase() === publicHost) return true;
  const match = /^(\[[^\]]*\]|[^:]*)(?::\d{1,5})?$/.exec(host);
  return match !== null && OWN_NAMES.has((match[1] ?? "").toLowerCase());
}

/**
 * Does a page of another address ask? Our own pages send their address, or "null": they give no referrer. What is no
 * browser sends neither header.
 */
export function isFromElsewhere(headers: IncomingHttpHeaders): boolean {
  const { origin, host } = headers;
  if (headers["sec-fetch-site"] === "cross-site") return true;
  if (origin === undefined || origin === "null") return false;
  return origin.replace(/^https?:\/\//, "").toLowerCase() !== host?.toLowerCase();
}
