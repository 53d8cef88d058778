/** Something wrong in a text of ours: it stops the build, and says where and how to mend it. */
export class TextFault extends Error {
  readonly file: string;
  readonly line: number;

  constructor({ file, line }: Place, what: string, mend: string) {
    super(`${file}:${line}  ${what} ${mend}`);
    this.name = "TextFault";
    this.file = file;
    this.line = line;
  }
}

/** A line of a file under `apps/web/`; lines count from 1. */
export type Place = { readonly file: string; readonly line: number };
