import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Packet } from "@afterscript/wording/public/coverage.ts";
import { facesWith } from "./faces-with.ts";
import type { PacketFaces } from "./pdf/packet-faces.ts";

const require = createRequire(import.meta.url);
const read = new Map<string, Promise<Uint8Array>>();

/** The fonts that a packet needs, read from their packages on this machine, each once. */
export function packetFaces(packet: Packet): Promise<PacketFaces> {
  return facesWith(packet, (module) => {
    const bytes = read.get(module) ?? readFile(require.resolve(module));
    read.set(module, bytes);
    return bytes;
  });
}
