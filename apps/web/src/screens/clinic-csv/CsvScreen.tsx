import type { CsvMapping } from "@afterscript/bulk";
import { useState } from "react";
import { Button } from "../../parts/Button.tsx";
import { TextArea } from "../../parts/Field.tsx";
import { words } from "../../words/words.ts";
import { askClinic } from "../clinic-frame/ask-clinic.ts";
import { FailureNotice } from "../clinic-frame/FailureNotice.tsx";
import { useStoring } from "../clinic-frame/use-storing.ts";
import type { CsvAnswer } from "./csv-answer.ts";
import { MappingForm } from "./MappingForm.tsx";
import { PreviewTable } from "./PreviewTable.tsx";
import { SavedMappings } from "./SavedMappings.tsx";
import { SaveMapping } from "./SaveMapping.tsx";

/** From a laboratory's table to a mapping: what each column is, what would be read by it, and its name. */
export function CsvScreen() {
  const say = words().clinicCsv;
  const [text, setText] = useState("");
  const [mapping, setMapping] = useState<CsvMapping>();
  const [answer, setAnswer] = useState<CsvAnswer>();
  const [version, setVersion] = useState(0);
  const { isBusy, failure, store } = useStoring();
  const look = (table: string, chosen?: CsvMapping) =>
    store(async () => {
      const body = { text: table, ...(chosen && { mapping: chosen }) };
      const next = await askClinic<CsvAnswer>("/clinic/api/csv/preview", { body });
      setAnswer(next);
      setMapping(chosen ?? next.suggestion.mapping);
    });
  const change = (next: CsvMapping) => {
    setMapping(next);
    void look(text, next);
  };
  return (
    <>
      <h1>{say.heading}</h1>
      <p className="measure mt-3">{say.lead}</p>
      <form
        className="clinic-form mt-6"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== "") void look(text);
        }}
      >
        <label className="labelled" htmlFor="table-file">
          <span className="labelled-name">{say.file}</span>
          <input
            id="table-file"
            className="field drop"
            type="file"
            accept=".csv,.tsv,.txt,text/csv"
            onChange={async ({ target }) => {
              const table = await target.files?.[0]?.text();
              if (table === undefined) return;
              setText(table);
              void look(table);
            }}
          />
        </label>
        <TextArea
          id="table"
          rows={6}
          label={say.paste}
          hint={say.pasteHint}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <div>
          <Button kind="main" type="submit" disabled={isBusy || text.trim() === ""}>
            {say.look}
          </Button>
        </div>
      </form>
      {failure && <FailureNotice failure={failure} />}
      {answer && mapping && (
        <>
          <MappingForm suggestion={answer.suggestion} mapping={mapping} onChange={change} />
          {answer.preview && <PreviewTable preview={answer.preview} />}
          {answer.preview && <SaveMapping mapping={mapping} onSaved={() => setVersion((count) => count + 1)} />}
        </>
      )}
      <SavedMappings version={version} />
    </>
  );
}
