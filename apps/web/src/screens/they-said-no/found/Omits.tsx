import type { Omission } from "@afterscript/denial-letter";
import { Icon } from "../../../parts/Icon.tsx";
import { words } from "../../../words/words.ts";

/** What a letter should say and does not. */
export function Omits({ omissions }: { readonly omissions: readonly Omission[] }) {
  const say = words().theySaidNo.found;
  if (omissions.length === 0) return null;
  return (
    <section className="card dashed measure" aria-labelledby="omits">
      <h2 className="text-h3" id="omits">
        {say.omits}
      </h2>
      <p className="mt-2">{say.omitsLead}</p>
      <ul className="omits mt-3">
        {omissions.map(({ code, where }) => (
          <li key={code}>
            <Icon name="circle-dashed" />
            <span>
              {say.omission[code]}
              {where === "not-in-what-was-pasted" && <span className="meta block">{say.omitsPasted}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
