import { Button } from "../../../parts/Button.tsx";
import { Notice } from "../../../parts/Notice.tsx";
import { SampleBanner } from "../../../parts/SampleBanner.tsx";
import { SAMPLE_DAY } from "../../../site/sample-day.ts";
import { words } from "../../../words/words.ts";
import { type Journey, placeAfter } from "../journey.ts";
import type { Decided } from "../told.ts";
import { FoundLine } from "./FoundLine.tsx";
import { foundRows } from "./found-rows.ts";
import { Omits } from "./Omits.tsx";
import { firstDecided, takeOver } from "./take-over.ts";

/** What was read of the letter, each thing with its words: to confirm, to correct, or to leave out. */
export function FoundScreen({ telling, placing, coverage }: Journey) {
  const say = words().theySaidNo.found;
  const { letter, record } = telling.told;
  if (letter === undefined) return null;
  const { reading, decided } = letter;
  const { toConfirm: rows, toKnow } = foundRows(reading, coverage);
  const decide = (id: string, next: Decided) =>
    telling.tell((before) => {
      if (before.letter === undefined) return before;
      return { ...before, letter: { ...before.letter, decided: { ...before.letter.decided, [id]: next } } };
    });
  const go = () => {
    const told = telling.tell((before) => takeOver(before, rows));
    placing.go(placeAfter(undefined, told, coverage));
  };
  return (
    <section className="found" aria-labelledby="found">
      <header className="measure">
        {record.is === "sample" && <SampleBanner day={SAMPLE_DAY} />}
        <h1 className="answer" id="found" tabIndex={-1}>
          {say.heading}
        </h1>
        <p className="mt-2">{rows.length === 0 ? say.none : say.lead}</p>
        {reading.sentences.read > 0 && (
          <p className="meta mt-2">{say.read(reading.sentences.read, reading.sentences.total)}</p>
        )}
      </header>
      {reading.problems.map(({ code, words: read }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same problem may stand twice.
        <Notice key={at} sort="problem" title={words().theySaidNo.problem[code].what}>
          <p>
            {words().theySaidNo.problem[code].mend}
            {read !== undefined && <q className="letter-words">{read}</q>}
          </p>
        </Notice>
      ))}
      {reading.mayBeIncomplete && (
        <Notice sort="caution" title={say.incomplete}>
          <p>
            {say.incompleteText} <q className="letter-words">{reading.mayBeIncomplete.words}</q>
          </p>
        </Notice>
      )}
      <ul className="found-list">
        {rows.map((row) => (
          <FoundLine
            key={row.id}
            row={row}
            decided={decided[row.id] ?? firstDecided(row)}
            onDecide={(next) => decide(row.id, next)}
          />
        ))}
      </ul>
      {toKnow.length > 0 && (
        <details className="fold measure">
          <summary>{say.more(toKnow.length)}</summary>
          <ul className="found-list">
            {toKnow.map((row) => (
              <FoundLine key={row.id} row={row} decided={firstDecided(row)} onDecide={() => undefined} />
            ))}
          </ul>
        </details>
      )}
      <Omits omissions={reading.omissions} />
      <div className="question-moves measure">
        {placing.canGoBack && (
          <Button kind="quiet" icon="arrow-left" onClick={placing.back}>
            {words().theySaidNo.back}
          </Button>
        )}
        <Button kind="main" onClick={go}>
          {rows.length === 0 ? words().theySaidNo.next : say.use}
        </Button>
      </div>
    </section>
  );
}
