/** The fields of one mapping of a file. What is not known is refused with its place and the mend. */
export class Fields {
  readonly #given: Readonly<Record<string, unknown>>;
  readonly #place: string;

  constructor(place: string, given: unknown, known: readonly string[]) {
    if (typeof given !== "object" || given === null || Array.isArray(given)) {
      throw new Error(`${place}: a mapping is missing. Write its fields: ${known.join(", ")}.`);
    }
    this.#given = given as Readonly<Record<string, unknown>>;
    this.#place = "id" in given ? `${place} (${given.id})` : place;
    this.narrowed(known);
  }

  /** The same fields, of which only these may stand there. */
  narrowed(known: readonly string[]): this {
    const stranger = Object.keys(this.#given).find((name) => !known.includes(name));
    if (stranger !== undefined) throw this.problem(`"${stranger}" is not known here.`, `Use ${known.join(", ")}.`);
    return this;
  }

  has(name: string): boolean {
    return this.#given[name] !== undefined;
  }

  text(name: string): string {
    const given = this.#given[name];
    if (typeof given !== "string" || given.trim() === "") throw this.problem(`"${name}" is missing.`, "Write it.");
    return given.trim();
  }

  texts(name: string): readonly string[] {
    const given = this.#given[name];
    if (!Array.isArray(given) || !given.every((one) => typeof one === "string")) {
      throw this.problem(`"${name}" is no list of texts.`, `Write ${name}: [one, other].`);
    }
    return given;
  }

  /** The text under another name, or nothing. */
  textAs<Name extends string>(name: string, as: Name): { readonly [key in Name]?: string } {
    return (this.has(name) ? { [as]: this.text(name) } : {}) as { readonly [key in Name]?: string };
  }

  /** Whether it says yes. Anything but yes is refused: what does not hold is left out. */
  flag(name: string): boolean {
    return this.has(name) && this.oneOf(name, ["yes"]) === "yes";
  }

  oneOf<Word extends string>(name: string, words: readonly Word[]): Word {
    const given = this.text(name);
    const word = words.find((one) => one === given);
    if (word === undefined) throw this.problem(`"${given}" is no ${name}.`, `Use ${words.join(", ")}.`);
    return word;
  }

  /** Which one of these fields stands here. */
  onlyOneOf<Name extends string>(names: readonly Name[]): Name {
    const [only, ...rest] = names.filter((name) => this.has(name));
    if (only === undefined || rest.length > 0) {
      throw this.problem(`One of ${names.join(", ")} is needed.`, "Write one of them, and no second.");
    }
    return only;
  }

  list(name: string, known: readonly string[]): readonly Fields[] {
    const given = this.#given[name];
    if (!Array.isArray(given) || given.length === 0)
      throw this.problem(`"${name}" is no list.`, "Write one entry or more.");
    return given.map((one, index) => new Fields(`${this.#place}, ${name} ${index + 1}`, one, known));
  }

  problem(what: string, mend: string): Error {
    return new Error(`${this.#place}: ${what} ${mend}`);
  }
}
