import { basename } from "node:path";
import type { SourceForm } from "../schema/source.ts";
import { source } from "../schema/source.ts";
import { cursorOf } from "./cursor.ts";
import { parseWith } from "./parse-with.ts";
import type { KnowledgeProblem } from "./problem.ts";
import { readFolder } from "./read-tree.ts";

export type Sources = {
  readonly known: ReadonlyMap<string, SourceForm>;
  /** Names of files that are there but hold a mistake of their own: citing them is no second mistake. */
  readonly broken: ReadonlySet<string>;
};

/** Document editions by id. The file name and folder must agree with what stands inside. */
export function readSources(root: string, problems: KnowledgeProblem[]): Sources {
  const known = new Map<string, SourceForm>();
  const broken = new Set<string>();
  for (const document of readFolder(root, "sources")) {
    problems.push(...document.problems);
    const top = cursorOf(document, problems);
    const form = document.problems.length > 0 ? undefined : parseWith(source, document.value, top, problems);
    if (form === undefined) {
      broken.add(basename(document.file, ".yaml"));
      continue;
    }
    const wanted = `sources/${form.region}/${form.id}.yaml`;
    if (document.file !== wanted)
      top
        .at("id")
        .report("KNOWLEDGE_ID_WRONG", `This source belongs in ${wanted}.`, "Rename the file, or mend id or region.");
    known.set(form.id, form);
  }
  return { known, broken };
}

export function isThere(id: string, sources: Sources): boolean {
  return sources.known.has(id) || sources.broken.has(id);
}
