import { facesWith, type Paper, packetDocx, packetPdf } from "@afterscript/documents/public/packet.ts";
import type { Packet } from "@afterscript/wording/public/coverage.ts";
import { words } from "../../words/words.ts";
import { ScreenError } from "../failure.ts";

export type PacketForm = "docx" | "pdf";

export type PacketFile = { readonly bytes: Uint8Array; readonly type: string };

const TYPES: Readonly<Record<PacketForm, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
};

/** Every font that a packet can need, by its path in the packages: files of this site, each read when it is needed. */
const FONTS: Readonly<Record<string, string>> = import.meta.glob(
  [
    "../../../../../node_modules/@fontsource/atkinson-hyperlegible-next/files/*-latin*-[47]00-normal.woff",
    "../../../../../node_modules/@fontsource/atkinson-hyperlegible-mono/files/*-latin-500-normal.woff",
    "../../../../../node_modules/@fontsource/newsreader/files/*-500-normal.woff",
    "../../../../../node_modules/dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf",
    "../../../../../node_modules/dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf",
    "../../../../../node_modules/dejavu-fonts-ttf/ttf/DejaVuSerif.ttf",
    "../../../../../node_modules/dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf",
    "../../../../../node_modules/@fontsource-variable/noto-sans-sc/files/noto-sans-sc-*-wght-normal.woff2",
  ],
  { query: "?url", import: "default", eager: true },
);

/**
 * The packet as a file, made on this device.
 * @throws ScreenError when a font cannot be loaded.
 */
export async function packetFile(
  packet: Packet,
  form: PacketForm,
  options: { readonly paper: Paper; readonly asOf: string },
): Promise<PacketFile> {
  const bytes =
    form === "docx"
      ? await packetDocx(packet, options)
      : await packetPdf(packet, { ...options, faces: await facesWith(packet, loadFont) });
  return { bytes, type: TYPES[form] };
}

async function loadFont(module: string): Promise<Uint8Array> {
  const address = Object.entries(FONTS).find(([path]) => path.endsWith(`/node_modules/${module}`))?.[1];
  if (address === undefined) throw new Error(`No font is at "${module}".`);
  const response = await fetch(address).catch(() => undefined);
  if (response?.ok === true) return new Uint8Array(await response.arrayBuffer());
  throw new ScreenError({ code: "FONT_NOT_LOADED", ...words().theySaidNo.packet.noFont });
}
