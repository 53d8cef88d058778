import { expect, test } from "vitest";
import { productOfNdc } from "./ndc.ts";

test.each([
  { text: "0074-2306", product: "000742306" },
  { text: "0074-2306-30", product: "000742306" },
  { text: "00074-2306-30", product: "000742306" },
  { text: "00074230630", product: "000742306" },
  { text: "000742306", product: "000742306" },
  { text: "63539-501-30", product: "635390501" },
  { text: "63539-0501-30", product: "635390501" },
  { text: "0074230630", product: undefined }, // ten bare digits: 4-4-2, 5-3-2 or 5-4-1
  { text: "74-2306-30-1", product: undefined },
  { text: "0074-23X6", product: undefined },
  { text: "", product: undefined },
])("$text -> $product", ({ text, product }) => {
  expect(productOfNdc(text)).toBe(product);
});
