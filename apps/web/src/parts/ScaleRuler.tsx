import type { RulerMark, RulerZone, ScaleRuler as Scale } from "../ruler/ruler.ts";
import { anchorAt, linesOf, placeOf } from "../ruler/scale.ts";
import { wordingLanguage } from "../words/wording-language.ts";
import { words } from "../words/words.ts";

export type ScaleRulerProps = { readonly ruler: Scale; readonly id: string };

const BASE = 62;
const LINE = 18;
const percent = (value: number) => `${value}%`;

/** A measure on one baseline, the value over it and the limits under it, with their words; the same facts stand in its title and description. */
export function ScaleRuler({ ruler, id }: ScaleRulerProps) {
  const at = (value: number) => placeOf(value, ruler);
  const lang = wordingLanguage();
  const { rows, height } = stacked(ruler.zones, at);
  const tickStep = ruler.ticks.length > 5 ? 2 : 1;
  return (
    <>
      <svg
        className="ruler block w-full overflow-visible"
        height={height}
        role="img"
        aria-labelledby={`${id}-t ${id}-d`}
      >
        <title id={`${id}-t`} lang={lang}>
          {ruler.title}
        </title>
        <desc id={`${id}-d`} lang={lang}>
          {ruler.description}
        </desc>
        {ruler.usual && (
          <g className="usual">
            <rect
              x={percent(at(ruler.usual.from))}
              y={BASE - 12}
              width={percent(at(ruler.usual.to) - at(ruler.usual.from))}
              height="12"
            />
          </g>
        )}
        {ruler.limits.map((limit) => (
          <line
            key={limit.at}
            className="leader"
            x1={percent(at(limit.at))}
            x2={percent(at(limit.at))}
            y1={BASE + 11}
            y2={height - 4}
          />
        ))}
        <line className="baseline" x1="0" x2="100%" y1={BASE} y2={BASE} />
        {ruler.ticks.map((tick, index) => (
          <g key={tick.at} className="tick">
            <line x1={percent(at(tick.at))} x2={percent(at(tick.at))} y1={BASE} y2={BASE + 7} />
            {index % tickStep === 0 && (
              <text x={percent(at(tick.at))} y={BASE + 22} textAnchor={tickAnchor(at(tick.at))}>
                {tick.label}
              </text>
            )}
          </g>
        ))}
        {ruler.limits.map((limit) => (
          <svg key={limit.at} x={percent(at(limit.at))} y={BASE} overflow="visible" aria-hidden="true">
            <path className="notch" d="M-6 11 L0 0 L6 11 Z" />
          </svg>
        ))}
        {rows.map((row) => (
          <g key={row.y} lang={lang} className={row.from === row.to ? "zone zone-point" : "zone"}>
            <line x1={percent(row.from)} x2={percent(row.to)} y1={row.y} y2={row.y} />
            {row.lines.map((line, index) => (
              <text key={line} x={percent(row.textAt)} y={row.y + 17 + index * LINE} textAnchor={row.anchor}>
                {line}
              </text>
            ))}
          </g>
        ))}
        {ruler.marks.map((mark) => (
          <Mark key={`${mark.sort} ${mark.label}`} mark={mark} at={at} />
        ))}
      </svg>
      {ruler.usual && (
        <p className="meta ruler-key">
          <span className="usual-key" aria-hidden="true" />
          {words().parts.ruler.usual(ruler.usual.label)}
        </p>
      )}
    </>
  );
}

type Place = (value: number) => number;

function stacked(zones: readonly RulerZone[], at: Place) {
  let y = BASE + 48;
  const rows = zones.map((zone) => {
    const [from, to] = [at(zone.from), at(zone.to)];
    const middle = (from + to) / 2;
    const anchor = anchorAt(middle);
    const row = {
      from,
      to,
      anchor,
      textAt: { start: from, middle, end: to }[anchor],
      lines: linesOf(zone.label, 30),
      y,
    };
    y += 14 + row.lines.length * LINE + 8;
    return row;
  });
  return { rows, height: y + 2 };
}

function tickAnchor(place: number): "start" | "middle" | "end" {
  if (place < 4) return "start";
  return place > 96 ? "end" : "middle";
}

function Mark({ mark, at }: { readonly mark: RulerMark; readonly at: Place }) {
  const say = words().parts.ruler;
  const place = mark.at === undefined ? 0 : at(mark.at);
  const isUnknown = mark.sort === "unknown";
  return (
    <g className={`mark-${mark.sort}`}>
      <text className="mark-label" x={percent(place)} y="16" textAnchor={anchorAt(place)}>
        {{ unknown: say.unknown, you: say.you(mark.label), event: mark.label }[mark.sort]}
      </text>
      <text className="mark-note" lang={wordingLanguage()} x={percent(place)} y="33" textAnchor={anchorAt(place)}>
        {isUnknown ? mark.label : mark.note}
      </text>
      {mark.to === undefined ? (
        <svg x={percent(place)} y={BASE} overflow="visible" aria-hidden="true">
          <path d={isUnknown ? "M1 -10 L9 -19 L17 -10 L9 -1 Z" : "M0 -19 L8 -10 L0 -1 L-8 -10 Z"} />
        </svg>
      ) : (
        <g className="bracket">
          <line x1={percent(place)} x2={percent(at(mark.to))} y1={BASE} y2={BASE} />
          <line x1={percent(place)} x2={percent(place)} y1={BASE - 9} y2={BASE + 9} />
          <line x1={percent(at(mark.to))} x2={percent(at(mark.to))} y1={BASE - 9} y2={BASE + 9} />
        </g>
      )}
    </g>
  );
}
