import type { EnclosureAnswer } from "@afterscript/engine/public/coverage.ts";
import { scheduleText } from "../../en/rule.ts";
import { knowledgeAsks, knowledgeSays } from "../en/packet/knowledge-says.ts";
import type { Provenance } from "../packet-document.ts";
import { sourceIds } from "./citing.ts";
import { blank, type Draft, type DraftBlock, fact, form, list, paragraph, section } from "./draft.ts";
import { cite, inForce, labelFindings } from "./label-use.ts";
import { ofTherapy, type PacketContext } from "./packet-context.ts";
import { recordFacts } from "./record-facts.ts";

type Test = Extract<EnclosureAnswer["is"], { sort: "test" }>["item"];

/** Nobody sends these to a plan without being asked. */
const PRIVATE: ReadonlySet<string> = new Set(["pregnancy", "contraception", "fertility", "breast-feeding", "hiv"]);

export function testsOf({ answer }: PacketContext): readonly Test[] {
  return answer.enclosures.flatMap(({ is }) => (is.sort === "test" && !PRIVATE.has(is.item.topic) ? [is.item] : []));
}

/**
 * A test before the first dose with its result and date; what is missing or against the start is a blank. An old result stands
 * with its date beside a blank for a newer one.
 */
export function testSentences(
  { topic, found, fact: ref, allows, statement }: Test,
  context: PacketContext,
): readonly Draft[] {
  const isOld = found === "too-old" && ref?.date !== undefined;
  if ((found !== "found" && !isOld) || ref === undefined) return [blank(`test.${topic}`, knowledgeAsks.test(topic))];
  const [{ from } = { from: [] }] = recordFacts([ref], context);
  const asked = inForce(context).find(({ id }) => id === statement);
  const sources = (asked?.cite ?? []).map(({ source }) => source);
  const result = fact(knowledgeSays.record(ref), [...from, { from: "statement", id: statement, sources }]);
  return [
    result,
    ...(isOld ? [blank(`test.${topic}.newer`, knowledgeAsks.testNewer(topic))] : []),
    ...(allows === "no" ? [blank(`test.${topic}.against`, knowledgeAsks.testAgainst(topic))] : []),
  ];
}

/** Tests with dates, what the label warns of in this person, the tests to come. Nothing is claimed as talked through. */
export function safety(context: PacketContext): readonly DraftBlock[] {
  return section("letter.safety", [
    ...list(testsOf(context).map((test) => testSentences(test, context))),
    ...paragraph([...warnings(context), blank("prescriber.boxed-warning", knowledgeAsks.boxedWarning)]),
    ...monitoring(context),
  ]);
}

const WARNS: ReadonlySet<string> = new Set(["do-not-start", "stop", "hold", "avoid", "use-only-if-no-alternative"]);

function warnings(context: PacketContext): readonly Draft[] {
  const kinds = ["who-must-not", "infection", "interaction", "duplicate-therapy"] as const;
  const topics = kinds
    .flatMap((kind) => labelFindings(context, kind))
    .filter(({ state, action, ifSeen }) => state === "applies" && WARNS.has(ifSeen ?? action))
    .map(({ base }) => base.topic);
  return [...new Set(topics)].map((topic) => blank(`warning.${topic}`, knowledgeAsks.warning(topic)));
}

function monitoring(context: PacketContext): readonly DraftBlock[] {
  const { knowledge, therapy } = context;
  const items = inForce(context).flatMap((statement) => {
    if (statement.kind !== "follow-up-test" || statement.drug !== therapy.drug) return [];
    const schedule = scheduleText(statement);
    const cites = cite(statement.id, statement.cite, context);
    if (statement.authority !== "label" || PRIVATE.has(statement.topic) || schedule === undefined || cites.length === 0)
      return [];
    const from: Provenance = { from: "statement", id: statement.id, sources: sourceIds(cites) };
    const text = knowledgeSays.followUp(statement.topic, schedule, statement.when, knowledge.analytes);
    return [[fact(text, [from, ...ofTherapy(context, "drug")], cites)]];
  });
  return items.length === 0 ? [] : [...paragraph([form("letter.monitoring")]), ...list(items)];
}
