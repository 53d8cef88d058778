import type { Ruler as Drawn } from "../ruler/ruler.ts";
import { wordingLanguage } from "../words/wording-language.ts";
import { ScaleRuler } from "./ScaleRuler.tsx";
import { StepRuler } from "./StepRuler.tsx";

export type RulerProps = { readonly ruler: Drawn; readonly id: string };

/** A ruler of either shape. */
export function Ruler({ ruler, id }: RulerProps) {
  return (
    <div className="ruler-box">
      {ruler.shape === "scale" ? (
        <>
          <p className="meta" lang={wordingLanguage()}>
            {ruler.title}
          </p>
          <ScaleRuler ruler={ruler} id={id} />
        </>
      ) : (
        <StepRuler ruler={ruler} id={id} />
      )}
    </div>
  );
}
