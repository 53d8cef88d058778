import { useState } from "react";
import type { Companion } from "../../browser/companion.ts";
import { TextArea } from "../../parts/Field.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { QuestionStep } from "../../parts/QuestionStep.tsx";
import { words } from "../../words/words.ts";

type Props = { readonly companion: Companion; readonly onBack: () => void };

/** A question in the person's own words: nothing here answers it, the visit does. */
export function OwnQuestion({ companion, onBack }: Props) {
  const say = words().question.own;
  const [text, setText] = useState("");
  const [isTried, setTried] = useState(false);
  const [kept, setKept] = useState<string>();
  const keep = async () => {
    setTried(true);
    const question = text.trim();
    if (question === "") return;
    await companion.store.addQuestion(question);
    setKept(question);
    setText("");
    setTried(false);
  };
  return (
    <>
      {kept !== undefined && (
        <Notice sort="done" role="status" title={say.kept}>
          <p className="question">{kept}</p>
          <p>
            <a href="/companion/visit">{words().asked.keep.toVisit}</a>
          </p>
        </Notice>
      )}
      <QuestionStep
        id="own"
        level={2}
        question={say.question}
        hint={say.hint}
        position={1}
        of={1}
        error={isTried && text.trim() === "" ? say.missing : undefined}
        onBack={onBack}
        onNext={keep}
        nextText={say.button}
      >
        <TextArea id="own-question" label={say.label} value={text} onChange={(event) => setText(event.target.value)} />
      </QuestionStep>
    </>
  );
}
