// The words of cover, denial and appeal, and the packet: a room of its own, so that no check loads it.
export * from "../coverage/index.ts";
