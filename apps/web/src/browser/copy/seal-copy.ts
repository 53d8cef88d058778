import type { Kept } from "../store/kept.ts";
import {
  FORMAT,
  type KeptDocument,
  type Loss,
  migrateDown,
  readDocument,
  todayOf,
} from "../store/migrations/migrate.ts";
import { CopyFailure } from "./copy-failure.ts";
import { deriveKey, ITERATIONS, subtle } from "./derive-key.ts";
import { AES_256_GCM, LAYOUT, NONCE_BYTES, PBKDF2_SHA256, SALT_BYTES, TAG_BYTES, writeHeader } from "./header.ts";
import { missingCharacters, normalPassphrase } from "./passphrase.ts";

export type Sealing = {
  /** The instant of now, as ISO text; goes inside the sealed part. */
  readonly made: string;
  /** For an earlier version of this site: its format. */
  readonly format?: KeptDocument["format"];
};

export type Sealed = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What an earlier format has no place for. */
  readonly lost: readonly Loss[];
};

/** What stands inside the sealed part. */
export type Enclosed = { readonly made: string; readonly document: KeptDocument };

/**
 * Everything that is kept, sealed with a passphrase that nobody else has and nobody can recover (docs/copy-format.md).
 * @throws CopyFailure COPY_PASSPHRASE_EMPTY, COPY_PASSPHRASE_SHORT, COPY_NOT_WRITABLE, COPY_NO_CRYPTOGRAPHY
 */
export async function sealCopy(kept: Kept, passphrase: string, { made, format = FORMAT }: Sealing): Promise<Sealed> {
  normalPassphrase(passphrase);
  if (missingCharacters(passphrase) > 0) throw new CopyFailure("COPY_PASSPHRASE_SHORT");
  const { document, lost } = migrateDown(todayOf(kept), format);
  // Through JSON and the reader's own eye: a copy that could not be restored is not handed out.
  const written = JSON.parse(JSON.stringify(document)) as KeptDocument;
  const read = readDocument(written);
  if (read.is !== "read") throw new CopyFailure("COPY_NOT_WRITABLE", read.is === "wrong" ? read : {});
  return { bytes: await sealEnclosed({ made, document: written }, passphrase), lost };
}

/** Seals whatever is given, as it is. */
export async function sealEnclosed(
  enclosed: Enclosed,
  passphrase: string,
  iterations = ITERATIONS,
): Promise<Uint8Array<ArrayBuffer>> {
  const plain = new TextEncoder().encode(JSON.stringify(enclosed));
  const header = {
    layout: LAYOUT,
    keyDerivation: PBKDF2_SHA256,
    cipher: AES_256_GCM,
    format: enclosed.document.format,
    iterations,
    salt: crypto.getRandomValues(new Uint8Array(SALT_BYTES)),
    nonce: crypto.getRandomValues(new Uint8Array(NONCE_BYTES)),
    sealedBytes: plain.length + TAG_BYTES,
  };
  const head = writeHeader(header);
  const key = await deriveKey(passphrase, header);
  const sealed = await subtle().encrypt({ name: "AES-GCM", iv: header.nonce, additionalData: head }, key, plain);
  return withChecksum(joined(head, new Uint8Array(sealed)));
}

/** The bytes with their SHA-256 after them: damage is told from a wrong passphrase, and before the long derivation. */
export async function withChecksum(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return joined(bytes, new Uint8Array(await subtle().digest("SHA-256", bytes)));
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(one.length + other.length);
  bytes.set(one);
  bytes.set(other, one.length);
  return bytes;
}
