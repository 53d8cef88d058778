import type { CsvMapping } from "@afterscript/bulk";
import { useState } from "react";
import { Button } from "../../parts/Button.tsx";
import { TextArea } from "../../parts/Field.tsx";
import { words } from "../../words/words.ts";
import { askClinic } from "../clinic-frame/ask-clinic.ts";
import { FailureNotice } from "../clinic-frame/FailureNotice.tsx";
import { useNewest } from "../clinic-frame/use-newest.ts";
import type { CsvAnswer, SavedMapping } from "./csv-answer.ts";
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
  const [kept, setKept] = useState<readonly SavedMapping[]>();
  const { isBusy, failure, ask } = useNewest();
  const preview = (body: { readonly text: string; readonly mapping?: CsvMapping }) =>
    askClinic<CsvAnswer>("/clinic/api/csv/preview", { body });
  const begin = (table: string) => {
    setText(table);
    setAnswer(undefined);
    setMapping(undefined);
    return ask(
      () => preview({ text: table }),
      (next) => {
        setAnswer(next);
        setMapping(next.suggestion.mapping);
      },
    );
  };
  // A choice is never taken back by an answer: it was made by somebody who looks at the table.
  const change = async (next: CsvMapping) => {
    setMapping(next);
    await ask(() => preview({ text, mapping: next }), setAnswer);
  };
  const isTried = answer?.preview !== undefined && !isBusy && failure === undefined;
  return (
    <>
      <h1>{say.heading}</h1>
      <p className="measure mt-3">{say.lead}</p>
      <form
        className="clinic-form mt-6"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== "") void begin(text);
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
              if (table !== undefined) await begin(table);
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
      {answer && mapping && <MappingForm suggestion={answer.suggestion} mapping={mapping} onChange={change} />}
      {isBusy && (
        <p className="mt-3" role="status">
          {say.reading}
        </p>
      )}
      {failure && (
        <FailureNotice failure={failure} onAgain={() => void (mapping === undefined ? begin(text) : change(mapping))} />
      )}
      {answer?.preview && failure === undefined && <PreviewTable preview={answer.preview} isOlder={isBusy} />}
      {answer?.preview && mapping && <SaveMapping mapping={mapping} isTried={isTried} onSaved={setKept} />}
      <SavedMappings kept={kept} />
    </>
  );
}
