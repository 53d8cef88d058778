/** What a passage rests on: a statement, a count of a trial, a figure of a paper. */
export type Cited =
  | { readonly is: "statement"; readonly id: string }
  | { readonly is: "rate"; readonly id: string }
  | { readonly is: "response"; readonly id: string }
  | { readonly is: "onset"; readonly id: string }
  | { readonly is: "quote"; readonly id: string };
