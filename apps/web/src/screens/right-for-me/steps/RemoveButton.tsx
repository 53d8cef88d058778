import { Icon } from "../../../parts/Icon.tsx";
import { words } from "../../../words/words.ts";

/** Takes one name off a list. */
export function RemoveButton({ name, onRemove }: { readonly name: string; readonly onRemove: () => void }) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={words().rightForMe.medicines.remove(name)}
      onClick={onRemove}
    >
      <Icon name="x" />
    </button>
  );
}
