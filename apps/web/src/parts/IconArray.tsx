import { messagesOf, type ReportIcons, type ReportRateArm, type ReportRateCite } from "@afterscript/wording";
import { date, sentenceCase } from "../words/text.ts";
import { words } from "../words/words.ts";
import { dotGrid, dotPath } from "./dots.ts";

export type IconArrayProps = {
  readonly id: string;
  /** What is counted. */
  readonly title: string;
  /** In the order of the source; the comparator among them. */
  readonly arms: readonly ReportRateArm[];
  /** Who was counted, and how long. */
  readonly people: string;
  readonly count?: number | undefined;
  readonly span?: string | undefined;
  readonly cite: readonly ReportRateCite[];
  /** Sentences that the counts must not stand without. */
  readonly notes?: readonly string[];
  readonly level?: 2 | 3 | 4;
};

/** Counts of people of one study beside each other: as many dots, in the same order, the counted ones filled. */
export function IconArray({ id, title, arms, people, count, span, cite, notes = [], level = 3 }: IconArrayProps) {
  const Heading = `h${level}` as const;
  const say = words().parts.counts;
  return (
    <figure className="counts" aria-labelledby={`${id}-title`}>
      <Heading className="counts-title" id={`${id}-title`}>
        {title}
      </Heading>
      <div className="counts-arms">
        {arms.map((arm, index) => (
          <Arm key={arm.name} arm={arm} id={`${id}-${index}`} />
        ))}
      </div>
      {notes.map((note) => (
        <p key={note} className="text-table mt-2">
          {note}
        </p>
      ))}
      <figcaption className="meta mt-2">
        {sentenceCase(say.caption(people, count, span))} <Cites cite={cite} />
      </figcaption>
      <details className="fold mt-2">
        <summary>{say.table}</summary>
        <ArmTable title={title} arms={arms} />
      </details>
    </figure>
  );
}

type ArmProps = { readonly arm: ReportRateArm; readonly id: string };

function Arm({ arm, id }: ArmProps) {
  const say = words().parts.counts;
  return (
    <div className={`arm${arm.isOwnDose ? " arm-own" : ""}`}>
      <p className="arm-name">
        {arm.name}
        {arm.isOwnDose && <span className="arm-mark">{` · ${say.ownDose}`}</span>}
        {arm.isComparator && <span className="meta">{` · ${say.comparator}`}</span>}
      </p>
      {arm.icons && <Dots icons={arm.icons} name={arm.name} text={arm.text} id={id} />}
      <p className="arm-text">{arm.text}</p>
      {arm.notes.map((note) => (
        <p key={note} className="meta">
          {note}
        </p>
      ))}
    </div>
  );
}

type DotsProps = { readonly icons: ReportIcons; readonly name: string; readonly text: string; readonly id: string };

/** What is only known to be less is drawn hollow: it may be fewer. */
function Dots({ icons, name, text, id }: DotsProps) {
  const grid = dotGrid(icons.of);
  const isAtMost = icons.is === "fewer-than" || icons.is === "fewer-than-one";
  const filled = icons.is === "fewer-than-one" ? 1 : icons.filled;
  return (
    <svg
      className={`dots${icons.of > 100 ? "" : " dots-large"}`}
      viewBox={`0 0 ${grid.width} ${grid.height}`}
      role="img"
      aria-labelledby={`${id}-t ${id}-d`}
    >
      <title id={`${id}-t`}>{`${name}: ${text}`}</title>
      <desc id={`${id}-d`}>{words().parts.counts.drawn[icons.is](icons.filled, icons.of)}</desc>
      <path className="dots-rest" strokeDasharray={`0.01 ${grid.step - 0.01}`} d={dotPath(filled, icons.of, grid)} />
      {filled > 0 && (
        <path className="dots-filled" strokeDasharray={`0.01 ${grid.step - 0.01}`} d={dotPath(0, filled, grid)} />
      )}
      {isAtMost && (
        <path className="dots-hollow" strokeDasharray={`0.01 ${grid.step - 0.01}`} d={dotPath(0, filled, grid)} />
      )}
    </svg>
  );
}

function ArmTable({ title, arms }: Pick<IconArrayProps, "title" | "arms">) {
  const say = words().parts.counts;
  return (
    <table className="table">
      <caption>{title}</caption>
      <tbody>
        {arms.map((arm) => (
          <tr key={arm.name}>
            <th scope="row">{arm.name}</th>
            <td>{arm.text}</td>
            <td className="meta">
              {[
                arm.count !== undefined && say.counted(arm.count),
                arm.people !== undefined && say.watched(arm.people),
                arm.interval && say.interval(arm.interval.low, arm.interval.high),
                messagesOf().seen[arm.seen],
              ]
                .filter(Boolean)
                .join(" · ")}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cites({ cite }: Pick<IconArrayProps, "cite">) {
  const say = words().parts.counts;
  return cite.map((one) => (
    <span key={`${one.url} ${one.section}`} className="counts-cite">
      {say.source}
      {one.url === undefined ? (
        (one.title ?? say.noPage)
      ) : (
        <a href={one.url} rel="noreferrer noopener">
          {one.title ?? hostOf(one.url)}
        </a>
      )}
      {`${one.section === undefined ? "" : `, ${one.section}`}, ${messagesOf().seen[one.seen]}, ${say.checked(date(one.checked))}. `}
    </span>
  ));
}

/** A page without a title is named by where it stands. */
function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, "");
}
