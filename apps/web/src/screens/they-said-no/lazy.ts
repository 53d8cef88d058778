import { lazy } from "react";

// What the first questions do not need is loaded when it is opened: the engine, the reader of letters, the files.
export const LetterScreen = lazy(async () => ({ default: (await import("./start/LetterScreen.tsx")).LetterScreen }));
export const FoundScreen = lazy(async () => ({ default: (await import("./found/FoundScreen.tsx")).FoundScreen }));
export const FactScreen = lazy(async () => ({ default: (await import("./steps/FactScreen.tsx")).FactScreen }));
export const FactsScreen = lazy(async () => ({ default: (await import("./steps/FactsScreen.tsx")).FactsScreen }));
export const AnswerScreen = lazy(async () => ({ default: (await import("./answer/AnswerScreen.tsx")).AnswerScreen }));
export const HeadScreen = lazy(async () => ({ default: (await import("./packet/HeadScreen.tsx")).HeadScreen }));
export const PacketScreen = lazy(async () => ({ default: (await import("./packet/PacketScreen.tsx")).PacketScreen }));
export const TrackScreen = lazy(async () => ({ default: (await import("./track/TrackScreen.tsx")).TrackScreen }));
