import { fileURLToPath } from "node:url";

/** The knowledge folder of this repository, wherever the command was started. */
export function knowledgeRoot(): string {
  return fileURLToPath(new URL("../../../knowledge/", import.meta.url));
}
