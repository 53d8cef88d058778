const OWN_NAMES = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Is the Host header one of this machine's own names? A foreign page can point its own name at 127.0.0.1
 * (DNS rebinding) and would then read answers as its own; with a check of the name it gets nothing.
 */
export function isOwnHost(host: string | undefined): boolean {
  if (host === undefined) return false;
  const match = /^(\[[^\]]*\]|[^:]*)(?::\d{1,5})?$/.exec(host);
  return match !== null && OWN_NAMES.has((match[1] ?? "").toLowerCase());
}
