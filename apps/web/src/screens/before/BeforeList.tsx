import {
  type BeforeStartWords,
  beforeStartWords,
  messagesOf,
  type Report,
  type ReportBeforeStart,
  type ReportFinding,
} from "@afterscript/wording";
import { FindingDetails } from "../../parts/FindingDetails.tsx";
import { FindingRow } from "../../parts/FindingRow.tsx";
import { Icon } from "../../parts/Icon.tsx";
import type { ShownSource } from "../../parts/shown-source.ts";
import { type Row as FindingRows, rowsOf } from "../../result/result-view.ts";
import { date, sentenceCase } from "../../words/text.ts";
import { words } from "../../words/words.ts";

type Props = { readonly list: ReportBeforeStart; readonly report: Report; readonly sources: readonly ShownSource[] };

/** The list of one medicine: the answer, what comes first, every test with its why and its source. */
export function BeforeList({ list, report, sources }: Props) {
  const say = words().before;
  const { drug, answer, rows } = beforeStartWords(list, report, "patient");
  const open = rows.filter(({ item }) => item.found !== "found").length;
  const beside = besideTests(list, report);
  const against = rowsOf(beside.filter(({ state }) => state === "applies"));
  const unknown = rowsOf(beside.filter(({ state }) => state !== "applies"));
  const id = `before-${list.drug}`;
  return (
    <section className="before mt-8" aria-labelledby={id}>
      <h2 id={id}>{sentenceCase(drug)}</h2>
      <p className={`card card-tone mt-3 tone-${list.answer === "not-yet" ? "today" : "unknown"}`}>
        <strong className="answer">{answer}</strong>
        <span className="block mt-1">{say.count(rows.length - open, rows.length)}</span>
      </p>
      <Findings title={say.first} rows={against} sources={sources} />
      <h3 className="mt-6">{say.tests}</h3>
      <ul className="mt-2 border-b border-hair">
        {rows.map((row) => (
          <Test key={row.item.statement} row={row} report={report} sources={sources} />
        ))}
      </ul>
      <Findings title={say.unknown} rows={unknown} sources={sources} />
      <Documents findings={[...beside, ...testsOf(list, report)]} sources={sources} />
      <p className="meta mt-3">{messagesOf().disclaimer}</p>
    </section>
  );
}

type FindingsProps = {
  readonly title: string;
  readonly rows: readonly FindingRows[];
  readonly sources: readonly ShownSource[];
};

function Findings({ title, rows, sources }: FindingsProps) {
  if (rows.length === 0) return null;
  return (
    <>
      <h3 className="mt-6">{title}</h3>
      <ul className="mt-2 border-b border-hair">
        {rows.map((row) => (
          <FindingRow key={row.title} row={row} audience="patient" sources={sources} />
        ))}
      </ul>
    </>
  );
}

function testsOf({ items }: ReportBeforeStart, { findings }: Report): readonly ReportFinding[] {
  const tests = new Set(items.map(({ statement }) => statement));
  return findings.filter(({ statement }) => tests.has(statement));
}

/** Each document once: on paper the folds stay closed, and the list still says what it rests on. */
function Documents({ findings, sources }: { readonly findings: readonly ReportFinding[] } & Pick<Props, "sources">) {
  const say = words().before;
  const cited = new Set(findings.flatMap(({ cite }) => cite.map(({ source }) => source)));
  const read = sources.filter(({ id }) => cited.has(id));
  if (read.length === 0) return null;
  return (
    <ul className="meta mt-6" aria-label={say.documents}>
      {read.map(({ id, title, publisher, edition }) => (
        <li key={id}>{say.document(title, publisher, date(edition))}</li>
      ))}
    </ul>
  );
}

/** What speaks against a start, or may, beside the tests themselves. */
function besideTests({ first, items }: ReportBeforeStart, { findings }: Report): readonly ReportFinding[] {
  const tests = new Set(items.map(({ statement }) => statement));
  return first
    .filter((statement) => !tests.has(statement))
    .flatMap((statement) => findings.find((one) => one.statement === statement) ?? []);
}

type Row = BeforeStartWords["rows"][number];

const MARK = {
  found: { icon: "check", tone: "done" },
  "too-old": { icon: "calendar-clock", tone: "soon" },
  "not-done": { icon: "circle-dashed", tone: "unknown" },
  unreadable: { icon: "circle-dashed", tone: "unknown" },
  missing: { icon: "circle-dashed", tone: "unknown" },
} as const satisfies Record<Row["item"]["found"], { readonly icon: string; readonly tone: string }>;

function Test({ row, report, sources }: Omit<Props, "list"> & { readonly row: Row }) {
  const say = words().before;
  const { item, test, value, found, allows } = row;
  const finding = report.findings.find(({ statement }) => statement === item.statement);
  const { icon, tone } = item.allows === "no" ? ({ icon: "phone-call", tone: "today" } as const) : MARK[item.found];
  return (
    <li className="before-test">
      <span className={`row-icon tone-${tone}`}>
        <Icon name={icon} />
      </span>
      <div>
        <p>
          <strong>{sentenceCase(test)}</strong>
          {value !== undefined && `: ${value}`}
        </p>
        <p className={item.found === "found" ? "meta" : "meta text-unknown"}>
          {[found, allows].filter(Boolean).join(" · ")}
        </p>
        <div className="before-actions">
          {finding && (
            <details>
              <summary className="inline-flex min-h-11 items-center">
                {say.why}
                <span className="sr-only">{`: ${test}`}</span>
              </summary>
              <div className="pb-3">
                <FindingDetails finding={finding} sources={sources} />
              </div>
            </details>
          )}
          {item.found !== "found" && (
            <a className="no-print inline-flex min-h-11 items-center" href="/companion/results/add">
              {say.haveIt}
              <span className="sr-only">{`: ${test}`}</span>
            </a>
          )}
        </div>
      </div>
    </li>
  );
}
