import type { Typed } from "./formSpec";

/** What was typed into a form, as the words of one box; "" for a form that was left empty. */
export const writeTyped = (typed: Typed): string =>
  Object.values(typed).every((words) => words.trim() === "") ? "" : JSON.stringify(typed);

/** Undefined for a box that held something else. */
export const readTyped = (text: string): Typed | undefined => {
  try {
    const typed: unknown = JSON.parse(text);
    return isTyped(typed) ? typed : undefined;
  } catch {
    return undefined;
  }
};

/** True for answers by the name of their field. */
export const isTyped = (typed: unknown): typed is Typed =>
  typeof typed === "object" &&
  typed !== null &&
  !Array.isArray(typed) &&
  Object.values(typed).every((words) => typeof words === "string");
