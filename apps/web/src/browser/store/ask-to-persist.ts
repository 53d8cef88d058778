/**
 * Asks the browser not to delete what this site keeps when room runs short. Firefox asks the person; Chromium decides by
 * how the site is used, and grants it sooner once the site is installed. Quietly: only looks whether it was granted since.
 * @returns its answer, or undefined where it has no such promise to give.
 */
export async function askToPersist({ quietly = false } = {}): Promise<boolean | undefined> {
  const storage = typeof navigator === "undefined" ? undefined : navigator.storage;
  if (typeof storage?.persist !== "function") return undefined;
  return (await storage.persisted()) || (!quietly && (await storage.persist()));
}
