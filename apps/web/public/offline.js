// Once a page has been shown, everything else is fetched in the background and kept: the next visit needs no connection.
// On a connection that counts every byte this waits until a screen that keeps things is opened.
addEventListener("load", () => {
  const saves = navigator.connection?.saveData === true && document.getElementById("screen") === null;
  if ("serviceWorker" in navigator && !saves) {
    navigator.serviceWorker.register("/service-worker.js").catch(() => {
      // A private window may refuse. The site works as before, with a connection.
    });
  }
});
