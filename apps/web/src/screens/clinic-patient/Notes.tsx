import { useState } from "react";
import type { KeepNote, PatientPage } from "../../clinic/api.ts";
import { Button } from "../../parts/Button.tsx";
import { TextArea } from "../../parts/Field.tsx";
import { date } from "../../words/text.ts";
import { words } from "../../words/words.ts";
import { askClinic } from "../clinic-frame/ask-clinic.ts";
import { mayAct, useClinic } from "../clinic-frame/clinic-context.ts";
import { FailureNotice } from "../clinic-frame/FailureNotice.tsx";
import { textIds } from "../clinic-frame/text-ids.ts";
import { useStoring } from "../clinic-frame/use-storing.ts";
import { freshUuid } from "../clinic-worklist/fresh-uuid.ts";
import { LongList } from "./LongList.tsx";

type Part = { readonly page: PatientPage; readonly reload: () => Promise<PatientPage> };

/** What staff wrote down. A note is never changed: a second one corrects the first. */
export function Notes({ page: { notes, patient }, reload }: Part) {
  const { me, announce } = useClinic();
  const say = words().clinicPatient.notes;
  const [text, setText] = useState("");
  const [ids] = useState(() => textIds(freshUuid));
  const { isBusy, failure, store } = useStoring();
  const keep = () =>
    store(async () => {
      const body: KeepNote = { id: ids.idOf(text.trim()), text: text.trim() };
      await askClinic(`/clinic/api/patients/${patient.id}/notes`, { body });
      ids.forget();
      // What was typed meanwhile stays.
      setText((typed) => (typed === text ? "" : typed));
      announce(say.kept);
      await reload();
    });
  return (
    <section className="clinic-part" aria-labelledby="notes">
      <h2 id="notes">{say.title}</h2>
      {notes.length === 0 && <p className="mt-2">{say.none}</p>}
      <LongList className="clinic-lines">
        {notes.map((note) => (
          <li key={note.id}>
            <div>
              <p className="clinic-written">{note.text}</p>
              <p className="meta">{say.by(note.by, date(note.at.slice(0, 10)))}</p>
            </div>
          </li>
        ))}
      </LongList>
      {mayAct(me) && (
        <form
          className="clinic-form mt-4 no-print"
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim() !== "") void keep();
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
