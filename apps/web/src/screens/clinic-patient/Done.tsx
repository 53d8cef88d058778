import type { PatientPage } from "../../clinic/api.ts";
import { date } from "../../words/text.ts";
import { wordingLanguage } from "../../words/wording-language.ts";
import { words } from "../../words/words.ts";
import { actText } from "../clinic-worklist/act-text.ts";
import { LongList } from "./LongList.tsx";

const orderOf = (patient: string, action: string) => `/clinic/api/patients/${patient}/orders/${action}`;

/** What was done has a line of its own. */
function actOf({ action, to, until }: PatientPage["actions"][number]): Parameters<typeof actText>[0] {
  return { action, ...(to !== undefined && { to: { name: to } }), ...(until !== undefined && { until }) };
}

/** What was done with the patient's items, newest first. */
export function Done({ page: { actions, patient } }: { readonly page: PatientPage }) {
  const say = words().clinicPatient.actions;
  return (
    <section className="clinic-part" aria-labelledby="actions">
      <h2 id="actions">{say.title}</h2>
      {actions.length === 0 && <p className="mt-2">{say.none}</p>}
      <LongList className="clinic-lines">
        {actions.map((one) => (
          <li key={one.id}>
            <div>
              <p>
                <strong>{actText(actOf(one))}</strong>
                {" · "}
                <span lang={wordingLanguage()}>{one.title}</span>
              </p>
              {one.done && <p lang={wordingLanguage()}>{one.done.words}</p>}
              {one.note !== undefined && <p className="clinic-written">{one.note}</p>}
              <p className="meta">
                {[
                  say.by(one.by, date(one.at.slice(0, 10))),
                  one.action === "test-ordered" && one.until && say.wantedBy(date(one.until)),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
            </div>
            {one.hasOrder && (
              <p className="flex flex-wrap gap-3">
                <a className="clinic-patient-link" href={`${orderOf(patient.id, one.id)}?format=html`}>
                  {say.order}
                </a>
                <a className="clinic-patient-link" href={orderOf(patient.id, one.id)} download>
                  {say.orderFile}
                </a>
              </p>
            )}
          </li>
        ))}
      </LongList>
    </section>
  );
}
