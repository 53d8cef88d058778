import { asks, says } from "../en/packet/says.ts";
import { doorRights } from "./door-rights.ts";
import { blank, type Draft, type DraftBlock, fact, form, lines, list, section } from "./draft.ts";
import { headLine, headValue } from "./head-lines.ts";
import { type PacketContext, told } from "./packet-context.ts";

/** What is asked, plainly; how the plan reaches the prescriber; the line to sign on. */
export function closing(context: PacketContext): readonly DraftBlock[] {
  const { head } = context;
  const duration = head.duration?.trim();
  const asked: readonly (readonly Draft[])[] = [
    [form("close.overturn")],
    [duration ? fact(says.approveFor(duration), [told("duration")]) : headLine(head, "duration")],
    [form("close.same-specialty")],
    [form("close.peer-to-peer")],
    [form("close.criteria")],
    [form("close.file"), ...doorRights(context)],
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
