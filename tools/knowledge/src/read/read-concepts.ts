import { basename } from "node:path";
import type { z } from "zod";
import {
  analyte,
  answerTopic,
  codeList,
  completeLists,
  condition,
  drug,
  formulas,
  idList,
  mechanism,
  medicine,
  medicineClass,
  region,
  situation,
  symptom,
  units,
  vaccine,
} from "../schema/concept.ts";
import { cursorOf } from "./cursor.ts";
import { parseWith } from "./parse-with.ts";
import type { KnowledgeProblem } from "./problem.ts";
import { readFolder } from "./read-tree.ts";
import type { YamlDocument } from "./yaml-document.ts";

type Read<T> = { readonly form: T; readonly document: YamlDocument };

/** All concepts by id, with the file each stands in. */
export type ConceptTree = ReturnType<typeof readConcepts>;

export function readConcepts(root: string, problems: KnowledgeProblem[]) {
  const folder = <T extends object>(name: string, schema: z.ZodType<T>, key: keyof T & string) => {
    const found = new Map<string, Read<T>>();
    for (const document of readFolder(root, `concepts/${name}`)) {
      const form = parseDocument(document, schema, problems);
      if (form === undefined) continue;
      const id = String(form[key]);
      if (id !== basename(document.file, ".yaml"))
        cursorOf(document, problems, [key]).report(
          "KNOWLEDGE_ID_WRONG",
          `"${id}" stands in ${document.file}.`,
          "Give the file the name of its concept.",
        );
      found.set(id, { form, document });
    }
    return found;
  };
  const file = <T>(name: string, schema: z.ZodType<T>): T | undefined => {
    const document = readFolder(root, "concepts").find((one) => one.file === `concepts/${name}`);
    return document === undefined ? undefined : parseDocument(document, schema, problems);
  };
  return {
    analytes: folder("analytes", analyte, "id"),
    drugs: folder("drugs", drug, "id"),
    medicines: folder("medicines", medicine, "id"),
    classes: folder("classes", medicineClass, "id"),
    mechanisms: folder("mechanisms", mechanism, "id"),
    conditions: folder("conditions", condition, "id"),
    answers: folder("answers", answerTopic, "topic"),
    vaccines: folder("vaccines", vaccine, "id"),
    symptoms: folder("symptoms", symptom, "id"),
    situations: {
      infection: folder("infections", situation, "id"),
      exposure: folder("exposures", situation, "id"),
      surgery: folder("operations", situation, "id"),
    },
    regions: folder("regions", region, "id"),
    topics: new Set(file("topics.yaml", idList) ?? []),
    judgements: new Set(file("judgements.yaml", idList) ?? []),
    completeLists: file("complete-lists.yaml", completeLists) ?? [],
    notUsed: file("not-used.yaml", codeList) ?? [],
    units: file("units.yaml", units),
    formulas: file("formulas.yaml", formulas),
  };
}

function parseDocument<T>(document: YamlDocument, schema: z.ZodType<T>, problems: KnowledgeProblem[]): T | undefined {
  problems.push(...document.problems);
  if (document.problems.length > 0) return undefined;
  return parseWith(schema, document.value, cursorOf(document, problems), problems);
}
