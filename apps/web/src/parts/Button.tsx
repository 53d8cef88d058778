import type { ComponentProps, ReactNode } from "react";
import { Icon } from "./Icon.tsx";
import type { IconId } from "./icons.ts";

/** `main`: the one thing to do here. `danger`: cannot be undone. `quiet`: beside the point of the page. */
export type ButtonKind = "main" | "second" | "quiet" | "danger";

type Looks = { readonly kind?: ButtonKind; readonly icon?: IconId };

const CLASS = {
  main: "button button-main",
  second: "button",
  quiet: "button button-quiet",
  danger: "button button-danger",
} as const satisfies Record<ButtonKind, string>;

/** A control that does something here. It is no submit button unless `type` says so. */
export function Button({ kind = "second", icon, children, className, ...native }: Looks & ComponentProps<"button">) {
  return (
    <button type="button" {...native} className={joined(CLASS[kind], className)}>
      <Inside icon={icon}>{children}</Inside>
    </button>
  );
}

/** A link that looks like a button: it leads somewhere, and works without a script. */
export function ButtonLink({ kind = "second", icon, children, className, ...native }: Looks & ComponentProps<"a">) {
  return (
    <a {...native} className={joined(CLASS[kind], className)}>
      <Inside icon={icon}>{children}</Inside>
    </a>
  );
}

function Inside({ icon, children }: { readonly icon: IconId | undefined; readonly children: ReactNode }) {
  return (
    <>
      {icon && <Icon name={icon} />}
      {children}
    </>
  );
}

function joined(own: string, given: string | undefined): string {
  return given === undefined ? own : `${own} ${given}`;
}
