export { askToPersist } from "./ask-to-persist.ts";
export * from "./kept.ts";
export { compareKept, type Merged, mergeKept, type Overlap } from "./merge-kept.ts";
export { openStore, type StoreOptions } from "./open-store.ts";
export type { Added, Adding, Change, Store } from "./store.ts";
export { STORE_FAILURES, StoreFailure, type StoreFailureCode } from "./store-failure.ts";
