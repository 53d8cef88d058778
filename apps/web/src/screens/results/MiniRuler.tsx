import type { ScaleRuler } from "../../ruler/ruler.ts";
import { placeOf } from "../../ruler/scale.ts";

const percent = (value: number) => `${value}%`;

/** The line has the value over it and the limits under it, so that neither hides the other where they are near. */
const LINE = 16;

/** A ruler as small as a line of text: where the newest result stands to the limits. The words stand beside it. */
export function MiniRuler({ ruler }: { readonly ruler: ScaleRuler }) {
  const at = (value: number) => percent(placeOf(value, ruler));
  return (
    <svg className="ruler mini-ruler" height="27" aria-hidden="true">
      <line className="baseline" x1="0" x2="100%" y1={LINE} y2={LINE} />
      {ruler.limits.map((limit) => (
        <svg key={limit.at} x={at(limit.at)} y={LINE} overflow="visible" aria-hidden="true">
          <path className="notch" d="M-5 10 L0 2 L5 10 Z" />
        </svg>
      ))}
      {ruler.marks.map((mark) => (
        <g key={`${mark.sort} ${mark.label}`} className={`mark-${mark.sort}`}>
          {mark.to !== undefined && (
            <g className="bracket">
              <line x1={at(mark.at ?? 0)} x2={at(mark.to)} y1={LINE} y2={LINE} />
            </g>
          )}
          <svg x={at(mark.to ?? mark.at ?? 0)} y={LINE} overflow="visible" aria-hidden="true">
            <path d={mark.sort === "unknown" ? "M1 -8 L8 -15 L15 -8 L8 -1 Z" : "M0 -15 L7 -8 L0 -1 L-7 -8 Z"} />
          </svg>
        </g>
      ))}
    </svg>
  );
}
