import { type ReactNode, useEffect } from "react";
import type { SignedIn, WhoStaff, WorklistRow } from "../../clinic/api.ts";
import { Button } from "../../parts/Button.tsx";
import { Icon } from "../../parts/Icon.tsx";
import { NextStep } from "../../parts/NextStep.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { Ruler } from "../../parts/Ruler.tsx";
import { RulerTable } from "../../parts/RulerTable.tsx";
import { SourceNote } from "../../parts/SourceNote.tsx";
import type { ShownSource } from "../../parts/shown-source.ts";
import { UrgencyTag } from "../../parts/UrgencyTag.tsx";
import { date, unbroken } from "../../words/text.ts";
import { wordingLanguage } from "../../words/wording-language.ts";
import { words } from "../../words/words.ts";
import { ActButtons, type ActButtonsProps } from "./ActButtons.tsx";
import { ActForm, type ActFormProps } from "./ActForm.tsx";
import { BecauseTable } from "./BecauseTable.tsx";
import { ownSource, shownValue } from "./row-words.ts";
import { canAct, type OpenItem } from "./worklist-state.ts";

export type OpenRowProps = {
  readonly open: OpenItem;
  readonly me: Pick<SignedIn, "id" | "role">;
  readonly day: string;
  readonly sources: readonly ShownSource[];
  readonly withLetters: boolean;
  readonly colleagues?: readonly WhoStaff[] | undefined;
  readonly onLookAgain?: (() => void) | undefined;
  readonly onClose?: (() => void) | undefined;
} & Pick<ActButtonsProps, "onBegin" | "onRelease"> &
  Pick<ActFormProps, "onChoose" | "onWrite" | "onSend" | "onLeave">;

/** An item opened in its place: the finding with its ruler, what it rests on, its source in the margin, and the acts. */
export function OpenRow(props: OpenRowProps) {
  const { open, sources } = props;
  const { seen } = open;
  const lang = wordingLanguage();
  return (
    <div className="clinic-panel" id={`panel-${seen.id}`} data-panel={seen.id}>
      <div className="clinic-panel-text">
        <Changed {...props} />
        <p>
          <UrgencyTag finding={seen} audience="clinician" />
        </p>
        {seen.ruler && (
          <div className="clinic-ruler">
            <Ruler ruler={seen.ruler} id={`ruler-${seen.id}`} />
          </div>
        )}
        <div lang={lang}>
          <NextStep text={seen.nextStep} />
        </div>
        <Acts {...props} />
        <details className="fold mt-4">
          <summary>{words().clinic.row.why}</summary>
          <BecauseTable because={seen.because} />
          {seen.ruler && <RulerTable ruler={seen.ruler} />}
        </details>
      </div>
      <div className="clinic-panel-margin">
        <Margin title={words().clinic.row.changedTitle}>
          <p>{changeText(seen)}</p>
          <p className="meta">{words().clinic.row.firstSeen(date(seen.firstSeen.slice(0, 10)))}</p>
        </Margin>
        {seen.also.length > 0 && (
          <Margin title={seen.openTasks === undefined ? words().clinic.row.alsoTitle : words().clinic.row.stoodTitle}>
            <ul className="clinic-also" lang={lang}>
              {seen.also.map((title) => (
                <li key={title}>{unbroken(title)}</li>
              ))}
            </ul>
          </Margin>
        )}
        {seen.openTasks !== undefined && seen.openTasks.length > 0 && (
          <Margin title={words().clinic.row.openTasksTitle}>
            <ul className="clinic-also">
              {seen.openTasks.map(({ text, due }) => (
                <li key={`${due} ${text}`}>{unbroken(words().clinic.row.task(text, date(due)))}</li>
              ))}
            </ul>
          </Margin>
        )}
        <Margin title={words().parts.source.summary}>
          {seen.cite.length === 0 && <p>{ownSource(seen) ?? words().parts.source.none}</p>}
          <div lang={lang}>
            {seen.cite.map((cite) => (
              <SourceNote key={`${cite.source} ${cite.section}`} cite={cite} sources={sources} />
            ))}
          </div>
          <p className="id text-muted">{seen.statement}</p>
        </Margin>
        <p>
          <a className="clinic-patient-link" href={`/clinic/patients/${seen.patient.id}`}>
            {words().clinic.row.patientPage}
            <Icon name="arrow-right" />
          </a>
        </p>
      </div>
    </div>
  );
}

function changeText({ changed: { what, text } }: WorklistRow): string {
  const kind = words().clinic.row.changed[what];
  return what === "new" || text === "" ? kind : unbroken(`${kind}: ${text}`);
}

