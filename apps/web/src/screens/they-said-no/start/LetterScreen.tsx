import type { LetterProblem } from "@afterscript/denial-letter";
import { useId, useState } from "react";
import { failureOf, type ScreenFailure } from "../../../browser/failure.ts";
import { Button } from "../../../parts/Button.tsx";
import { Field, type FieldError, TextArea } from "../../../parts/Field.tsx";
import { Notice } from "../../../parts/Notice.tsx";
import { words } from "../../../words/words.ts";
import { firstOfGuide, type Journey } from "../journey.ts";
import { planOf } from "../questions.ts";
import { withoutSample } from "../told.ts";
import { withLetter, withoutGiven } from "../with-letter.ts";

/** The letter as text or as a PDF. It is read here; its text stays in this page's memory. */
export function LetterScreen({ telling, placing, coverage }: Journey) {
  const say = words().theySaidNo.letter;
  const isPdf = placing.place === "pdf";
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ScreenFailure>();
  const [problems, setProblems] = useState<readonly LetterProblem[]>([]);
  const begin = (work: () => Promise<void>) => {
    setBusy(true);
    setFailure(undefined);
    setProblems([]);
    work().then(
      () => setBusy(false),
      (error: unknown) => {
        setBusy(false);
        setFailure(() => failureOf(error));
      },
    );
  };
  const read = async (text: string) => {
    const { readLetter } = await import("../../../browser/appeal/letter-here.ts");
    const own = withoutGiven(withoutSample(telling.told));
    const reading = await readLetter(text, planOf(own, coverage)?.country);
    if (reading.sentences.total === 0) return setProblems(reading.problems);
    telling.tell((before) => withLetter(before, { text, reading }));
    placing.go("found");
  };
  const open = async (file: File) => {
    const { pdfText } = await import("../../../browser/appeal/pdf-here.ts");
    const { text, problems: met } = await pdfText(file);
    if (text.trim() === "") setProblems(met.length > 0 ? met : [{ code: "PDF_NO_TEXT" }]);
    else await read(text);
  };
  return (
    <section className="question-step" aria-labelledby="question">
      <h1 className="answer" id="question" tabIndex={-1}>
        {say.heading}
      </h1>
      {isPdf ? (
        <Pdf isBusy={isBusy} onFile={(file) => begin(() => open(file))} />
      ) : (
        <Paste
          isBusy={isBusy}
          text={withoutSample(telling.told).letter?.text ?? ""}
          unread={problems[0] && words().theySaidNo.problem[problems[0].code]}
          onRead={(text) => begin(() => read(text))}
        />
      )}
      <p role="status" className="meta">
        {isBusy && say.reading}
      </p>
      <ProblemNotices problems={isPdf ? problems : []} failure={failure} />
      <div className="question-moves">
        <Button kind="quiet" icon="arrow-left" onClick={placing.back}>
          {words().theySaidNo.back}
        </Button>
        <Button kind="quiet" onClick={() => placing.go(firstOfGuide(coverage))}>
          {say.instead}
        </Button>
      </div>
    </section>
  );
}

type Said = { readonly problems: readonly LetterProblem[]; readonly failure: ScreenFailure | undefined };

function ProblemNotices({ problems, failure }: Said) {
  const say = words().theySaidNo.problem;
  return (
    <div role="alert" className="grid grid-cols-1 gap-3">
      {failure && (
        <Notice sort="problem" title={failure.what}>
          <p>{failure.mend}</p>
        </Notice>
      )}
      {problems.map(({ code }) => (
        <Notice key={code} sort="problem" title={say[code].what}>
          <p>{say[code].mend}</p>
        </Notice>
      ))}
    </div>
  );
}

type PasteProps = {
  readonly isBusy: boolean;
  readonly text: string;
  /** Why nothing of it was read. */
  readonly unread: FieldError | undefined;
  readonly onRead: (text: string) => void;
};

function Paste({ isBusy, text: before, unread, onRead }: PasteProps) {
  const say = words().theySaidNo.letter;
  const [text, setText] = useState(before);
  const [error, setError] = useState<FieldError>();
  return (
    <form
      className="grid grid-cols-1 gap-4"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === "") return setError(say.empty);
        setError(undefined);
        onRead(text);
      }}
    >
      <div role={(error ?? unread) && "alert"}>
        <TextArea
          id="letter"
          label={say.label}
          hint={say.hint}
          rows={10}
          value={text}
          error={error ?? unread}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <Button kind="main" type="submit" disabled={isBusy}>
        {say.read}
      </Button>
    </form>
  );
}

function Pdf({ isBusy, onFile }: { readonly isBusy: boolean; readonly onFile: (file: File) => void }) {
  const say = words().theySaidNo.letter;
  const id = useId();
  return (
    <Field id={id} label={say.pdfLabel} hint={say.pdfHint}>
      {(control) => (
        <input
          {...control}
          className="field drop"
          type="file"
          accept=".pdf,application/pdf"
          disabled={isBusy}
          onDragOver={(event) => event.preventDefault()}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file !== undefined) onFile(file);
            target.value = "";
          }}
        />
      )}
    </Field>
  );
}
