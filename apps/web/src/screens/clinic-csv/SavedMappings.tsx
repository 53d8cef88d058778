import { date } from "../../words/text.ts";
import { words } from "../../words/words.ts";
import { askClinic } from "../clinic-frame/ask-clinic.ts";
import { FailureNotice } from "../clinic-frame/FailureNotice.tsx";
import { useLoaded } from "../use-loaded.ts";
import type { SavedMapping } from "./csv-answer.ts";

/** The mappings that are kept, by source. */
export function SavedMappings({ version }: { readonly version: number }) {
  const say = words().clinicCsv;
  const loaded = useLoaded(`${version}`, () => askClinic<readonly SavedMapping[]>("/clinic/api/csv/mappings"));
  return (
    <section className="clinic-part" aria-labelledby="kept">
      <h2 id="kept">{say.kept}</h2>
      {loaded.is === "failed" && <FailureNotice failure={loaded.failure} />}
      {loaded.is === "ready" && loaded.value.length === 0 && <p className="mt-2">{say.keptNone}</p>}
      {loaded.is === "ready" && (
        <ul className="clinic-lines">
          {loaded.value.map(({ name, mapping, at }) => (
            <li key={name}>
              <strong>
                <bdi>{name}</bdi>
              </strong>
              <span className="meta">{`${say.layout[mapping.results.layout]} · ${date(at.slice(0, 10))}`}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
