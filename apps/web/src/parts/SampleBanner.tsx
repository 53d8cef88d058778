import { date } from "../words/text.ts";
import { words } from "../words/words.ts";

/** Says that what follows is an invented person, read on one fixed day (ISO date). */
export function SampleBanner({ day }: { readonly day: string }) {
  return <p className="meta">{words().parts.sample(date(day))}</p>;
}
