import type { Region } from "@afterscript/engine";
import { StatementNote } from "../../parts/StatementNote.tsx";
import type { ShownSource } from "../../parts/shown-source.ts";
import { REGION_WORD } from "../../words/region.ts";
import { name, sentenceCase } from "../../words/text.ts";
import { words } from "../../words/words.ts";
import { useLoaded } from "../use-loaded.ts";
import { boxedOf } from "./boxed.ts";

type Props = {
  readonly drug: string;
  readonly region: Region;
  readonly asOf: string;
  readonly sources: readonly ShownSource[];
};

/** The gravest warnings of the label in plain words, each bound to what was read. */
export function BoxedWarning({ drug, region, asOf, sources }: Props) {
  const say = words().risk.boxed;
  const loaded = useLoaded(`${drug} ${region} ${asOf}`, () => boxedOf(drug, region, asOf));
  if (loaded.is !== "ready") return null;
  const { is, topics } = loaded.value;
  const label = REGION_WORD[region];
  const id = `boxed-${drug}`;
  return (
    <section className="boxed" aria-labelledby={id}>
      <h3 id={id} className="choices-group">
        {topics.length === 0 ? say.none(label, name(drug, "patient")) : say[is](label, name(drug, "patient"))}
      </h3>
      {topics.length > 0 && (
        <ul className="boxed-topics">
          {topics.map((topic) => (
            <li key={topic.name}>{sentenceCase(topic.name)}</li>
          ))}
        </ul>
      )}
      {topics.length > 0 && (
        <details className="fold">
          <summary>{words().parts.source.summary}</summary>
          <ul className="emergency-sources">
            {topics.map((topic) => (
              <li key={topic.name}>
                {sentenceCase(topic.name)}
                <StatementNote statement={topic.statement} sources={sources} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
