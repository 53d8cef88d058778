import type { Protocol } from "@afterscript/engine";
import { type Cursor, cursorOf } from "../read/cursor.ts";
import { parseWith } from "../read/parse-with.ts";
import type { YamlDocument } from "../read/yaml-document.ts";
import { type ProtocolForm, protocol } from "../schema/protocol.ts";
import { toDays } from "./compile-band.ts";
import { compileInterval } from "./compile-statement.ts";
import type { Setting } from "./setting.ts";

/** Windows and schedules in days. Undefined when the file does not hold a protocol; the problems say why. */
export function compileProtocol(document: YamlDocument, setting: Setting): Protocol | undefined {
  const { problems } = setting;
  problems.push(...document.problems);
  if (document.problems.length > 0) return undefined;
  const top = cursorOf(document, problems);
  const form = parseWith(protocol, document.value, top, problems);
  if (form === undefined) return undefined;
  const windowAt = (window: ProtocolForm["defaultWindow"], cursor: Cursor) => ({
    starting: toDays(window.starting, cursor.at("starting"), setting),
    "on-treatment": toDays(window["on-treatment"], cursor.at("on-treatment"), setting),
  });
  for (const key of ["windows", "followUp"] as const) {
    for (const topic of Object.keys(form[key])) requireTopic(topic, top.at(key, topic), setting);
  }
  return {
    id: form.id,
    title: form.title,
    tolerance: toDays(form.tolerance.days, top.at("tolerance", "days"), setting),
    defaultWindow: windowAt(form.defaultWindow, top.at("defaultWindow")),
    windows: Object.fromEntries(
      Object.entries(form.windows).map(([topic, one]) => [topic, windowAt(one, top.at("windows", topic))]),
    ),
    followUp: Object.fromEntries(
      Object.entries(form.followUp).map(([topic, { first, every }]) => [
        topic,
        {
          ...(first && { first: compileInterval(first, top.at("followUp", topic, "first"), setting) }),
          ...(every && { every: compileInterval(every, top.at("followUp", topic, "every"), setting) }),
        },
      ]),
    ),
  };
}

function requireTopic(topic: string, cursor: Cursor, { concepts }: Setting): void {
  if (concepts.topics.has(topic) || concepts.analytes.has(topic) || concepts.answers.has(topic)) return;
  cursor.report(
    "KNOWLEDGE_TOPIC_UNKNOWN",
    `"${topic}" is not a topic.`,
    "Write one of concepts/topics.yaml, an analyte or an answer.",
  );
}
