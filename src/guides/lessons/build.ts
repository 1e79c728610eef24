import type { Guide, OutputKind, Prompt, Step, StepKind } from "../../domain/conversation/guide";
import { lessonFacts, type LessonId } from "./facts";

/** The last part of the id of a text, or a choice: the prompt and its two answers. */
type LessonLine = string | { readonly choose: string; readonly answers: readonly [string, string] };

interface LessonPart {
  readonly id: string;
  readonly kind: StepKind;
  readonly minutes: number;
  readonly prompts: readonly LessonLine[];
  /** What may be written, for oneself alone. */
  readonly keeps?: OutputKind;
}

/** Builds a lesson: a guide of ten minutes for one reader, in which everything is theirs alone. */
export const lesson = (
  id: LessonId,
  { parts, ...sources }: { readonly parts: readonly LessonPart[] } & Pick<Guide, "evidence">,
): Guide => {
  const { role, format, depth, lead } = lessonFacts(id);
  const reader = lead === "either" ? "both" : lead;
  return {
    schema: 1,
    id,
    version: "1.0.0",
    ...{ role, format, depth, lead },
    title: `${id}.title`,
    purpose: `${id}.purpose`,
    remoteOk: true,
    seed: ["S59"],
    steps: parts.map(({ id: name, kind, minutes, prompts, keeps }): Step => ({
      id: name,
      kind,
      lead,
      title: `${id}.${name}.title`,
      minutes: { 10: minutes },
      prompts: prompts.map((line) => promptOf(`${id}.${name}`, reader, line)),
      moves: [],
      channels: ["speak", "write-first"],
      outputs: keeps === undefined ? [] : [{ kind: keeps, defaultVisibility: "only-me" }],
    })),
    ...sources,
  };
};

const promptOf = (at: string, reader: Prompt["for"], line: LessonLine): Prompt =>
  typeof line === "string"
    ? { id: `${at}.${line}`, for: reader }
    : {
        id: `${at}.${line.choose}`,
        for: reader,
        answers: line.answers.map((name) => ({ says: `${at}.${name}`, why: `${at}.${name}.why` })),
      };
