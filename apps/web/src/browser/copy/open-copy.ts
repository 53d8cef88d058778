import type { Kept } from "../store/kept.ts";
import { isObject } from "../store/migrations/check.ts";
import { FORMAT, keptOf, migrateUp, readDocument } from "../store/migrations/migrate.ts";
import { CopyFailure } from "./copy-failure.ts";
import { deriveKey, FEWEST_ITERATIONS, MOST_ITERATIONS, subtle } from "./derive-key.ts";
import {
  AES_256_GCM,
  CHECKSUM_BYTES,
  HEADER_BYTES,
  type Header,
  LAYOUT,
  MAGIC,
  PBKDF2_SHA256,
  readHeader,
} from "./header.ts";
import { normalPassphrase } from "./passphrase.ts";

/** Bytes of the largest file that is read: some hundred times what years of results take. */
export const MOST_BYTES = 64 * 1024 * 1024;

/** A copy that was opened, checked whole and brought to today's format. */
export type OpenedCopy = {
  readonly kept: Kept;
  /** ISO instant. */
  readonly made: string;
  /** The format it was written in. */
  readonly format: number;
};

/**
 * Opens a copy. It touches nothing that is kept: what it returns is whole, and the caller decides what becomes of it.
 * @throws CopyFailure any but those of making a copy
 */
export async function openCopy(bytes: Uint8Array<ArrayBuffer>, passphrase: string): Promise<OpenedCopy> {
  const header = await looksWhole(bytes);
  normalPassphrase(passphrase);
  const plain = await unsealed(bytes, header, passphrase);
  const enclosed = parsed(plain);
  const read = readDocument(enclosed.document);
  if (read.is === "newer") throw new CopyFailure("COPY_NEWER", { format: read.format });
  if (read.is === "wrong") throw new CopyFailure("COPY_WRONG", { problems: read.problems });
  if (read.document.format !== header.format || typeof enclosed.made !== "string")
    throw new CopyFailure("COPY_WRONG", { problems: [{ path: "format", what: "not-one-of" }] });
  return { kept: keptOf(migrateUp(read.document)), made: enclosed.made, format: header.format };
}

/**
 * What can be said of a file before the passphrase is asked for: it is ours, whole, and of a version that is known.
 * @throws CopyFailure COPY_FOREIGN, COPY_TRUNCATED, COPY_DAMAGED, COPY_TOO_LARGE, COPY_STEPS_REFUSED, COPY_NEWER
 */
export async function looksWhole(bytes: Uint8Array<ArrayBuffer>): Promise<Header> {
  if (bytes.length > MOST_BYTES) throw new CopyFailure("COPY_TOO_LARGE");
  if (MAGIC.slice(0, bytes.length).some((byte, at) => byte !== bytes[at]))
    throw new CopyFailure("COPY_FOREIGN", { looksLike: startsAsJson(bytes) ? "json" : "other" });
  if (bytes.length < HEADER_BYTES + CHECKSUM_BYTES) throw new CopyFailure("COPY_TRUNCATED");
  const header = readHeader(bytes);
  const whole = HEADER_BYTES + header.sealedBytes + CHECKSUM_BYTES;
  if (!(await hasChecksum(bytes)))
    throw new CopyFailure(header.layout === LAYOUT && bytes.length < whole ? "COPY_TRUNCATED" : "COPY_DAMAGED");
  if (header.layout !== LAYOUT || header.keyDerivation !== PBKDF2_SHA256 || header.cipher !== AES_256_GCM)
    throw new CopyFailure("COPY_NEWER");
  if (header.format > FORMAT) throw new CopyFailure("COPY_NEWER", { format: header.format });
  if (bytes.length !== whole) throw new CopyFailure("COPY_DAMAGED");
  if (header.iterations < FEWEST_ITERATIONS || header.iterations > MOST_ITERATIONS)
    throw new CopyFailure("COPY_STEPS_REFUSED");
  return header;
}

async function unsealed(bytes: Uint8Array<ArrayBuffer>, header: Header, passphrase: string): Promise<ArrayBuffer> {
  const key = await deriveKey(passphrase, header);
  const sealed = bytes.subarray(HEADER_BYTES, HEADER_BYTES + header.sealedBytes);
  const additionalData = bytes.subarray(0, HEADER_BYTES);
  try {
    return await subtle().decrypt({ name: "AES-GCM", iv: header.nonce, additionalData }, key, sealed);
  } catch (thrown) {
    throw new CopyFailure("COPY_PASSPHRASE_WRONG", {}, thrown);
  }
}

function parsed(plain: ArrayBuffer): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(plain));
    if (isObject(value)) return value;
  } catch (thrown) {
    throw new CopyFailure("COPY_WRONG", { problems: [{ path: "", what: "not-an-object" }] }, thrown);
  }
  throw new CopyFailure("COPY_WRONG", { problems: [{ path: "", what: "not-an-object" }] });
}

async function hasChecksum(bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const at = bytes.length - CHECKSUM_BYTES;
  const sum = new Uint8Array(await subtle().digest("SHA-256", bytes.subarray(0, at)));
  return sum.every((byte, index) => byte === bytes[at + index]);
}

/** White space, then a brace or a bracket. */
function startsAsJson(bytes: Uint8Array): boolean {
  return /^﻿?\s*[{[]/.test(new TextDecoder().decode(bytes.subarray(0, 64)));
}
