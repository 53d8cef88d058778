import { rightForMe } from "../../words/en/right-for-me.ts";
import { mount } from "../mount.tsx";
import { RightForMe } from "./RightForMe.tsx";

const place = document.getElementById("guide");

mount(<RightForMe conditions={(place?.dataset.conditions ?? "").split(" ").filter((id) => id !== "")} />, {
  rightForMe,
});
