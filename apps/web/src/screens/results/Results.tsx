import type { Companion } from "../../browser/companion.ts";
import { ButtonLink } from "../../parts/Button.tsx";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { Icon } from "../../parts/Icon.tsx";
import { name, sentenceCase } from "../../words/text.ts";
import { words } from "../../words/words.ts";
import { CompanionFrame } from "../companion/CompanionFrame.tsx";
import { analyteRows, testsWithoutResult } from "./analyte-rows.ts";
import { ResultRow } from "./ResultRow.tsx";
import { UndoLine } from "./UndoLine.tsx";
import { useShelf } from "./use-shelf.ts";
import { useUndo } from "./use-undo.ts";

/** Every result that is kept, one line a test. */
export function Results() {
  return <CompanionFrame room="results">{(companion) => <ResultList companion={companion} />}</CompanionFrame>;
}

function ResultList({ companion }: { readonly companion: Companion }) {
  const say = words().results;
  const loaded = useShelf(companion);
  const undo = useUndo();
  const shelf = loaded.is === "ready" ? loaded.value : undefined;
  const rows = analyteRows(companion, shelf);
  return (
    <>
      <div className="results-head">
        <h1>{say.heading}</h1>
        <ButtonLink kind="main" icon="plus" href="/companion/results/add">
          {say.add}
        </ButtonLink>
      </div>
      {loaded.is === "failed" && <p role="alert">{`${loaded.failure.what} ${loaded.failure.mend}`}</p>}
      <UndoLine undo={undo} />
      {rows.length === 0 && (
        <div className="mt-6 measure">
          <EmptyState title={say.empty.title} text={say.empty.text} />
        </div>
      )}
      {rows.length > 0 && companion.report === undefined && (
        <p className="mt-4 measure">
          {say.noMedicine} <a href="/companion/start">{say.start}</a>
        </p>
      )}
      {rows.length > 0 && (
        <ul className="mt-6 border-b border-hair">
          {rows.map((row) => (
            <ResultRow key={row.analyte} companion={companion} shelf={shelf} row={row} onDone={undo.offer} />
          ))}
        </ul>
      )}
      <Asked tests={testsWithoutResult(companion, shelf)} />
    </>
  );
}

/** Tests that are called for and of which nothing is kept. */
function Asked({ tests }: { readonly tests: ReturnType<typeof testsWithoutResult> }) {
  const say = words().results.asked;
  if (tests.length === 0) return null;
  return (
    <section className="mt-10" aria-labelledby="asked">
      <h2 id="asked">{say.heading}</h2>
      <p className="meta mt-1">{say.note}</p>
      <ul className="mt-3 border-b border-dashed border-unknown">
        {tests.map(({ finding }) => (
          <li key={finding.statement} className="flex gap-3 border-t border-hair py-3">
            <span className="row-icon tone-unknown">
              <Icon name="circle-dashed" />
            </span>
            <span>
              <strong>{sentenceCase(name(finding.topic, "patient"))}</strong>
              <span className="meta block">{finding.title}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
