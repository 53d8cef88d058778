import type { PatientPage } from "../../clinic/api.ts";
import { ProblemList } from "../../parts/ProblemList.tsx";
import { date } from "../../words/text.ts";
import { words } from "../../words/words.ts";
import { LongList } from "./LongList.tsx";

/** The margin: where the facts came from, and what of them could not be read. */
export function Received({ page: { received, report } }: { readonly page: PatientPage }) {
  const say = words().clinicPatient.received;
  return (
    <aside className="clinic-panel-margin" aria-label={say.label}>
      <section>
        <h2 className="clinic-margin-title font-text">{say.title}</h2>
        {received.length === 0 && <p>{say.none}</p>}
        <LongList className="clinic-received">
          {received.map(({ at, source, format, resources }) => (
            <li key={`${at} ${source} ${format}`}>
              <strong>{date(at.slice(0, 10))}</strong> <bdi>{source}</bdi>
              <span className="meta block">{say.line(format, resources)}</span>
            </li>
          ))}
        </LongList>
      </section>
      {report && (
        <section>
          <h2 className="clinic-margin-title font-text">{say.notRead}</h2>
          <ProblemList problems={report.problems} />
        </section>
      )}
    </aside>
  );
}
