import { z } from "zod";
import { cursorOf } from "../read/cursor.ts";
import { parseWith } from "../read/parse-with.ts";
import type { KnowledgeProblem } from "../read/problem.ts";
import type { ReadStatement } from "../read/read-statements.ts";
import { readFolder } from "../read/read-tree.ts";
import { conceptId } from "../schema/text.ts";

/** The closed list of topics: `concepts/topics.yaml` and the ids of the analytes and symptoms. */
export function readTopics(root: string, problems: KnowledgeProblem[]): ReadonlySet<string> {
  const documents = readFolder(root, "concepts");
  const list = documents.find((document) => document.file === "concepts/topics.yaml");
  const topics =
    list === undefined ? [] : parseWith(z.array(conceptId), list.value, cursorOf(list, problems), problems);
  const analytes = documents.flatMap(({ file }) => /^concepts\/analytes\/(.+)\.yaml$/.exec(file)?.[1] ?? []);
  const symptoms = documents.flatMap(({ file }) => /^concepts\/symptoms\/(.+)\.yaml$/.exec(file)?.[1] ?? []);
  return new Set([...(topics ?? []), ...analytes, ...symptoms]);
}

export function checkTopic(statement: ReadStatement, topics: ReadonlySet<string>): void {
  if (topics.has(statement.head.topic)) return;
  statement.cursor
    .at("topic")
    .report(
      "KNOWLEDGE_TOPIC_UNKNOWN",
      `"${statement.head.topic}" is not a topic.`,
      "Write one of concepts/topics.yaml, an analyte or a symptom.",
    );
}
