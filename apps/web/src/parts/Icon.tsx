import { ICONS, type IconId } from "./icons.ts";

/** A Lucide icon in one size and stroke. It is hidden from readers of the screen: its word always stands beside it. */
export function Icon({ name }: { readonly name: IconId }) {
  return (
    <svg
      className={name.startsWith("arrow-") ? "icon icon-directed shrink-0" : "icon shrink-0"}
      width="20"
      height="20"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the drawings are files of a package, none comes from a person.
      dangerouslySetInnerHTML={{ __html: ICONS[name] }}
    />
  );
}
