import { mount } from "../mount.tsx";
import { RightForMe } from "./RightForMe.tsx";

const place = document.getElementById("guide");

mount(<RightForMe conditions={(place?.dataset.conditions ?? "").split(" ").filter((id) => id !== "")} />);
