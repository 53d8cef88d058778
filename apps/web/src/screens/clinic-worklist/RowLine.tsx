import type { SignedIn, WorklistRow } from "../../clinic/api.ts";
import { Icon } from "../../parts/Icon.tsx";
import type { ShownSource } from "../../parts/shown-source.ts";
import { date, unbroken } from "../../words/text.ts";
import { urgencyMark } from "../../words/urgency.ts";
import { wordingLanguage } from "../../words/wording-language.ts";
import { words } from "../../words/words.ts";
import { MiniRuler } from "../results/MiniRuler.tsx";
import { ownSource, personLine, shownValue, therapyLine } from "./row-words.ts";

export type RowLineProps = {
  readonly row: WorklistRow;
  readonly me: Pick<SignedIn, "id">;
  readonly sources: readonly ShownSource[];
  readonly isOpen: boolean;
  /** Of all rows one is reached by Tab: the arrows lead to the others. */
  readonly isCurrent: boolean;
  /** On the patient's own page the person is not named again. */
  readonly isOfOne?: boolean | undefined;
  readonly onOpen?: (() => void) | undefined;
  readonly onFocus?: (() => void) | undefined;
};

/** One item in one line: who, on what, what was found, the value on its ruler, what changed, whose hands it is in. */
export function RowLine({ row, me, sources, isOpen, isCurrent, isOfOne = false, onOpen, onFocus }: RowLineProps) {
  const { tone, icon, word } = urgencyMark(row, "clinician");
  const value = shownValue(row);
  const lang = wordingLanguage();
  return (
    <button
      type="button"
      id={`row-${row.id}`}
      className={`clinic-line tone-${tone}`}
      aria-expanded={isOpen}
      aria-controls={isOpen ? `panel-${row.id}` : undefined}
      tabIndex={isCurrent ? 0 : -1}
      data-row={row.id}
      onClick={onOpen}
      onFocus={onFocus}
    >
      <span className="clinic-who-cell">
        {!isOfOne && (
          <>
            <strong>
              <bdi>{row.patient.name}</bdi>
            </strong>
            <span className="meta block">{personLine(row.patient)}</span>
          </>
        )}
        <span className="meta block" lang={lang}>
          {unbroken(therapyLine(row))}
        </span>
      </span>
      <span className="clinic-what-cell">
        <span className="clinic-title">
          <span className="row-icon">
            <Icon name={icon} />
            <span className="sr-only" lang={row.state === "applies" ? lang : undefined}>{`${word}: `}</span>
          </span>
          <strong lang={lang}>{unbroken(row.title)}</strong>
        </span>
        <Beneath row={row} sources={sources} />
      </span>
      <span className="clinic-value-cell">
        {value === undefined ? (
          <span className="text-unknown">{words().clinic.row.noValue}</span>
        ) : (
          <span lang={lang}>
            <span className="meta block">{[value.what, value.day].filter(Boolean).join(" · ")}</span>
            <strong className="value">
              <bdi>{unbroken(value.value)}</bdi>
            </strong>
          </span>
        )}
        {row.ruler?.shape === "scale" && <MiniRuler ruler={row.ruler} />}
      </span>
      <Hands row={row} me={me} />
    </button>
  );
}

function Beneath({ row, sources }: Pick<RowLineProps, "row" | "sources">) {
  const say = words().clinic.row;
  const { changed, also, by, cite, openTasks = [] } = row;
  const [source] = cite;
  const own = ownSource(row);
  const title = sources.find(({ id }) => id === source?.source)?.title;
  return (
    <>
      <span className="meta block">
        <span className="clinic-changed">{say.changed[changed.what]}</span>
        {changed.what !== "new" && changed.text !== "" && ` · ${unbroken(changed.text)}`}
        {by !== undefined && ` · ${say.by(date(by))}`}
        {also.length > 0 && ` · ${say.also(also.length)}`}
        {openTasks.length > 0 && ` · ${say.openTasks(openTasks.length)}`}
      </span>
      {source && (
        <span className="meta block clinic-source">
          {title !== undefined && <span lang={wordingLanguage()}>{`${title}. `}</span>}
          {say.source(source.section, date(source.edition))}
          <bdi>{say.seen[source.seen]}</bdi>
        </span>
      )}
      {own !== undefined && <span className="meta block clinic-source">{own}</span>}
    </>
  );
}

/** Who has it in hand. */
function Hands({ row: { claimedBy, handedTo }, me }: Pick<RowLineProps, "row" | "me">) {
  const say = words().clinic.row;
  const text =
    claimedBy !== undefined
      ? claimedBy.id === me.id
        ? say.mine
        : say.hasIt(claimedBy.name)
      : handedTo !== undefined
        ? handedTo.id === me.id
          ? say.handedToMe
          : say.handedTo(handedTo.name)
        : undefined;
  return <span className="clinic-hands">{text !== undefined && <span className="clinic-hand">{text}</span>}</span>;
}
