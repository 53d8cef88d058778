/** Puts the focus on the heading of a page that is new, for those who hear it, unless it is somewhere already. */
export function focusHeading(): void {
  const { activeElement, body } = document;
  if (activeElement !== null && activeElement !== body) return;
  document.querySelector<HTMLElement>("#screen h1")?.focus({ preventScroll: true });
}
