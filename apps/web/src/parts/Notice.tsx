import type { ReactNode } from "react";
import type { Tone } from "../words/urgency.ts";
import { Icon } from "./Icon.tsx";
import type { IconId } from "./icons.ts";

export type NoticeSort = "info" | "caution" | "problem" | "unknown" | "done";

export type NoticeProps = {
  readonly sort: NoticeSort;
  readonly title: string;
  /** `alert` where it appears because of what somebody just did and must not be missed. */
  readonly role?: "alert" | "status";
  readonly children?: ReactNode;
};

const LOOKS = {
  info: { tone: "info", icon: "info" },
  caution: { tone: "soon", icon: "calendar-clock" },
  problem: { tone: "today", icon: "triangle-alert" },
  unknown: { tone: "unknown", icon: "circle-dashed" },
  done: { tone: "done", icon: "check" },
} as const satisfies Record<NoticeSort, { readonly tone: Tone; readonly icon: IconId }>;

/** A message about the page or the record, never about a person's health: that is a finding. */
export function Notice({ sort, title, role, children }: NoticeProps) {
  const { tone, icon } = LOOKS[sort];
  return (
    <div className={`notice tone-${tone}`} role={role}>
      <Icon name={icon} />
      <div>
        <p className="font-bold">{title}</p>
        {children}
      </div>
    </div>
  );
}
