import type { SourceForm } from "../schema/source.ts";
import { source } from "../schema/source.ts";
import { cursorOf } from "./cursor.ts";
import { parseWith } from "./parse-with.ts";
import type { KnowledgeProblem } from "./problem.ts";
import { readFolder } from "./read-tree.ts";

/** Document editions by id. The file name and folder must agree with what stands inside. */
export function readSources(root: string, problems: KnowledgeProblem[]): ReadonlyMap<string, SourceForm> {
  const sources = new Map<string, SourceForm>();
  for (const document of readFolder(root, "sources")) {
    problems.push(...document.problems);
    if (document.problems.length > 0) continue;
    const top = cursorOf(document, problems);
    const form = parseWith(source, document.value, top, problems);
    if (form === undefined) continue;
    const wanted = `sources/${form.region}/${form.id}.yaml`;
    if (document.file !== wanted)
      top
        .at("id")
        .report("KNOWLEDGE_ID_WRONG", `This source belongs in ${wanted}.`, "Rename the file, or mend id or region.");
    sources.set(form.id, form);
  }
  return sources;
}