function Margin({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <p className="clinic-margin-title">{title}</p>
      {children}
    </div>
  );
}

/** What the server says by now: another has it, it changed, it is gone. */
function Changed({ open, onLookAgain, onClose }: OpenRowProps) {
  const { claim, seen, now } = open;
  const kind = now === "gone" ? "gone" : claim === "refused" ? "refused" : now === undefined ? undefined : "changed";
  return (
    <>
      <KeepFocus key={kind ?? "nothing"} row={seen.id} />
      {kind !== undefined && <Said open={open} onLookAgain={onLookAgain} onClose={onClose} kind={kind} />}
    </>
  );
}

type SaidProps = Pick<OpenRowProps, "open" | "onLookAgain" | "onClose"> & {
  readonly kind: "gone" | "refused" | "changed";
};

function Said({ open: { seen, now, failure }, onLookAgain, onClose, kind }: SaidProps) {
  const say = words().clinic.row;
  return (
    <div className="mb-3">
      {kind === "refused" && (
        <Notice
          sort="caution"
          title={seen.claimedBy ? say.hasIt(seen.claimedBy.name) : (failure?.what ?? say.taken)}
          role="alert"
        >
          <p>{say.takenMend}</p>
          <p className="mt-2">
            <Button kind="quiet" onClick={onLookAgain}>
              {say.tryAgain}
            </Button>{" "}
            <Button kind="quiet" onClick={onClose}>
              {say.close}
            </Button>
          </p>
        </Notice>
      )}
      {kind === "gone" && (
        <Notice sort="caution" title={say.gone} role="alert">
          <p>{say.goneMend}</p>
          <p className="mt-2">
            <Button kind="quiet" onClick={onClose}>
              {say.close}
            </Button>
          </p>
        </Notice>
      )}
      {kind === "changed" && now !== undefined && now !== "gone" && (
        <Notice sort="caution" title={say.changedMeanwhile} role="alert">
          <Difference before={seen} now={now} />
          <p className="mt-2">
            <Button kind="quiet" onClick={onLookAgain}>
              {say.lookAgain}
            </Button>
          </p>
        </Notice>
      )}
    </div>
  );
}

/**
 * Drawn anew with each thing that is said or no longer said: that takes no focus from where somebody types, and where what
 * had the focus is gone with it, the row takes it.
 */
function KeepFocus({ row }: { readonly row: string }) {
  useEffect(() => {
    if (document.activeElement === document.body) document.getElementById(`row-${row}`)?.focus({ preventScroll: true });
  }, [row]);
  return null;
}

function Difference({ before, now }: { readonly before: WorklistRow; readonly now: WorklistRow }) {
  const say = words().clinic.row;
  const line = (row: WorklistRow) => {
    const value = shownValue(row);
    return [row.title, value && [value.what, value.value, value.day].filter(Boolean).join(" ")]
      .filter(Boolean)
      .join(" · ");
  };
  return (
    <dl className="clinic-difference">
      <dt>{say.before}</dt>
      <dd lang={wordingLanguage()}>{unbroken(line(before))}</dd>
      <dt>{say.now}</dt>
      <dd lang={wordingLanguage()}>{unbroken(line(now))}</dd>
    </dl>
  );
}

function Acts({ open, me, day, colleagues, withLetters, onBegin, onRelease, ...form }: OpenRowProps) {
  const say = words().clinic.row;
  if (open.claim === "looking") return <p className="meta mt-4">{say.readOnly}</p>;
  const isBlocked = !canAct(open);
  return (
    <>
      {!isBlocked && (
        <ActButtons
          namesTest={open.seen.tests.length > 0}
          chosen={open.draft?.action}
          withLetters={withLetters}
          onBegin={onBegin}
          onRelease={open.claim === "held" ? onRelease : undefined}
        />
      )}
      {open.draft === undefined && open.failure !== undefined && !isBlocked && (
        <Notice sort="problem" title={open.failure.what} role="alert">
          <p>{open.failure.mend}</p>
        </Notice>
      )}
      {open.draft && (
        <ActForm
          id={`act-${open.seen.id}`}
          draft={open.draft}
          lane={open.seen.lane}
          patient={open.seen.patient}
          tests={open.seen.tests}
          faults={open.faults}
          failure={open.failure}
          isSending={open.isSending}
          isBlocked={isBlocked}
          day={day}
          colleagues={colleagues?.filter(({ id }) => id !== me.id)}
          withLetters={withLetters}
          onChoose={form.onChoose}
          onWrite={form.onWrite}
          onSend={form.onSend}
          onLeave={form.onLeave}
        />
      )}
    </>
  );
}
