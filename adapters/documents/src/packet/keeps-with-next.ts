import type { PacketBlock } from "@afterscript/wording/public/coverage.ts";

/** Where each block stands on the page of what follows: a signature is not left alone by the text that it signs. */
export function keepsWithNext(blocks: readonly PacketBlock[]): readonly boolean[] {
  const isShort = (block: PacketBlock | undefined) => block?.is === "paragraph" || block?.is === "lines";
  return blocks.map(
    (block, index) =>
      isShort(block) &&
      (blocks[index + 1]?.is === "signature" || (isShort(blocks[index + 1]) && blocks[index + 2]?.is === "signature")),
  );
}
