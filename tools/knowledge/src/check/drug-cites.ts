import type { Setting } from "../compile/setting.ts";
import { cursorOf } from "../read/cursor.ts";
import type { Tree } from "./check-tree.ts";

/** What a drug's concept says of its licence, its kinases and its box must rest on a source of this folder. */
export function checkDrugCites({ concepts, problems }: Setting, tree: Tree): void {
  for (const { form, document } of concepts.drugs.values()) {
    const cited: readonly (readonly [path: readonly string[], source: string])[] = [
      ...Object.entries(form.cites ?? {}).map(([region, { source }]) => [["cites", region, "source"], source] as const),
      ...Object.entries(form.unboxed ?? {}).map(
        ([region, { source }]) => [["unboxed", region, "source"], source] as const,
      ),
      ...(form.blocks ? [[["blocks", "cite", "source"], form.blocks.cite.source] as const] : []),
    ];
    for (const [path, source] of cited) {
      if (tree.sources.has(source)) continue;
      const what = `No source is called "${source}".`;
      cursorOf(document, problems, path).report(
        "KNOWLEDGE_SOURCE_UNKNOWN",
        what,
        "Add sources/<region>/<id>.yaml or mend the id.",
      );
    }
  }
}
