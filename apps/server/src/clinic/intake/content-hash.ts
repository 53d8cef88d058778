import { createHash } from "node:crypto";

/** SHA-256 of bytes or text, in hexadecimal. */
export function sha256(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}

/** JSON with its names in order: equal values, equal text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const fields = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, inner]) => `${JSON.stringify(name)}:${canonicalJson(inner)}`);
  return `{${fields.join(",")}}`;
}

/** What a server notes about its own copy: it changes when nothing was said anew. */
const COPY_NOTES: ReadonlySet<string> = new Set(["lastUpdated", "versionId", "source"]);

/** Equal content of a resource, equal hash: the order of names, and what a server notes about its copy, do not count. */
export function contentHash(resource: { readonly [field: string]: unknown }): string {
  const { meta, ...content } = resource;
  if (typeof meta !== "object" || meta === null) return sha256(canonicalJson(resource));
  const kept = Object.entries(meta).filter(([name]) => !COPY_NOTES.has(name));
  return sha256(canonicalJson(kept.length === 0 ? content : { ...content, meta: Object.fromEntries(kept) }));
}
