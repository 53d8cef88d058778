import { asked } from "../../words/en/asked.ts";
import { question } from "../../words/en/question.ts";
import { start } from "../../words/en/start.ts";
import { mount } from "../mount.tsx";
import { Question } from "./Question.tsx";

mount(<Question />, { asked, question, start });
