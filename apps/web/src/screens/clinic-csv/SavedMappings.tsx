import { date } from "../../words/text.ts";
import { words } from "../../words/words.ts";
import { askClinic } from "../clinic-frame/ask-clinic.ts";
import { FailureNotice } from "../clinic-frame/FailureNotice.tsx";
import { useLoaded } from "../use-loaded.ts";
import type { SavedMapping } from "./csv-answer.ts";

/** The mappings that are kept, by source: as a saving told them, until then as they are loaded. */
export function SavedMappings({ kept }: { readonly kept: readonly SavedMapping[] | undefined }) {
  const say = words().clinicCsv;
  const loaded = useLoaded("kept", () => askClinic<readonly SavedMapping[]>("/clinic/api/csv/mappings"));
  const shown = kept ?? (loaded.is === "ready" ? loaded.value : undefined);
  return (
    <section className="clinic-part" aria-labelledby="kept">
      <h2 id="kept">{say.kept}</h2>
      {shown === undefined && loaded.is === "failed" && <FailureNotice failure={loaded.failure} />}
      {shown?.length === 0 && <p className="mt-2">{say.keptNone}</p>}
      {shown && (
        <ul className="clinic-lines">
          {shown.map(({ name, mapping, at }) => (
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
