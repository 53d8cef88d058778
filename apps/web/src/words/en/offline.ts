/** What is shown when a page is not on this device and there is no connection. */
export const offline = {
  title: "No connection · Afterscript",
  heading: "This page is not on this device",
  text: "There is no connection, and this page is one that the server makes when it is opened. These pages work without one:",
};
