/** What every screen that is drawn in the browser says. */
export const screens = {
  needsScript:
    "This page keeps what you tell it on your own device and computes there, so it needs JavaScript. The reading pages work without it.",
  opening: "Opening what is kept on this device …",
  saving: "Saving …",
  failed: "This could not be opened",
  again: "Try again",
  unexpected: {
    what: "Something went wrong on this page that we did not foresee. What you have kept is still on this device.",
    mend: "Load the page again. If it stays, save a copy under “Your data” and tell us what you did before.",
  },
};
