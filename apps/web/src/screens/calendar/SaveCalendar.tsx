import { type Report, TITLES, type Titles } from "@afterscript/wording";
import { useState } from "react";
import type { Companion } from "../../browser/companion.ts";
import { Button } from "../../parts/Button.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { words } from "../../words/words.ts";
import { ActionLine } from "../companion/ActionLine.tsx";
import { useAction } from "../companion/use-action.ts";
import { CALENDAR_SETTING, keptCalendar } from "./kept-calendar.ts";
import type { SavedCalendar } from "./save-calendar.ts";

type Props = { readonly companion: Companion; readonly report: Report };

/** The dates as a file for a calendar. The file that was made before is kept, so that the next one moves its entries. */
export function SaveCalendar({ companion, report }: Props) {
  const { calendar: say } = words();
  const [titles, setTitles] = useState<Titles>("neutral");
  const { run, state } = useAction<SavedCalendar>();
  const earlier = keptCalendar(companion.snapshot.settings[CALENDAR_SETTING]);
  const save = async () => {
    const { saveCalendar } = await import("./save-calendar.ts");
    return saveCalendar({ report, titles, earlier, store: companion.store });
  };
  return (
    <section className="card mt-8 no-print" aria-labelledby="file">
      <h2 id="file">{say.file.title}</h2>
      <p className="mt-2">{say.file.text}</p>
      <fieldset className="mt-4">
        <legend className="font-bold">{say.file.titles}</legend>
        <ul className="choices">
          {TITLES.map((value) => (
            <li key={value}>
              <label className="choice" htmlFor={`titles-${value}`}>
                <input
                  type="radio"
                  id={`titles-${value}`}
                  name="titles"
                  value={value}
                  checked={titles === value}
                  onChange={() => setTitles(value)}
                />
                <span>
                  {say.file.titleOf[value].label}
                  <span className="meta block">{say.file.titleOf[value].note}</span>
                </span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <p className="mt-4">
        <Button kind="main" icon="calendar-days" onClick={() => run(save)}>
          {say.file.save}
        </Button>
      </p>
      {earlier !== undefined && state.is === "idle" && <p className="meta mt-2">{say.file.again}</p>}
      <div role="status" className="mt-4">
        {state.is === "done" && <Said saved={state.result} />}
      </div>
      <ActionLine state={state} working={words().screens.saving} />
    </section>
  );
}

function Said({ saved }: { readonly saved: SavedCalendar }) {
  const { said } = words().calendar.file;
  if (saved.is === "nothing") return <Notice sort="info" title={said.nothing} />;
  return (
    <Notice sort="done" title={said.dates(saved.dates)}>
      {saved.cancelled > 0 && <p>{said.cancelled(saved.cancelled)}</p>}
      {saved.isAnew && <p>{said.anew}</p>}
      <p>{said.how}</p>
    </Notice>
  );
}
