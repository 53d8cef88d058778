import type { PatientPage } from "../../clinic/api.ts";
import { date, unbroken } from "../../words/text.ts";
import { words } from "../../words/words.ts";

/** What is on the list of medicines and could not be read, in the words that were sent. Nothing where all was read. */
export function UnreadMedicines({ page: { unreadMedicines } }: { readonly page: PatientPage }) {
  const say = words().clinicPatient.unread;
  if (unreadMedicines.length === 0) return null;
  return (
    <section className="clinic-part" aria-labelledby="unread">
      <h2 id="unread">{say.title(unreadMedicines.length)}</h2>
      <p className="meta">{say.note}</p>
      <ul className="clinic-also">
        {unreadMedicines.map(({ text, standing, day, resource, source, receivedAt }) => (
          <li key={resource}>
            <strong>{text === "" ? say.noWords : <bdi>{unbroken(text)}</bdi>}</strong>
            <span className="meta block">
              {[
                say.standing[standing],
                day && say.since(date(day)),
                source && receivedAt && say.source(source, date(receivedAt.slice(0, 10))),
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
