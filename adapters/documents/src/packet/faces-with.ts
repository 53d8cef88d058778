import type { Packet } from "@afterscript/wording/public/coverage.ts";
import type { LoadFont, PacketFaces } from "./pdf/packet-faces.ts";

/**
 * The fonts that a packet needs, each read by `load` from its module path
 * ("@fontsource/newsreader/files/newsreader-latin-500-normal.woff"): for most packets seven files of about 20 KB.
 */
export async function facesWith(packet: Packet, load: LoadFont): Promise<PacketFaces> {
  const [{ facesFor }, { textsByFace }] = await Promise.all([
    import("./pdf/packet-faces.ts"),
    import("./pdf/texts-by-face.ts"),
  ]);
  return facesFor(textsByFace(packet), load);
}
