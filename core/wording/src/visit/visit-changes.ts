import { list, unique } from "../en/sentence.ts";
import type { Report, ReportFact, ReportFinding, ReportTherapy } from "../report-type.ts";
import type { Writer } from "./visit-input.ts";
import type { VisitChange, VisitList } from "./visit-page-type.ts";
import { newestResults, resultValue } from "./visit-results.ts";

/** What is other than in an earlier report of the same person: therapies, results, answers. */
export function visitChanges(earlier: Report, writer: Writer): VisitList<VisitChange> {
  const { report, words } = writer;
  const { version } = earlier.knowledge;
  const isSameKnowledge = earlier.knowledge.hash === report.knowledge.hash;
  const knowledge: VisitChange = {
    what: "knowledge",
    text: words.change.knowledge(version, report.knowledge.version),
  };
  const found = [
    ...findingChanges(earlier, writer),
    ...therapyChanges(earlier, writer),
    ...resultChanges(earlier, writer),
  ];
  return {
    heading: `${words.heading.changes} (${writer.messages.date(earlier.asOf)})`,
    items: isSameKnowledge || found.length === 0 ? found : [...found, knowledge],
    none: words.none.changes,
  };
}

function findingChanges(earlier: Report, writer: Writer): readonly VisitChange[] {
  const before = new Map(earlier.findings.map((finding) => [finding.statement, finding]));
  const after = new Map(writer.report.findings.map((finding) => [finding.statement, finding]));
  const pairs = unique([...after.keys(), ...before.keys()]).map((statement) => ({
    was: before.get(statement),
    is: after.get(statement),
  }));
  const changed = pairs.filter(({ was, is }) => was?.state !== is?.state || was?.action !== is?.action);
  const spoken = changed.flatMap(({ was, is }) => spokenChange(was, is, writer));
  return [...spoken, ...knownChanges(changed, writer)];
}

type Pair = { readonly was: ReportFinding | undefined; readonly is: ReportFinding | undefined };

/** What applies now and did not, or did and does not; mere telling changes nothing for anybody. */
function spokenChange(
  was: ReportFinding | undefined,
  is: ReportFinding | undefined,
  { words, messages, audience }: Writer,
): readonly VisitChange[] {
  const isLoud = applies(is);
  const wasLoud = applies(was);
  const codes = {
    what: "finding" as const,
    statement: is?.statement ?? was?.statement ?? "",
    ...(was !== undefined && { from: { state: was.state, action: was.action } }),
    ...(is !== undefined && { to: { state: is.state, action: is.action } }),
  };
  if (is !== undefined && isLoud) {
    return [{ ...codes, text: (wasLoud ? words.change.other : words.change.newFinding)(is.title) }];
  }
  if (was === undefined || !wasLoud || is?.state === "unknown") return [];
  const end = is === undefined ? words.change.dropped : words.change.gone;
  return [{ ...codes, text: end(was.title, messages.name(was.topic, audience)) }];
}

function applies(finding: ReportFinding | undefined): boolean {
  return finding?.state === "applies" && finding.urgency !== "info";
}

/** What became known, and what was known and is no more. */
function knownChanges(changed: readonly Pair[], { words, messages, audience }: Writer): readonly VisitChange[] {
  const named = (pairs: readonly Pair[]) =>
    unique(pairs.flatMap(({ was, is }) => (is ?? was)?.topic ?? []).map((topic) => messages.name(topic, audience)));
  const known = named(changed.filter(({ was, is }) => was?.state === "unknown" && is?.state === "clear"));
  const unknown = named(
    changed.filter(({ was, is }) => was !== undefined && was.state !== "unknown" && is?.state === "unknown"),
  );
  return [
    ...(unknown.length > 0 ? [{ what: "finding" as const, text: words.change.nowUnknown(unknown.join("; ")) }] : []),
    ...(known.length > 0 ? [{ what: "finding" as const, text: words.change.nowKnown(known.join("; ")) }] : []),
  ];
}

function therapyChanges(earlier: Report, { report, words, messages, audience }: Writer): readonly VisitChange[] {
  const before = new Map(earlier.therapies.map((therapy) => [therapy.drug, therapy]));
  const drugs = unique([...report.therapies, ...earlier.therapies].map(({ drug }) => drug));
  return drugs.flatMap((drug): readonly VisitChange[] => {
    const is = report.therapies.find((therapy) => therapy.drug === drug);
    const was = before.get(drug);
    const name = messages.name(drug, audience);
    const saying = (therapy: ReportTherapy) =>
      list([therapy.dose ?? words.doseNotKnown, messages.stage[therapy.stage]]);
    if (was === undefined && is !== undefined)
      return [{ what: "therapy", text: words.change.started(`${name}, ${saying(is)}`) }];
    if (is === undefined || was === undefined) return [{ what: "therapy", text: words.change.ended(name) }];
    if (was.dose === is.dose && was.stage === is.stage) return [];
    return [{ what: "therapy", text: words.change.became(name, saying(was), saying(is)) }];
  });
}

function resultChanges(earlier: Report, { report, words, messages, audience }: Writer): readonly VisitChange[] {
  const before = newestResults(earlier);
  return [...newestResults(report).values()].flatMap((fact): readonly VisitChange[] => {
    const was = before.get(fact.fact);
    if (was?.date === fact.date && was?.value === fact.value) return [];
    const name = messages.name(fact.fact, audience);
    const saying = (one: ReportFact) =>
      `${resultValue(one, audience)}${one.date === undefined ? "" : ` (${messages.date(one.date)})`}`;
    const text =
      was === undefined
        ? words.change.firstResult(name, saying(fact))
        : words.change.newResult(name, saying(fact), saying(was));
    return [{ what: "result", fact: fact.fact, text }];
  });
}
