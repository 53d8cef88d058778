import { useState } from "react";
import type { Companion } from "../../browser/companion.ts";
import type { StoredResource } from "../../browser/store/index.ts";
import { Button } from "../../parts/Button.tsx";
import { SelectField } from "../../parts/Field.tsx";
import { words } from "../../words/words.ts";
import { FACTOR_IDS, FACTORS, type ToldFactors } from "./factors.ts";

type Props = {
  readonly companion: Companion;
  readonly told: ToldFactors;
  readonly onTold: (told: ToldFactors) => void;
};

const UNKNOWN = "";

/** What counts for one's own risk: asked for here, used here, and kept only where somebody says so. */
export function FactorForm({ companion, told, onTold }: Props) {
  const say = words().risk.form;
  const [isKept, setKept] = useState(false);
  const isEmpty = Object.values(told).every((value) => value === UNKNOWN);
  const keep = async () => {
    const { resourcesOf } = await import("./told-factors.ts");
    const resources = (await resourcesOf(told, companion)) as readonly StoredResource[];
    await companion.store.addEntries({ resources, from: "typed", clash: "replace" });
    setKept(true);
  };
  return (
    <details className="fold no-print">
      <summary>{say.title}</summary>
      <p className="meta">{say.lead}</p>
      <div className="read-for-fields">
        {FACTOR_IDS.map((factor) => (
          <SelectField
            key={factor}
            id={`factor-${factor}`}
            label={say.factor[factor]}
            value={told[factor] ?? UNKNOWN}
            options={[
              { value: UNKNOWN, label: words().parts.question.doNotKnow },
              ...FACTORS[factor].map((value) => ({ value, label: say.answer[value] })),
            ]}
            onChange={({ target: { value } }) => {
              setKept(false);
              onTold({ ...told, [factor]: value });
            }}
          />
        ))}
      </div>
      <p className="flex flex-wrap gap-3">
        <Button onClick={keep} disabled={isEmpty || isKept}>
          {say.keep}
        </Button>
      </p>
      <p role="status" className="meta">
        {isKept ? say.kept : say.notKept}
      </p>
    </details>
  );
}
