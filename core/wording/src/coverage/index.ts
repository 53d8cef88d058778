export * from "./packet-document.ts";
