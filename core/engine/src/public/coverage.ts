// Cover, denial and appeal: a room of its own, so that no check loads it.
export * from "../coverage/index.ts";
