import type { Statement } from "@afterscript/engine";
import { Fragment } from "react";
import { type FactPart, factPieces } from "../facts/fact-text.ts";
import { words as catalog } from "../words/words.ts";

export type FactProps = {
  readonly id: string;
  readonly statement: Statement | undefined;
  readonly part: FactPart;
  /** With "below", "at or above"; else the bare value. */
  readonly words?: boolean;
};

/** A clinical number in a text: drawn from the knowledge, with its unit. The note beside it names the source. */
export function Fact({ id, statement, part, words = true }: FactProps) {
  const say = catalog().parts.fact;
  const pieces = statement && factPieces(statement, part);
  if (pieces === undefined) {
    return (
      <span className="tag tone-unknown" data-fact-missing={`${id} ${part}`}>
        {say.missing}
      </span>
    );
  }
  return pieces.map((piece, index) => (
    <Fragment key={`${piece.words} ${piece.value}`}>
      {`${index > 0 ? say.and : ""}${words && piece.words ? `${piece.words} ` : ""}`}
      <span className="value" data-fact={id}>
        {`${piece.value}\u2009`}
        <span className="unit">{piece.unit}</span>
      </span>
    </Fragment>
  ));
}
