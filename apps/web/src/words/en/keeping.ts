import type { CopyFailureCode } from "../../browser/copy/copy-failure.ts";
import type { StoreFailureCode } from "../../browser/store/store-failure.ts";

type Said = { readonly what: string; readonly mend: string };

const store: Readonly<Record<StoreFailureCode, Said>> = {
  STORE_MISSING: {
    what: "This browser has no place where a page can keep things.",
    mend: "Bring the browser up to date, or use another one. The reading pages work here as they are.",
  },
  STORE_BLOCKED: {
    what: "This browser does not let the page keep anything.",
    mend: "In a private window, or where site data is turned off, nothing can be kept. Use an ordinary window, or allow site data for this address.",
  },
  STORE_FULL: {
    what: "There is no room left for this on your device. What you had before is still there; the last step was not kept.",
    mend: "Save a copy under “Your data”, make room on the device, and try again.",
  },
  STORE_NEWER: {
    what: "What is kept here was written by a newer version of this site than the one you see.",
    mend: "Close all tabs of this site and open it again with a connection. Nothing was changed.",
  },
  STORE_HELD: {
    what: "Another tab of this site still holds what is kept here.",
    mend: "Close the other tabs of this site, then try again.",
  },
  STORE_SUPERSEDED: {
    what: "A newer version of this site was opened in another tab.",
    mend: "Load this page again to go on here. What you kept is still there.",
  },
  STORE_UNREADABLE: {
    what: "What is kept here is not in the shape that this site writes. It was left as it is.",
    mend: "Under “Your data” you can save it as it is, delete everything, and bring a copy back.",
  },
  STORE_NOT_KEEPABLE: {
    what: "This cannot be kept: it is empty, or it is not an entry of a health record.",
    mend: "Look at what you gave and try again. Nothing was changed.",
  },
  STORE_CLOSED: {
    what: "This page has let go of what is kept here.",
    mend: "Load the page again.",
  },
  STORE_BROKEN: {
    what: "Your browser could not read or write what is kept here, and does not say why.",
    mend: "Load the page again. If it stays, start the device again, and look whether it still has room.",
  },
};

const copy: Readonly<Record<CopyFailureCode, Said>> = {
  COPY_PASSPHRASE_EMPTY: {
    what: "There is no passphrase yet.",
    mend: "Type the words that you chose for this copy.",
  },
  COPY_PASSPHRASE_SHORT: {
    what: "This passphrase is too short to keep health data closed.",
    mend: "Use four or more words that nobody would guess together.",
  },
  COPY_PASSPHRASE_WRONG: {
    what: "This passphrase does not open the copy. Nothing was changed.",
    mend: "Look at capital letters and the order of the words, and try again. If you are sure of it, somebody has changed the file: use another copy.",
  },
  COPY_FOREIGN: {
    what: "This is not a copy that this site has saved. Nothing was changed.",
    mend: "Choose a file whose name ends in .afterscript. A record from a hospital or a laboratory goes in under “Results”.",
  },
  COPY_NOT_READ: {
    what: "Your browser could not read this file. Nothing was changed.",
    mend: "It may have been moved, or lie in a cloud that is not within reach. Copy it to this device and choose it again.",
  },
  COPY_TRUNCATED: {
    what: "The end of this file is missing. Nothing was changed.",
    mend: "It was not carried over in full. Copy it again from where you kept it, or use another copy.",
  },
  COPY_DAMAGED: {
    what: "This file is damaged: it is no longer what was saved. Nothing was changed.",
    mend: "Copy it again from where you kept it, or use another copy.",
  },
  COPY_TOO_LARGE: {
    what: "This file is larger than any copy of this site. Nothing was changed.",
    mend: "Choose a file whose name ends in .afterscript.",
  },
  COPY_STEPS_REFUSED: {
    what: "This file asks for a way of opening that this site never writes. Nothing was changed.",
    mend: "Somebody may have made it to do harm. Use another copy.",
  },
  COPY_NEWER: {
    what: "This copy was saved by a newer version of this site. Nothing was changed.",
    mend: "Load this site again with a connection, so that it is the newest one, and open the copy again.",
  },
  COPY_WRONG: {
    what: "The copy opens, but what is in it is not in the shape that this site writes. Nothing was changed.",
    mend: "Use another copy.",
  },
  COPY_NOT_WRITABLE: {
    what: "Something that is kept here is not in the shape that a copy needs, so no copy was made.",
    mend: "Save the entries as a FHIR file below, and tell us.",
  },
  COPY_NO_CRYPTOGRAPHY: {
    what: "Your browser gives this page no means to lock or open a copy.",
    mend: "Open this site by an address that begins with https, in a browser that is up to date.",
  },
};

/** What is said when something could not be kept, saved or brought back. */
export const keeping = { store, copy };
