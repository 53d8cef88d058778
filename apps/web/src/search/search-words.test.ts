import { expect, test } from "vitest";
import { searchWords } from "./search-words.ts";

const page = (text: string) =>
  `<body><nav>Everywhere</nav><main id="main" data-pagefind-body="true">${text}</main></body>`;

test("every word once, those of most pages first; nothing of the frame, nothing short", () => {
  const words = searchWords([
    page("<h2>Shingles</h2><p>a tablet, taken once. Studyname</p>"),
    page("<p>Tablet and lab</p>"),
    "<main>Screen tablet</main>",
  ]);
  expect(words).toEqual(["tablet", "once", "shingles", "studyname", "taken"]);
});
