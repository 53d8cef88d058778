import { words } from "../../words/words.ts";
import type { Worked } from "./use-worked.ts";

type Props = { readonly worked: Exclude<Worked<unknown>, { readonly is: "done" }>; readonly text: string };

/** While something is worked out, and when it could not be. */
export function Waiting({ worked, text }: Props) {
  const { rightForMe: say } = words();
  if (worked.is === "working") return <p role="status">{text}</p>;
  return (
    <section role="alert" className="card measure">
      <p className="font-bold">{say.result.failed}</p>
      <p className="mt-2">{worked.failure.what}</p>
      <p className="mt-2">{worked.failure.mend}</p>
      <button type="button" className="button mt-4" onClick={worked.again}>
        {say.result.again}
      </button>
    </section>
  );
}
