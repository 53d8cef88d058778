import { useState } from "react";
import { createPortal } from "react-dom";
import type { ClinicLetter, KeepLetter, LetterDraft, PatientPage } from "../../clinic/api.ts";
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

type Part = { readonly page: PatientPage; readonly reload: () => Promise<PatientPage> };
type To = ClinicLetter["to"];

const TO: readonly To[] = ["patient", "gp"];

/** Letters as drafts: written from the findings, changed here, printed. Nothing is sent from here. */
export function Letters({ page: { letters, patient }, reload }: Part) {
  const { me, announce } = useClinic();
  const say = words().clinicPatient.letters;
  const [draft, setDraft] = useState<LetterDraft>();
  const [printed, setPrinted] = useState<string>();
  const [ids] = useState(() => textIds(freshUuid));
  const { isBusy, failure, store } = useStoring();
  const begin = (to: To) =>
    store(async () =>
      setDraft(await askClinic<LetterDraft>(`/clinic/api/patients/${patient.id}/letters/draft?to=${to}`)),
    );
  const keep = ({ to, text }: LetterDraft) =>
    store(async () => {
      const body: KeepLetter = { id: ids.idOf(`${to} ${text}`), to, text };
      await askClinic(`/clinic/api/patients/${patient.id}/letters`, { body });
      ids.forget();
      // What was typed meanwhile stays.
      setDraft((now) => (now?.text === text ? undefined : now));
      announce(say.kept);
      await reload();
    });
  const print = (text: string) => {
    setPrinted(text);
    // The paper is drawn first.
    requestAnimationFrame(() => requestAnimationFrame(() => window.print()));
    window.addEventListener("afterprint", () => setPrinted(undefined), { once: true });
  };
  return (
    <section className="clinic-part" aria-labelledby="letters">
      <h2 id="letters">{say.title}</h2>
      <p className="meta">{say.note}</p>
      <ul className="mt-2">
        {letters.map((letter) => (
          <li key={letter.id}>
            <details className="fold">
              <summary>{say.line(say.to[letter.to], letter.by, date(letter.at.slice(0, 10)))}</summary>
              <p className="clinic-letter">{letter.text}</p>
              <p className="no-print">
                <Button kind="quiet" icon="printer" onClick={() => print(letter.text)}>
                  {words().parts.print}
                </Button>{" "}
                {mayAct(me) && (
                  <Button kind="quiet" onClick={() => setDraft({ to: letter.to, text: letter.text, rests: [] })}>
                    {say.goOn}
                  </Button>
                )}
              </p>
            </details>
          </li>
        ))}
      </ul>
      {draft === undefined ? (
        mayAct(me) && (
          <p className="mt-3 flex flex-wrap gap-3 no-print">
            {TO.map((to) => (
              <Button key={to} kind="quiet" icon="file-text" disabled={isBusy} onClick={() => void begin(to)}>
                {say.begin[to]}
              </Button>
            ))}
          </p>
        )
      ) : (
        <form
          className="clinic-form clinic-letter-form mt-4 no-print"
          onSubmit={(event) => {
            event.preventDefault();
            void keep(draft);
          }}
        >
          <TextArea
            id="letter"
            rows={16}
            label={say.to[draft.to]}
            hint={say.hint}
            value={draft.text}
            onChange={({ target }) => setDraft({ ...draft, text: target.value })}
          />
          {draft.rests.length > 0 && (
            <details className="fold">
              <summary>{say.rests}</summary>
              <ul className="clinic-lines">
                {draft.rests.map(({ text, statements }) => (
                  <li key={text}>
                    <div>
                      <p>{text}</p>
                      <p className="id text-muted">{statements.join(" ")}</p>
                    </div>
                  </li>
                ))}
              </ul>
            </details>
          )}
          <div className="clinic-form-end">
            <Button kind="main" type="submit" disabled={isBusy || draft.text.trim() === ""}>
              {say.keep}
            </Button>
            <Button kind="quiet" icon="printer" onClick={() => print(draft.text)}>
              {words().parts.print}
            </Button>
            <Button kind="quiet" onClick={() => setDraft(undefined)}>
              {words().clinic.act.cancel}
            </Button>
          </div>
        </form>
      )}
      {failure && <FailureNotice failure={failure} />}
      {printed !== undefined && createPortal(<div className="clinic-paper">{printed}</div>, document.body)}
    </section>
  );
}
