/** "1 entry", "3 entries". */
const counted = (count: number, one: string, several: string) => `${count} ${count === 1 ? one : several}`;
const entries = (count: number) => counted(count, "entry", "entries");
const questions = (count: number) => counted(count, "question", "questions");
/** "2 entries and 1 question", without what there is none of. */
const both = (one: number, other: number) =>
  one === 0 && other > 0 ? questions(other) : other === 0 ? entries(one) : `${entries(one)} and ${questions(other)}`;

/** The companion's page "Your data". */
export const data = {
  title: "Your data · Companion · Afterscript",
  heading: "Your data",
  lead: "What you tell the companion stays in this browser, on this device. Nobody else has it. So nobody else can bring it back: save a copy.",
  glance: {
    label: "At a glance",
    lastCopy: "Last copy",
    never: "None yet",
    inNoCopy: "In no copy",
    all: (count: number) => (count === 0 ? "Nothing" : `All: ${entries(count)}`),
    some: (count: number) => (count === 0 ? "Nothing" : entries(count)),
    promise: "Browser’s promise to keep it",
    promised: { yes: "Given", no: "Not given", unknown: "Not known" },
  },
  kept: {
    heading: "What is kept here",
    nothing: "Nothing is kept here yet.",
    kind: "Kind",
    count: "How many",
    newest: "Last added",
    kinds: {
      results: "Results and measurements",
      medicines: "Medicines",
      conditions: "Conditions and allergies",
      vaccines: "Vaccines",
      person: "About you",
      other: "Other entries",
      questions: "Questions for your team",
      denials: "Denials of a plan",
      answers: "Answers in “Is it right for me?”",
    },
    none: "–",
  },
  imports: {
    heading: "What came from files and pasted text",
    from: { file: "File", pasted: "Pasted text", typed: "Typed in" },
    line: (from: string, day: string, count: number) => `${from}, ${day}: ${entries(count)}`,
    undo: "Undo",
    working: "Removing them …",
    undoNamed: (line: string) => `Undo: ${line}`,
    sure: (count: number) => `Remove ${entries(count)}? They are then gone from this device.`,
    yes: "Remove them",
    no: "Keep them",
    done: (count: number) => `${entries(count)} removed.`,
  },
  save: {
    heading: "Save a copy",
    never: "No copy has been saved yet.",
    last: (day: string) => `Last copy: ${day}.`,
    newer: (count: number) =>
      `${entries(count)} ${count === 1 ? "was" : "were"} added since then, and ${count === 1 ? "is" : "are"} in no copy.`,
    text: "The copy is one file with all that is kept here. It is locked with a passphrase. Keep it where you keep other papers, not only on this device.",
    passphrase: "Passphrase",
    again: "The same passphrase again",
    advice: (fewest: number) =>
      `Four or more words that nobody would guess together, ${fewest} characters at least. Write it down, or let a password manager keep it.`,
    lost: "We do not know it and cannot get it back. Without it the copy cannot be opened by anybody, you included.",
    short: (missing: number) => `${counted(missing, "character", "characters")} more.`,
    differ: "The two passphrases are not the same.",
    button: "Save a copy",
    working: "Locking the copy …",
    done: (file: string) => `Your browser has the file ${file}. Look that it is among your downloads.`,
    nothing: "There is nothing to save yet.",
  },
  passphrase: { show: "Show the passphrase", hide: "Hide the passphrase", showShort: "Show", hideShort: "Hide" },
  restore: {
    heading: "Bring a copy back",
    text: "Choose a copy that you saved here or in another browser. Nothing changes before you have seen what is in it and said yes.",
    file: "File with the copy",
    looking: "Looking at the file …",
    passphrase: "Passphrase of this copy",
    open: "Open the copy",
    opening: "Opening the copy …",
    made: (day: string) => `This copy was saved on ${day}.`,
    table: "What the copy would change",
    kinds: { entries: "Entries", questions: "Questions" },
    rows: {
      copy: "In the copy",
      here: "Here now",
      onlyCopy: "Only in the copy",
      onlyHere: "Only here",
      differ: "In both, but not the same",
    },
    how: "What to do with it",
    merge: "Add it to what is here",
    mergeHint: "Nothing that is here is lost. Where the two differ, the one added later stays.",
    replace: "Put it in the place of what is here",
    replaceHint: (lostEntries: number, lostQuestions: number) =>
      lostEntries + lostQuestions === 0
        ? "All that is here is in the copy too."
        : `Gone would be what is only here: ${both(lostEntries, lostQuestions)}.`,
    confirm: (lostEntries: number, lostQuestions: number) =>
      `I know that ${both(lostEntries, lostQuestions)} will be gone.`,
    unconfirmed: "Tick the line above first, or add the copy to what is here.",
    button: "Bring it back",
    cancel: "Leave everything as it is",
    working: "Bringing it back …",
    done: (count: number, asked: number) => `Done. Kept here now: ${both(count, asked)}.`,
    json: "It looks like a record file. A record from a hospital or a laboratory goes in under “Results”.",
    where: (path: string) => `First place that is wrong: ${path}.`,
  },
  hand: {
    heading: "Hand your entries over",
    text: "A file in the common form of health records (FHIR R4). A clinic's software may be able to read it. It is not locked: whoever has the file can read it.",
    private: "With what I told about pregnancy, contraception, breast-feeding and HIV",
    privateHint:
      "Left out unless you tick this. Only what this site has understood as such is left out; medicines always stay in.",
    button: "Save as FHIR",
    working: "Writing the file …",
    done: (file: string, count: number, left: number) =>
      left === 0
        ? `Your browser has the file ${file} with ${entries(count)}.`
        : `Your browser has the file ${file} with ${entries(count)}. ${entries(left)} left out.`,
    notRead:
      "What is private among your entries could not be told apart, so no file was written. Tick the box to save all of them.",
  },
  keeps: {
    heading: "Will the browser keep it?",
    persisted:
      "Your browser has promised not to delete this when the device runs short of room. It still goes when you delete the data of this site.",
    notPersisted: "Your browser may delete this when the device runs short of room. It has not promised to keep it.",
    notSaid:
      "Whether your browser would delete this when the device runs short of room is not known. It was not asked yet, or it does not say.",
    ask: "Ask the browser to keep it",
    asking: "Asking the browser …",
    refused: "The browser has not promised it. It may do so once you use this site more often, or have installed it.",
    webkit:
      "Safari and other browsers on iPhone and iPad may delete all that a site keeps after seven days of use without a visit to it.",
    webkitAdvice:
      "Add this site to the Home Screen (Share, then “Add to Home Screen”) and use it from there: its days are then counted by themselves. Save a copy first, and bring it back there: the Home Screen has a place of its own.",
    webkitInstalled:
      "You opened this site from the Home Screen. Its days are counted by themselves, and each use starts them again.",
    install: "Installing this site, by the menu of your browser, makes it more likely that it is kept.",
    source: (name: string, address: string, day: string) => `Source: ${name}, ${address}, read ${day}.`,
  },
  rescue: {
    heading: "Save what is there as it is",
    text: "This writes everything that this site has kept here into one file, without looking at it. It is not locked, and it cannot be brought back by this page; but nothing is lost, and somebody who knows the form can read it.",
    button: "Save it as it is",
    working: "Writing the file …",
  },
  remove: {
    heading: "Delete everything",
    text: "This takes everything of this site from this browser: entries, questions, answers, settings, and the pages kept for use without a connection. Copies that you saved stay where you put them.",
    count: (count: number, asked: number) => `Kept here now: ${both(count, asked)}.`,
    word: "delete",
    label: (word: string) => `Type “${word}” to go on`,
    wrong: (word: string) => `Type the word “${word}” first. Nothing was deleted.`,
    button: "Delete everything",
    working: "Deleting …",
    done: "Everything of this site is gone from this browser. We looked again: nothing is left.",
  },
};
