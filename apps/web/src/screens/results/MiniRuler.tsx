import type { ScaleRuler } from "../../ruler/ruler.ts";
import { placeOf } from "../../ruler/scale.ts";

const percent = (value: number) => `${value}%`;

/** A ruler as small as a line of text: where the newest result stands to the limits. The words stand beside it. */
export function MiniRuler({ ruler }: { readonly ruler: ScaleRuler }) {
  const at = (value: number) => percent(placeOf(value, ruler));
  return (
    <svg className="ruler mini-ruler" height="26" aria-hidden="true">
      <line className="baseline" x1="0" x2="100%" y1="11" y2="11" />
      {ruler.limits.map((limit) => (
        <svg key={limit.at} x={at(limit.at)} y="11" overflow="visible" aria-hidden="true">
          <path className="notch" d="M-5 10 L0 1 L5 10 Z" />
        </svg>
      ))}
      {ruler.marks.map((mark) => (
        <g key={`${mark.sort} ${mark.label}`} className={`mark-${mark.sort}`}>
          {mark.to !== undefined && (
            <g className="bracket">
              <line x1={at(mark.at ?? 0)} x2={at(mark.to)} y1="11" y2="11" />
            </g>
          )}
          <svg x={at(mark.to ?? mark.at ?? 0)} y="11" overflow="visible" aria-hidden="true">
            <path d={mark.sort === "unknown" ? "M1 0 L8 -7 L15 0 L8 7 Z" : "M0 -8 L7 0 L0 8 L-7 0 Z"} />
          </svg>
        </g>
      ))}
    </svg>
  );
}
