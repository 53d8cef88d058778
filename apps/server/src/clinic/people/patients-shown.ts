/** So many ids stand in one entry of the trail; the count tells of all. */
const MOST = 500;

export type PatientsShown = { readonly detail: { readonly count: number; readonly patients: string } };

/** What the trail keeps of an answer that shows several patients: how many, and their ids, so that it can be asked who saw whom. */
export function patientsShown(patients: readonly { readonly id: string }[]): PatientsShown {
  const ids = [...new Set(patients.map(({ id }) => id))];
  return { detail: { count: ids.length, patients: ids.slice(0, MOST).join(" ") } };
}
