/** One thing that is wrong, and where: `entries[3].resource.id`. */
export type Problem = { readonly path: string; readonly what: ProblemKind };
export type ProblemKind =
  | "missing"
  | "not-known"
  | "not-text"
  | "not-a-list"
  | "not-an-object"
  | "not-yes-or-no"
  | "not-one-of"
  | "not-an-instant"
  | "id-twice"
  | "id-other-than-resource"
  | "too-deep";

type Report = (what: ProblemKind, path?: string) => void;
/** Looks at one value and reports what is wrong with it. */
export type Shape = { readonly optional?: true; readonly look: (value: unknown, path: string, report: Report) => void };

/** Problems beyond this many are not listed: the file is wrong as a whole. */
const MOST_PROBLEMS = 20;

export function check(shape: Shape, value: unknown): readonly Problem[] {
  const problems: Problem[] = [];
  look(shape, value, "", problems);
  return problems;
}

function look(shape: Shape, value: unknown, path: string, problems: Problem[]): void {
  if (problems.length >= MOST_PROBLEMS) return;
  shape.look(value, path, (what, where = path) => {
    if (problems.length < MOST_PROBLEMS) problems.push({ path: where, what });
  });
}

export const anyThing: Shape = { look: () => {} };

export const text: Shape = {
  look: (value, _path, report) => {
    if (typeof value !== "string" || value === "") report("not-text");
  },
};

export const yesOrNo: Shape = {
  look: (value, _path, report) => {
    if (typeof value !== "boolean") report("not-yes-or-no");
  },
};

/** ISO 8601 with a time zone, as `Date.prototype.toISOString` writes it. */
export const instant: Shape = {
  look: (value, _path, report) => {
    if (typeof value !== "string" || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value)) report("not-an-instant");
    else if (Number.isNaN(Date.parse(value))) report("not-an-instant");
  },
};

export function oneOf(values: readonly unknown[]): Shape {
  return {
    look: (value, _path, report) => {
      if (!values.includes(value)) report("not-one-of");
    },
  };
}

export function optional(shape: Shape): Shape {
  return { ...shape, optional: true };
}

export function arrayOf(item: Shape): Shape {
  return {
    look: (value, path, report) => {
      if (!Array.isArray(value)) report("not-a-list");
      else
        value.forEach((inner, at) => {
          item.look(inner, `${path}[${at}]`, (what, where = `${path}[${at}]`) => report(what, where));
        });
    },
  };
}

/** An object with these fields. Closed: any other field is a problem. */
export function object(fields: Readonly<Record<string, Shape>>, other: "closed" | "open" = "closed"): Shape {
  return {
    look: (value, path, report) => {
      if (!isObject(value)) return report("not-an-object");
      const under = (name: string) => (path === "" ? name : `${path}.${name}`);
      for (const [name, shape] of Object.entries(fields)) {
        if (Object.hasOwn(value, name))
          shape.look(value[name], under(name), (what, where = under(name)) => report(what, where));
        else if (shape.optional !== true) report("missing", under(name));
      }
      if (other === "closed")
        for (const name of Object.keys(value)) if (!Object.hasOwn(fields, name)) report("not-known", under(name));
    },
  };
}

/** Both shapes, the second only where the first found nothing: it may rely on it. */
export function both(first: Shape, second: Shape): Shape {
  return {
    look: (value, path, report) => {
      let clean = true;
      first.look(value, path, (what, where) => {
        clean = false;
        report(what, where);
      });
      if (clean) second.look(value, path, report);
    },
  };
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
