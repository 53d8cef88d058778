// The fonts of a packet from the packages of this machine: no browser can load it.
export { packetFaces } from "../packet/packet-faces.ts";
