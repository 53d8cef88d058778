import { useRef, useState } from "react";
import type { PatientPage } from "../../clinic/api.ts";
import { Button } from "../../parts/Button.tsx";
import { TextArea } from "../../parts/Field.tsx";
import { date } from "../../words/text.ts";
import { words } from "../../words/words.ts";
import { askClinic } from "../clinic-frame/ask-clinic.ts";
import { mayAct, useClinic } from "../clinic-frame/clinic-context.ts";
import { FailureNotice } from "../clinic-frame/FailureNotice.tsx";
import { useStoring } from "../clinic-frame/use-storing.ts";
import { freshUuid } from "../clinic-worklist/fresh-uuid.ts";

type Part = { readonly page: PatientPage; readonly reload: () => Promise<PatientPage> };

/** What staff wrote down. A note is never changed: a second one corrects the first. */
export function Notes({ page: { notes, patient }, reload }: Part) {
  const { me, announce } = useClinic();
  const say = words().clinicPatient.notes;
  const [text, setText] = useState("");
  const id = useRef(freshUuid());
  const { isBusy, failure, store } = useStoring();
  const keep = async () => {
    const note = { id: id.current, text: text.trim() };
    if (note.text === "") return;
    if (!(await store(() => askClinic(`/clinic/api/patients/${patient.id}/notes`, { body: note })))) return;
    id.current = freshUuid();
    setText("");
    announce(say.kept);
    await reload();
  };
  return (
    <section className="clinic-part" aria-labelledby="notes">
      <h2 id="notes">{say.title}</h2>
      {notes.length === 0 && <p className="mt-2">{say.none}</p>}
      <ul className="clinic-lines">
        {notes.map((note) => (
          <li key={note.id}>
            <div>
              <p className="clinic-written">{note.text}</p>
              <p className="meta">{say.by(note.by, date(note.at.slice(0, 10)))}</p>
            </div>
          </li>
        ))}
      </ul>
      {mayAct(me) && (
        <form
          className="clinic-form mt-4 no-print"
          onSubmit={(event) => {
            event.preventDefault();
            void keep();
          }}
        >
          <TextArea
            id="note"
            rows={3}
            label={say.label}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
          {failure && <FailureNotice failure={failure} />}
          <div>
            <Button type="submit" disabled={isBusy}>
              {say.keep}
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}
