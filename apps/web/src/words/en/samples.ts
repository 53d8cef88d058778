/** What each invented person asks. Their names stay as they are in every language. */
export const samples = {
  question: {
    ruth: "My kidneys work less well than they did. Is this dose still right?",
    daniel: "Two of my blood counts are low for the lab. Does this drug mind?",
    maya: "It was prescribed yesterday. What comes before the first tablet?",
    tom: "I smoked for years and had a heart attack. Can I still start it?",
    elena: "It helps others with skin disease. Can I take it for my psoriasis?",
    sam: "My record is nearly empty. What can be said?",
  },
};
