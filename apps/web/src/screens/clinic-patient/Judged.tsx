import { isOnlyNotListed, messagesOf, notListedLines, type Report } from "@afterscript/wording";
import { AnswerCard } from "../../parts/AnswerCard.tsx";
import { BeforeStart } from "../../parts/BeforeStart.tsx";
import { Calendar } from "../../parts/Calendar.tsx";
import { FindingRow } from "../../parts/FindingRow.tsx";
import { resultView } from "../../result/result-view.ts";
import { date } from "../../words/text.ts";
import { wordingLanguage } from "../../words/wording-language.ts";
import { words } from "../../words/words.ts";
import { useClinic } from "../clinic-frame/clinic-context.ts";
import { useReportShelf } from "./use-report-shelf.ts";

type Part = { readonly report: Report };

/** The finding that stands first, with everything behind it. */
function Worst({ report }: Part) {
  const { main } = resultView(report);
  const { ruler, sources } = useReportShelf(report);
  const say = words().trying;
  if (main === undefined) {
    return (
      <div className="card card-tone tone-unknown">
        <h2 className="answer">{say.nothing.title}</h2>
        <p className="mt-3">{words().clinicPatient.nothingJudged}</p>
      </div>
    );
  }
  return (
    <div lang={wordingLanguage()}>
      <AnswerCard
        finding={main}
        report={report}
        audience="clinician"
        knowledge={ruler}
        sources={sources}
        level={2}
        id="worst"
      />
    </div>
  );
}

/** Before the first tablet, and the next twelve months. */
function Ahead({ report }: Part) {
  return (
    <>
      <BeforeStart report={report} audience="clinician" id="before-start" />
      <Calendar report={report} audience="clinician" id="calendar" nothing={words().clinicPatient.nothingPlanned} />
    </>
  );
}

const GROUPS = ["now", "soon", "good-to-know", "not-known", "known"] as const;

/** Every other finding of the report, by when it matters. Nothing of it is left out. */
function All({ report }: Part) {
  const { facts } = useClinic();
  const { main, groups } = resultView(report);
  const messages = messagesOf();
  const say = words().clinicPatient.findings;
  const lang = wordingLanguage();
  const quiet = notListedLines(
    report.findings.filter((finding) => finding !== main && isOnlyNotListed(finding)),
    { audience: "clinician" },
  );
  return (
    <section className="clinic-part" aria-labelledby="findings">
      <h2 id="findings">{say.title}</h2>
      <p className="meta">{say.note(report.findings.length, date(report.asOf))}</p>
      {GROUPS.map(
        (group) =>
          groups[group].length > 0 && (
            <details key={group} className="fold" open={group !== "known"}>
              <summary>
                <span lang={lang}>{messages.group.clinician[group]}</span>
                <span className="clinic-count">{groups[group].length}</span>
              </summary>
              <ul lang={lang}>
                {groups[group].map((row) => (
                  <FindingRow key={row.title} row={row} audience="clinician" sources={facts.sources} />
                ))}
              </ul>
            </details>
          ),
      )}
      {quiet.map((line) => (
        <p key={line} className="meta mt-3" lang={lang}>
          {line}
        </p>
      ))}
    </section>
  );
}

/** What the checker says of the record, in the parts of the page. */
export const Judged = { Worst, Ahead, All };
