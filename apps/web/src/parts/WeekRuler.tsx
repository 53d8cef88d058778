import type { ReportRuler } from "@afterscript/wording";
import { weekRuler } from "../ruler/week-ruler.ts";
import { words } from "../words/words.ts";
import { Ruler } from "./Ruler.tsx";
import { RulerTable } from "./RulerTable.tsx";
import { SourceNote } from "./SourceNote.tsx";
import type { ShownSource } from "./shown-source.ts";
import { UnknownTag } from "./UnknownTag.tsx";

export type WeekRulerProps = {
  readonly ruler: ReportRuler;
  readonly sources: readonly ShownSource[];
  readonly id: string;
};

/** How long one medicine takes, where the person stands, and when the effect is looked at. Weeks to judge, never a verdict. */
export function WeekRuler({ ruler, sources, id }: WeekRulerProps) {
  const say = words().parts.weeks;
  const drawn = weekRuler(ruler);
  const cites = [...ruler.marks, ...ruler.silences].flatMap(({ cite }) => cite);
  const isFirst = (index: number) =>
    cites.findIndex(({ source, section }) => source === cites[index]?.source && section === cites[index]?.section) ===
    index;
  return (
    <section className="card" aria-labelledby={`${id}-says`}>
      <p className="font-bold" id={`${id}-says`}>
        {ruler.text}
      </p>
      {drawn && (
        <div className="mt-3">
          <Ruler ruler={drawn} id={id} />
        </div>
      )}
      {ruler.gaps.map((gap) => (
        <p key={`${gap.fact} ${gap.why}`} className="mt-3">
          <UnknownTag ask={gap.ask} />
        </p>
      ))}
      {ruler.notes.map((note) => (
        <p key={note} className="mt-3">
          {note}
        </p>
      ))}
      {ruler.bring.map(({ text }) => (
        <p key={text} className="mt-3">
          {text}
        </p>
      ))}
      <p className="meta mt-3">{ruler.predictors.text}</p>
      <div className="mt-3">
        {drawn && (
          <details className="fold">
            <summary>{say.table}</summary>
            <RulerTable ruler={drawn} />
          </details>
        )}
        <details className="fold">
          <summary>{words().parts.source.summary}</summary>
          {cites
            .filter((_, index) => isFirst(index))
            .map((cite) => (
              <SourceNote key={`${cite.source} ${cite.section}`} cite={cite} sources={sources} />
            ))}
        </details>
      </div>
    </section>
  );
}
