/** Strings of the shared parts. */
export const parts = {
  print: "Print",
  json: "JSON",
};
