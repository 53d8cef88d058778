import { useState } from "react";

const KEY = "afterscript-clinic-letters";

/** Whether single letters are commands. Kept in this browser: who speaks to the computer turns them off once. */
export function useLetters(): readonly [boolean, (on: boolean) => void] {
  const [isOn, setOn] = useState(() => localStorage.getItem(KEY) !== "off");
  return [
    isOn,
    (on) => {
      localStorage.setItem(KEY, on ? "on" : "off");
      setOn(on);
    },
  ];
}
