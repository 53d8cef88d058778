import type { KnowledgeProblem } from "./problem.ts";
import type { Path, YamlDocument } from "./yaml-document.ts";

/** A place in a file that problems can be reported at. Children share the list of problems. */
export type Cursor = {
  readonly document: YamlDocument;
  readonly path: Path;
  at(...parts: (string | number)[]): Cursor;
  report(code: string, what: string, mend: string): void;
};

export function cursorOf(document: YamlDocument, problems: KnowledgeProblem[], path: Path = []): Cursor {
  return {
    document,
    path,
    at: (...parts) => cursorOf(document, problems, [...path, ...parts]),
    report: (code, what, mend) => {
      problems.push({ code, file: document.file, ...document.placeOf(path), what, mend });
    },
  };
}
