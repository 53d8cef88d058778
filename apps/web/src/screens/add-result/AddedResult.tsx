import { formatDaySpan } from "@afterscript/kernel";
import type { Result } from "@afterscript/record";
import { useEffect, useRef } from "react";
import type { Companion } from "../../browser/companion.ts";
import { Button, ButtonLink } from "../../parts/Button.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { asSent, otherwiseSent, resultText } from "../../trend/result-text.ts";
import { date, name, sentenceCase, unbroken } from "../../words/text.ts";
import { words } from "../../words/words.ts";
import { Meaning } from "../results/Meaning.tsx";
import { useShelf } from "../results/use-shelf.ts";

export type AddedResultProps = {
  readonly companion: Companion;
  readonly analyte: string;
  /** The entry that was added, or that had it already. */
  readonly resource: string;
  readonly isOld: boolean;
  readonly onAnother: () => void;
};

/** What a result that was just added means. */
export function AddedResult({ companion, analyte, resource, isOld, onAnother }: AddedResultProps) {
  const say = words().results.meaning;
  const { next, already } = words().addResult;
  const shelf = useShelf(companion, true);
  const heading = useRef<HTMLHeadingElement>(null);
  const results = companion.here?.record.results.get(analyte) ?? [];
  const mine = results.find((one) => one.resource === resource);
  const [newest] = results;
  useEffect(() => heading.current?.focus(), []);
  const unit = shelf.is === "ready" ? shelf.value.ruler.unitOf(analyte) : undefined;
  return (
    <div className="added-result">
      <h2 ref={heading} tabIndex={-1}>
        {`${sentenceCase(name(analyte, "patient"))}: ${say.heading}`}
      </h2>
      {isOld && <Notice sort="info" title={already} />}
      {mine === undefined ? (
        <p role="status" className="meta">
          {say.loading}
        </p>
      ) : (
        <>
          <p className="added-told">{unbroken(toldText(mine, unit))}</p>
          {newest !== undefined && newest !== mine && <p>{say.newer(resultText(newest, unit), dayText(newest))}</p>}
          {mine.unreadable !== undefined && <p>{say.notRead(resultText(mine, unit))}</p>}
          {companion.report === undefined && (
            <Notice sort="unknown" title={say.noMedicine}>
              <a href="/companion/start">{words().results.start}</a>
            </Notice>
          )}
          {shelf.is === "failed" && <p role="alert">{`${shelf.failure.what} ${shelf.failure.mend}`}</p>}
          {shelf.is === "ready" && (
            <Meaning companion={companion} shelf={shelf.value} result={newest ?? mine} level={3} id="meaning" />
          )}
        </>
      )}
      <div className="result-form-end">
        <Button icon="plus" onClick={onAnother}>
          {next.another}
        </Button>
        <ButtonLink kind="quiet" href="/companion/results">
          {next.all}
        </ButtonLink>
      </div>
    </div>
  );
}

/** As it was entered, and in the unit that limits are held in where that is another. */
function toldText(result: Result, unit: string | undefined): string {
  const say = words().results.meaning;
  const told =
    result.qualitative === undefined && result.notDone === undefined ? asSent(result) : resultText(result, unit);
  const sent = say.entered(told, dayText(result));
  return otherwiseSent(result, unit) === undefined || result.qualitative !== undefined || result.notDone !== undefined
    ? sent
    : `${sent} ${say.inOwnUnit(resultText(result, unit))}`;
}

function dayText({ day }: Result): string {
  return day === undefined ? words().results.row.noDay : date(formatDaySpan(day));
}
