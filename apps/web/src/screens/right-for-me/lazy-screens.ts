import { lazy } from "react";

// What the questions do not need is loaded when it is opened: the engine's words and reader are heavier than they.
export const FileScreen = lazy(async () => ({ default: (await import("./file/FileScreen.tsx")).FileScreen }));
export const ResultScreen = lazy(async () => ({ default: (await import("./result/ResultScreen.tsx")).ResultScreen }));
export const VisitScreen = lazy(async () => ({ default: (await import("./visit/VisitScreen.tsx")).VisitScreen }));
