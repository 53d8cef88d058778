import { type CalendarPlan, type Group, messagesOf, notListedLines, type Report } from "@afterscript/wording";
import { FindingRow } from "../../parts/FindingRow.tsx";
import { ProblemList } from "../../parts/ProblemList.tsx";
import type { ShownSource } from "../../parts/shown-source.ts";
import { type Row, resultView } from "../../result/result-view.ts";
import { date } from "../../words/text.ts";
import { words } from "../../words/words.ts";
import type { NextThing } from "./next-thing.ts";
import { isReview } from "./planned-label.ts";

type Props = {
  readonly report: Report;
  readonly plan: CalendarPlan;
  readonly next: NextThing;
  readonly sources: readonly ShownSource[];
};

const SHOWN = 5;

/** All that was read beside the one card: nothing of it is hidden, what is calm is folded. */
export function OtherFindings({ report, plan, next, sources }: Props) {
  const say = words().today;
  const { groups, main } = resultView(report);
  const shown = new Set(statementsOf(next));
  const isShown = ({ findings }: Row) => findings.every(({ statement }) => shown.has(statement));
  const lead =
    main === undefined || shown.has(main.statement) ? [] : [{ title: main.title, findings: [main] as const }];
  const rows = (group: Group) => groups[group].filter((row) => !isShown(row));
  const list = { sources };
  // Where no document was read, no question can be open: that is no good news.
  const isJudged = report.findings.some(({ kind }) => kind !== "indication");
  const due = dueRows(plan, report).filter((row) => !isShown(row));
  const isDue = ({ findings }: Row) => findings.every((one) => due.some((row) => row.findings.includes(one)));
  const applying = [...lead.filter(isApplying), ...rows("now"), ...rows("soon")];
  const pressing = [...applying.filter((row) => !isDue(row)), ...due];
  const open = [...lead.filter((row) => !isApplying(row)), ...rows("not-known")];
  const quiet = notListedLines(report.findings, { audience: "patient" });
  return (
    <>
      {pressing.length > 0 && (
        <section aria-labelledby="also">
          <h2 id="also" className="today-part">
            {say.also}
          </h2>
          <Rows rows={pressing} {...list} />
        </section>
      )}
      <section aria-labelledby="open">
        <h2 id="open" className="today-part">
          {isJudged ? say.open(open.length) : say.notJudged}
        </h2>
        <p className="meta">{isJudged ? say.openNote : say.notJudgedNote}</p>
        <Rows rows={open.slice(0, SHOWN)} {...list} />
        {open.length > SHOWN && (
          <details className="fold">
            <summary>{say.moreOpen(open.length - SHOWN)}</summary>
            <Rows rows={open.slice(SHOWN)} {...list} />
          </details>
        )}
        {quiet.map((line) => (
          <p key={line} className="meta mt-2">
            {line}
          </p>
        ))}
      </section>
      <section aria-label={say.calm}>
        <Fold group="known" rows={rows("known")} {...list} />
        <Fold group="good-to-know" rows={rows("good-to-know")} {...list} />
        {report.problems.length > 0 && (
          <details className="fold">
            <summary>{say.problems(report.problems.length)}</summary>
            <ProblemList problems={report.problems} />
          </details>
        )}
      </section>
      <p className="meta">{messagesOf().disclaimer}</p>
    </>
  );
}

/** Tests that are due together as one row, with each of them inside. */
function dueRows({ entries }: CalendarPlan, report: Report): readonly Row[] {
  const { due } = words().today;
  return entries.flatMap((entry) => {
    if (entry.status === "upcoming") return [];
    const [first, ...more] = report.findings.filter(
      ({ statement, state }) => state === "applies" && entry.statements.includes(statement),
    );
    if (first === undefined) return [];
    const what = isReview(entry, report) ? due.review : due.tests(1 + more.length);
    const title = due.title[entry.status](what, date(entry.from), date(entry.by));
    return [{ title, findings: [first, ...more] as const }];
  });
}

/** What the one card says already. */
function statementsOf(next: NextThing): readonly string[] {
  if (next.is === "finding") return [next.finding.statement];
  return next.is === "due" ? next.entry.statements : [];
}

function isApplying({ findings: [first] }: Row): boolean {
  return first.state === "applies";
}

type ListProps = { readonly rows: readonly Row[]; readonly sources: readonly ShownSource[] };

function Fold({ group, ...list }: ListProps & { readonly group: Group }) {
  if (list.rows.length === 0) return null;
  return (
    <details className="fold">
      <summary>{words().today.counted(messagesOf().group.patient[group], list.rows.length)}</summary>
      <Rows {...list} />
    </details>
  );
}

function Rows({ rows, sources }: ListProps) {
  return (
    <ul className="mt-2 border-b border-hair">
      {rows.map((row) => (
        <FindingRow key={row.title} row={row} audience="patient" sources={sources} />
      ))}
    </ul>
  );
}
