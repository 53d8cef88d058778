/** "I feel unwell". */
export const feel = {
  title: "I feel unwell · Companion · Afterscript",
  heading: "I feel unwell",
  lead: "Is it none of these? Then say what you feel. You get an answer with its source: whom to call, how soon, and what to say.",
  question: "What do you feel?",
  search: "Find it by name",
  searchHint: "Type a word, such as rash or tired. Or look through the list.",
  found: (count: number) => (count === 1 ? "One in the list" : `${count} in the list`),
  noneFound: (typed: string) => `“${typed}” is not in the list. That does not mean that it is harmless.`,
  group: {
    emergency: "An emergency in any case",
    infection: "Could be an infection",
    skin: "Skin, lumps and bruises",
    belly: "Stomach and weight",
    body: "Head and body",
  },
  notListed: "What I feel is not in this list",
  notListedTyped: (typed: string) => `“${typed}” is not in this list`,
  detail: {
    why: "What we have read gives another answer, depending on this. If you do not know, the worst is taken.",
    question: {
      "symptom-severity": (about: string) => `How bad is it? (${about})`,
      "symptom-duration": (about: string) => `How long have you had it? (${about})`,
      "symptom-onset": (about: string) => `How did it begin? (${about})`,
    },
    answer: {
      mild: { label: "Mild", note: "I can do what I always do" },
      moderate: { label: "In between", note: "It gets in the way of what I do" },
      severe: { label: "Severe", note: "I can hardly do anything" },
      sudden: { label: "All at once" },
      gradual: { label: "Little by little" },
      about: { label: "I know about how long" },
    },
    number: "How many",
    unit: "Of what",
    units: { hours: "hours", days: "days", weeks: "weeks", months: "months" },
  },
  unlisted: {
    title: "Call your care team today, and tell them what you feel",
    text: (typed: string) =>
      `${typed === "" ? "What you feel" : `“${typed}”`} is not among the symptoms that we have read about. So we cannot say how soon it must be looked at, and nothing here says that it is harmless.`,
    phone: (typed: string, drugs: readonly string[]) =>
      `${typed === "" ? "I feel unwell. (Say what you feel here.)" : `This is my problem: ${typed}.`} ${
        drugs.length === 0 ? "I may take a JAK medicine. (Say its name here.)" : `I take ${drugs.join(" and ")}.`
      } ${drugs.length === 1 ? "It is a JAK medicine." : ""}`.trim(),
  },
  keep: (day: string, what: string) =>
    `On ${day} I told this page: ${what.replace(/\.$/, "")}. What can it be, and does my medicine have to do with it?`,
  again: "Something else",
};
