/** Begins a question, and tells when its answer has come whether it is still the newest one that was asked. */
export function newestOnly(): () => () => boolean {
  let newest = 0;
  return () => {
    newest += 1;
    const own = newest;
    return () => own === newest;
  };
}
