import { rightSays } from "../en/packet/right-says.ts";
import { asks, says } from "../en/packet/says.ts";
import { doorRight } from "./door-rights.ts";
import { blank, type Draft, type DraftBlock, fact, form, lines, list, section } from "./draft.ts";
import { headLine, headValue } from "./head-lines.ts";
import { type PacketContext, told } from "./packet-context.ts";

/** What is asked, plainly; how the plan reaches the prescriber; the line to sign on. */
export function closing(context: PacketContext): readonly DraftBlock[] {
  const { head } = context;
  const right = (code: string) => doorRight(code, rightSays, context);
  const duration = head.duration?.trim();
  const asked: readonly (readonly Draft[])[] = [
    [form("close.overturn")],
    [duration ? fact(says.approveFor(duration), [told("duration")]) : headLine(head, "duration")],
    [form("close.same-specialty"), ...right("expert-in-the-field"), ...right("another-reviewer")],
    [form("close.peer-to-peer"), ...right("prescriber-is-heard")],
    [form("close.criteria"), ...right("experts-named-on-request")],
    [form("close.file"), ...right("claim-file-free"), ...right("rule-used-free")],
    [blank("prescriber.delay", asks.delay)],
  ];
  return [
    ...section("letter.close", list(asked)),
    ...lines([[headLine(head, "clinicPhone")], [form("letter.enclosed")]]),
    {
      is: "signature",
      lines: [
        [form("close.signature")],
        [headValue(head, "prescriber")],
        [headLine(head, "prescriberSpecialty")],
        [headLine(head, "prescriberNumber")],
        [headLine(head, "clinic")],
        [form("close.date")],
      ],
    },
  ];
}
