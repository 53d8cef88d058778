import { hiddenWhy } from "@afterscript/wording";
import { useState } from "react";
import type { Measures } from "../../clinic/api.ts";
import { Button, ButtonLink } from "../../parts/Button.tsx";
import { TextField } from "../../parts/Field.tsx";
import { REGION_WORD } from "../../words/region.ts";
import { date } from "../../words/text.ts";
import { words } from "../../words/words.ts";
import { useClinic } from "../clinic-frame/clinic-context.ts";
import { FailureNotice } from "../clinic-frame/FailureNotice.tsx";
import { type AskedMonths, addressOf, yearUntil } from "./asked-months.ts";
import { MeasureSection } from "./MeasureSection.tsx";
import { useMeasures } from "./use-measures.ts";

/** Below it a number is small, where a clinic says nothing else. */
const SMALL = 5;

/** How the clinic did, by drug and month: numbers with their denominators, and with what is not known. */
export function LookBackScreen() {
  const say = words().clinicLookBack;
  const { facts } = useClinic();
  const [asked, setAsked] = useState<AskedMonths>(() => yearUntil(facts.day));
  const answer = useMeasures(asked);
  return (
    <>
      <h1>{say.heading}</h1>
      <p className="measure mt-3">{say.lead}</p>
      <div className="clinic-months no-print">
        <TextField
          id="from"
          type="month"
          label={say.from}
          value={asked.from}
          max={asked.until}
          onChange={({ target }) => target.value !== "" && setAsked({ ...asked, from: target.value })}
        />
        <TextField
          id="until"
          type="month"
          label={say.until}
          value={asked.until}
          min={asked.from}
          max={facts.day.slice(0, 7)}
          onChange={({ target }) => target.value !== "" && setAsked({ ...asked, until: target.value })}
        />
        <label className="choice" htmlFor="hide">
          <input
            type="checkbox"
            id="hide"
            checked={asked.hideBelow !== undefined}
            onChange={({ target }) => setAsked({ ...asked, hideBelow: target.checked ? SMALL : undefined })}
          />
          <span>{say.hide(SMALL)}</span>
        </label>
      </div>
      {answer.state === "failed" && <FailureNotice failure={answer.failure} onAgain={() => location.reload()} />}
      {answer.state === "computing" && (
        <p role="status" className="mt-6">
          {say.computing(answer.done, answer.of)}
        </p>
      )}
      {answer.state === "ready" && <Counted measures={answer.measures} asked={asked} />}
    </>
  );
}

function Counted({ measures, asked }: { readonly measures: Measures; readonly asked: AskedMonths }) {
  const say = words().clinicLookBack;
  const { hideBelow } = measures;
  const hidden = hideBelow === undefined ? undefined : hiddenWhy(hideBelow);
  return (
    <>
      <p className="mt-6 font-bold">{say.period(date(measures.from), date(measures.until))}</p>
      <p className="meta">
        {say.basis(measures.patients, date(measures.asOf), REGION_WORD[measures.region], measures.knowledge.version)}
      </p>
      {hidden !== undefined && <p className="measure mt-2">{say.hiding(hidden)}</p>}
      {measures.notJudged > 0 && <p className="text-unknown">{say.notJudged(measures.notJudged)}</p>}
      <p className="mt-3 flex flex-wrap gap-3 no-print">
        <ButtonLink kind="quiet" href={addressOf(asked, "csv")}>
          {say.csv}
        </ButtonLink>
        <ButtonLink kind="quiet" href={addressOf(asked, "measure-report")} download>
          {say.report}
        </ButtonLink>
        <Button kind="quiet" icon="printer" onClick={() => window.print()}>
          {words().parts.print}
        </Button>
      </p>
      {measures.tables.map((table) => (
        <MeasureSection key={table.definition.id} table={table} hidden={hidden} />
      ))}
    </>
  );
}
