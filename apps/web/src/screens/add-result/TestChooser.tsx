import { useId, useState } from "react";
import { TextField } from "../../parts/Field.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { wordingLanguage } from "../../words/wording-language.ts";
import { words } from "../../words/words.ts";
import { type FoundTest, findTests, type TestChoice, testChoices } from "./find-tests.ts";

export type TestChooserProps = {
  /** Every test that can be read; undefined until the code tables are loaded. */
  readonly all: readonly TestChoice[] | undefined;
  /** Analytes of the tests that are called for, then of those that were kept before. */
  readonly asked: readonly string[];
  readonly kept: readonly string[];
  /** Somebody looks for a test that does not stand here. */
  readonly onLook: () => void;
  readonly onChoose: (analyte: string) => void;
};

/** More are not shown at once: typing a letter more is quicker than reading on. */
const MOST_FOUND = 8;

/** Finds one test by any of its names; what is called for stands first. */
export function TestChooser({ all, asked, kept, onLook, onChoose }: TestChooserProps) {
  const [typed, setTyped] = useState("");
  const id = useId();
  const say = words().addResult.test;
  const found = all === undefined ? [] : findTests(typed, all);
  const isTyping = typed.trim() !== "";
  const of = (analytes: readonly string[]) => analytes.flatMap((one) => testChoices([{ id: one, names: [] }]));
  return (
    <div className="test-chooser">
      <TextField
        id={`${id}-search`}
        label={say.label}
        hint={say.hint}
        value={typed}
        onFocus={onLook}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          const [only, ...more] = found;
          if (event.key !== "Enter") return;
          event.preventDefault();
          if (isTyping && only !== undefined && more.length === 0) onChoose(only.analyte);
        }}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        type="search"
      />
      {isTyping && all === undefined && (
        <p role="status" className="meta">
          {words().screens.opening}
        </p>
      )}
      {isTyping && all !== undefined && (
        <div role="status" aria-live="polite">
          {found.length === 0 && (
            <Notice sort="unknown" title={say.none(typed.trim())}>
              <p>{say.noneMend}</p>
            </Notice>
          )}
          {found.length > MOST_FOUND && <p className="meta">{say.more(found.length - MOST_FOUND)}</p>}
        </div>
      )}
      {isTyping && <Tests tests={found.slice(0, MOST_FOUND)} onChoose={onChoose} />}
      {!isTyping && (
        <>
          <Group title={say.asked} tests={of(asked)} onChoose={onChoose} />
          <Group title={say.kept} tests={of(kept.filter((one) => !asked.includes(one)))} onChoose={onChoose} />
          <details className="fold" open={asked.length + kept.length === 0} onToggle={onLook}>
            <summary>{say.all}</summary>
            {all === undefined ? (
              <p className="meta">{words().screens.opening}</p>
            ) : (
              <Tests tests={all} onChoose={onChoose} />
            )}
          </details>
        </>
      )}
    </div>
  );
}

type TestsProps = { readonly tests: readonly FoundTest[]; readonly onChoose: (analyte: string) => void };

function Group({ title, tests, onChoose }: TestsProps & { readonly title: string }) {
  const id = useId();
  if (tests.length === 0) return null;
  return (
    <section aria-labelledby={id} className="mt-4">
      <p id={id} className="font-bold">
        {title}
      </p>
      <Tests tests={tests} onChoose={onChoose} />
    </section>
  );
}

function Tests({ tests, onChoose }: TestsProps) {
  const say = words().addResult.test;
  return (
    <ul className="test-list">
      {tests.map(({ analyte, label, by }) => (
        <li key={analyte}>
          <button type="button" className="test-choice" onClick={() => onChoose(analyte)}>
            <span lang={wordingLanguage()}>{label}</span>
            {by && <span className="meta">{say.also(by)}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
