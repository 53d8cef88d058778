import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What must not be published: tests, sources, paths of this machine, names of the workspace. */
export function checkStaging(folder: string, files: readonly string[], root: string): readonly string[] {
  return files.flatMap((file) => {
    const text = readFileSync(join(folder, file), "utf8");
    return [
      ...(/\.test\.|(^|\/)test\//.test(file) ? [`${file} is a test.`] : []),
      ...(/(?<!\.d)\.ts$/.test(file) ? [`${file} is a source.`] : []),
      ...(text.includes(root.replace(/\/$/, "")) ? [`${file} holds a path of this machine.`] : []),
      ...(/\.(js|d\.ts)$/.test(file) && text.includes("@afterscript/") ? [`${file} imports the workspace.`] : []),
    ];
  });
}
