/** What is said when something on this device could not be done. */
export const failures = {
  rules: {
    notLoaded: {
      what: "The rules could not be loaded: there is no connection, and they are not on this device yet.",
      mend: "Open this page once with a connection. After that it works without one.",
    },
    notFound: {
      what: "The rules of this page are no longer there: a newer version has been put in their place.",
      mend: "Load this page again.",
    },
  },
};
