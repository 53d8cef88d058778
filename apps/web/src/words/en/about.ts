/** Strings of the page that says how to read an answer, and what it cannot do. */
export const about = {
  pageTitle: "About and limits · Afterscript",
  title: "About and limits",
  lead: "This reads a health record next to the label of the medicine, and says what the label says at this point. You bring it to your team. They decide with you.",
  reading: {
    title: "How to read an answer",
    points: [
      { name: "The first line is the answer.", text: "The colour, the sign and the word say how soon it matters." },
      {
        name: "The ruler",
        text: "shows where you stand, and where the label's limit stands. The pale band is the lab's usual range. It is not the limit.",
      },
      { name: "p.s.", text: "is what comes next: whom to ask, and how soon." },
      {
        name: "Not known",
        text: "is drawn with a dashed line. It is a question to ask. It is never good news and never bad news.",
      },
      { name: "Source", text: "names the document, its date and the section, and if we read it in full." },
      { name: "Green", text: "marks a dated thing that was read. It never means safe." },
    ],
    ill: "If you feel very ill now, do not read on. Call your emergency number.",
  },
  cannot: {
    title: "What it cannot do",
    points: [
      "It reads what the record holds. What is not in the record is not known, and that is not the same as not there.",
      "It knows the drugs, regions and editions that it names, and no others. A newer edition may exist. Where we know of one, the source says so.",
      "It transcribes labels. Labels differ between regions, are silent on many things, and are written for groups of people.",
      "It gives information for a talk with a clinician. It is no diagnosis and no order.",
      "For people under eighteen, most limits for adults are not stated by the label, and then we state none.",
    ],
  },
  kept: {
    title: "What happens with what you tell",
    points: [
      "The questions of “Is it right for me?” and the companion work in your browser. What you tell them stays on this device.",
      "You can save a copy that only your passphrase opens, and you can delete everything, under “Your data”.",
      "A record file that you open on the page for files is read by the program that serves these pages. It is answered there and then forgotten. Nothing is stored, and nothing of it is logged.",
      "No page loads anything from another site. Nothing counts or follows you. The theme that you choose is kept on your device, with no cookie.",
    ],
  },
  more: {
    title: "Who pays, and who has checked it",
    text: "Nobody pays, and no clinician has signed it yet. One page says all of that, with where the links lead and how to report a mistake.",
    link: "Independence",
  },
};
