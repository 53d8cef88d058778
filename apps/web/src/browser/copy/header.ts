/** The head of a copy, as docs/copy-format.md describes it. All of it is authenticated with the passphrase. */
export type Header = {
  readonly layout: number;
  readonly keyDerivation: number;
  readonly cipher: number;
  /** Format of the document inside. */
  readonly format: number;
  readonly iterations: number;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly nonce: Uint8Array<ArrayBuffer>;
  /** Bytes of the sealed document, with its tag. */
  readonly sealedBytes: number;
};

/** A byte beyond ASCII and a line end: a file that was carried as text is noticed. */
export const MAGIC = Uint8Array.of(0x89, 0x41, 0x46, 0x54, 0x53, 0x43, 0x50, 0x0a);
export const LAYOUT = 1;
export const PBKDF2_SHA256 = 1;
export const AES_256_GCM = 1;
export const SALT_BYTES = 16;
export const NONCE_BYTES = 12;
export const TAG_BYTES = 16;
export const HEADER_BYTES = 52;
/** SHA-256 over all before it, at the very end of the file. */
export const CHECKSUM_BYTES = 32;

const AT = {
  layout: 8,
  keyDerivation: 9,
  cipher: 10,
  format: 12,
  iterations: 16,
  salt: 20,
  nonce: 36,
  sealedBytes: 48,
};

export function writeHeader(header: Header): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(HEADER_BYTES);
  const view = new DataView(bytes.buffer);
  bytes.set(MAGIC);
  view.setUint8(AT.layout, header.layout);
  view.setUint8(AT.keyDerivation, header.keyDerivation);
  view.setUint8(AT.cipher, header.cipher);
  view.setUint32(AT.format, header.format);
  view.setUint32(AT.iterations, header.iterations);
  bytes.set(header.salt, AT.salt);
  bytes.set(header.nonce, AT.nonce);
  view.setUint32(AT.sealedBytes, header.sealedBytes);
  return bytes;
}

/** Reads the head of bytes that are long enough for one. */
export function readHeader(bytes: Uint8Array<ArrayBuffer>): Header {
  const view = new DataView(bytes.buffer, bytes.byteOffset, HEADER_BYTES);
  return {
    layout: view.getUint8(AT.layout),
    keyDerivation: view.getUint8(AT.keyDerivation),
    cipher: view.getUint8(AT.cipher),
    format: view.getUint32(AT.format),
    iterations: view.getUint32(AT.iterations),
    salt: bytes.slice(AT.salt, AT.salt + SALT_BYTES),
    nonce: bytes.slice(AT.nonce, AT.nonce + NONCE_BYTES),
    sealedBytes: view.getUint32(AT.sealedBytes),
  };
}
