import { reasonNames } from "@afterscript/wording/public/coverage-names.ts";
import { useState } from "react";
import { Button } from "../../../parts/Button.tsx";
import { ChoiceList, DO_NOT_KNOW } from "../../../parts/ChoiceList.tsx";
import { words } from "../../../words/words.ts";

type Props = {
  readonly reasons: readonly string[];
  readonly isOpen: boolean;
  readonly chosen: readonly string[];
  readonly onReasons: (reasons: readonly string[] | undefined) => void;
};

/** Why the letter says no: several reasons can stand in one letter. */
export function ReasonsStep({ reasons, isOpen, chosen, onReasons }: Props) {
  const [list, setList] = useState<readonly string[]>(isOpen ? [DO_NOT_KNOW] : chosen);
  return (
    <form
      className="grid grid-cols-1 gap-4"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const known = list.filter((one) => one !== DO_NOT_KNOW);
        onReasons(known.length === 0 ? undefined : known);
      }}
    >
      <ChoiceList
        name="reason"
        isMany
        choices={reasons.map((id) => ({ value: id, label: reasonNames[id] ?? id }))}
        chosen={list}
        onChoose={setList}
      />
      <Button kind="main" type="submit" disabled={list.length === 0}>
        {words().theySaidNo.next}
      </Button>
    </form>
  );
}
