import { messagesOf } from "@afterscript/wording";
import type { PatientPage } from "../../clinic/api.ts";
import { ButtonLink } from "../../parts/Button.tsx";
import { DayStamp } from "../../parts/DayStamp.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { headStrip } from "../../result/head-strip.ts";
import { date } from "../../words/text.ts";
import { wordingLanguage } from "../../words/wording-language.ts";
import { words } from "../../words/words.ts";
import { useClinic } from "../clinic-frame/clinic-context.ts";
import { numberLine } from "../clinic-frame/number-line.ts";
import { rolesOf } from "../clinic-frame/rooms.ts";
import { personLine } from "../clinic-worklist/row-words.ts";

/** Who this is, whether the record says that the person has died, on what, read on which day. */
export function HeadStrip({ page: { patient, report } }: { readonly page: PatientPage }) {
  const { me } = useClinic();
  const say = words().clinicPatient;
  const stages = Object.entries(messagesOf().stage);
  const strip = report && headStrip(report, (stage) => stages.find(([id]) => id === stage)?.[1] ?? stage);
  return (
    <header>
      <div className="clinic-title-line">
        <h1>
          <bdi>{patient.name}</bdi>
        </h1>
        {report && <DayStamp day={report.asOf} of="record" knowledge={report.knowledge.version} />}
        <ButtonLink kind="quiet" icon="printer" href={`/clinic/api/patients/${patient.id}/visit?format=html`}>
          {say.visit}
        </ButtonLink>
      </div>
      <p className="meta mt-2">
        {[personLine(patient), ...patient.identifiers.map(numberLine)].map((part) => (
          <span key={part} className="clinic-bit">
            <bdi>{part}</bdi>
          </span>
        ))}
        {rolesOf("audit").includes(me.role) && (
          <span className="clinic-bit">
            <a href={`/clinic/audit?patient=${patient.id}`}>{say.whoLooked}</a>
          </span>
        )}
      </p>
      {patient.died && (
        <div className="mt-2">
          <Notice sort="caution" title={say.died.title(patient.died.on && date(patient.died.on))}>
            <p>{say.died.what}</p>
          </Notice>
        </div>
      )}
      {strip && (
        <p className="text-table mt-2" lang={wordingLanguage()}>
          {strip.join(" · ")}
        </p>
      )}
    </header>
  );
}
