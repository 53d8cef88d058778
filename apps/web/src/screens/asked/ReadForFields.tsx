import type { Region } from "@afterscript/engine";
import { drugChoices } from "../../browser/choices.ts";
import type { Companion } from "../../browser/companion.ts";
import { SelectField } from "../../parts/Field.tsx";
import { name, sentenceCase } from "../../words/text.ts";
import { wordingLanguage } from "../../words/wording-language.ts";
import { words } from "../../words/words.ts";
import { useLoaded } from "../use-loaded.ts";
import type { ReadFor } from "./ask-here.ts";

type Props = {
  readonly companion: Companion;
  readonly readFor: ReadFor;
  readonly onChange: (readFor: ReadFor) => void;
};

const REGIONS = ["us", "eu", "uk"] as const satisfies readonly Region[];
const NONE = "";

/** Where somebody lives and which medicine they take, where nothing is kept of it. It is used here, and not stored. */
export function ReadForFields({ companion, readFor, onChange }: Props) {
  const say = words().asked.readFor;
  const asksRegion = companion.snapshot.settings.region === undefined;
  const asksDrug = companion.report === undefined;
  const choices = useLoaded(asksDrug ? "choices" : undefined, drugChoices);
  if (!asksRegion && !asksDrug) return null;
  const drugs = choices.is === "ready" ? choices.value.drugs : [];
  return (
    <section className="card read-for" aria-labelledby="read-for">
      <h2 id="read-for" className="choices-group">
        {say.title}
      </h2>
      <p className="meta">{say.lead}</p>
      <div className="read-for-fields">
        {asksRegion && (
          <SelectField
            id="read-for-region"
            label={say.region}
            value={readFor.region ?? NONE}
            options={[
              { value: NONE, label: say.regionNotTold(words().start.region.name[companion.region]) },
              ...REGIONS.map((region) => ({ value: region, label: words().start.region.name[region] })),
            ]}
            onChange={({ target: { value } }) => {
              const { region: _region, ...rest } = readFor;
              onChange(value === NONE ? rest : { ...rest, region: value as Region });
            }}
          />
        )}
        {asksDrug && (
          <SelectField
            id="read-for-drug"
            label={say.drug}
            value={readFor.drug ?? NONE}
            options={[
              { value: NONE, label: say.drugNotTold },
              ...drugs.map(({ id, brands }) => ({
                value: id,
                label: [sentenceCase(name(id, "patient")), ...brands].join(", "),
                lang: wordingLanguage(),
              })),
            ]}
            onChange={({ target: { value } }) => {
              const { drug: _drug, ...rest } = readFor;
              onChange(value === NONE ? rest : { ...rest, drug: value });
            }}
          />
        )}
      </div>
    </section>
  );
}
