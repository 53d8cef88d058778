/** Without "/_history/3" and "|version". */
export function plain(reference: string): string {
  return reference.replace(/\/_history\/.*$/, "").replace(/\|.*$/, "");
}

/** "Patient/1" of "http://server/base/Patient/1". */
export function relativeOf(address: string): string | undefined {
  return /^https?:.*\/([A-Z][A-Za-z]+\/[^/]+)$/.exec(plain(address))?.[1];
}

/** "http://server/base" of a fullUrl on a server. */
export function baseOf(fullUrl: string | undefined): string | undefined {
  return fullUrl === undefined ? undefined : /^(https?:.*)\/[A-Z][A-Za-z]+\/[^/]+$/.exec(plain(fullUrl))?.[1];
}
