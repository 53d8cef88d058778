export type QueueReason = "unmatched" | "ambiguous" | "unreadable" | "identity-conflict" | "identity-not-sure";

/** Why a set is nobody's yet, and what whoever empties the queue can do. */
export type Waits = { readonly reason: QueueReason; readonly what: string };

const CHOOSE = "Choose the patient, or discard it with a reason.";
const CHOOSE_OR_MAKE = "Choose the patient, make a new one, or discard it with a reason.";

function waits(reason: QueueReason, why: string, mend: string = CHOOSE): Waits {
  return { reason, what: `${why} ${mend}` };
}

export const UNMATCHED = waits(
  "unmatched",
  "No patient of this clinic has an identifier that the sender names.",
  CHOOSE_OR_MAKE,
);

export const NAMELESS = waits("unmatched", "The sender names no identifier of the patient.");

export const POSSIBLE_TWIN = waits(
  "unmatched",
  "A patient of this clinic has this family name and birth date, and another identifier.",
  CHOOSE_OR_MAKE,
);

export const WRONG_CHECK_DIGIT = waits(
  "identity-not-sure",
  "An identifier that the sender names has a wrong check digit: a digit of it is wrong.",
  CHOOSE_OR_MAKE,
);

export const NOTHING_BESIDE = waits(
  "identity-not-sure",
  "A patient of this clinic has this identifier, but the sender gives neither birth date nor family name to check it by: a wrong digit is the number of somebody else.",
);

export const NOTHING_TO_COMPARE = waits(
  "identity-not-sure",
  "A patient of this clinic has this identifier, but neither birth date nor family name is known on both sides.",
);

export const OF_SOMEBODY_ELSE = waits(
  "identity-conflict",
  "Something in this set came for another patient before, and was not taken back there.",
  "Choose whose it is: it is then taken away from the other patient. Or discard it with a reason.",
);

/** @param count patients whom the identifiers fit */
export function ofSeveral(count: number): Waits {
  return waits("ambiguous", `The identifiers that the sender names belong to ${count} patients of this clinic.`);
}

/** @param against in what the sender contradicts what is known: "the birth date" */
export function contradicted(against: string): Waits {
  return waits(
    "identity-conflict",
    `A patient of this clinic has this identifier, but the sender says otherwise about ${against}.`,
  );
}
