import { badInput } from "../../domain/shared/badInput";
import { isLessonId } from "../../guides/lessons/facts";
import { GUIDE_IDS } from "../../guides/load";
import { parseJson } from "../../graph/transport/json";
import { answered, refused, type Outcome } from "../commandLine";
import { readGuideFile, type GuideFileFault, type OwnGuide } from "../../app/guidePacks/readGuideFile";

/** A file to check. `text` is absent when the file does not exist. */
interface GuideFileText {
  readonly name: string;
  readonly text: string | undefined;
}

/** Checks all files together: the resulting guides, or every fault on a line of its own. */
export const checkGuideFiles = (files: readonly GuideFileText[]): Outcome => {
  const read = files.map(({ name, text }) => ({ name, ...readText(name, text) }));
  const own = read.flatMap((each) => ("own" in each ? [{ name: each.name, own: each.own }] : []));
  const faults = [...read.flatMap((each) => ("faults" in each ? each.faults : [])), ...faultsBetween(own)];
  if (faults.length > 0) return { error: faults.map((fault) => refused(fault).error).join("\n"), code: 2 };
  return answered(own.map(({ name, own: { guide, facts, words } }) => told(name, guide, facts, words)));
};

const readText = (name: string, text: string | undefined): ReturnType<typeof readGuideFile> => {
  if (text === undefined) return { faults: [badInput(name, "", "is not there")] };
  const json = parseJson(text);
  return json === undefined ? { faults: [badInput(name, "", "is not JSON")] } : readGuideFile(name, json);
};

/** Faults between files: duplicate ids, and a required guide that does not exist. */
const faultsBetween = (
  all: readonly { readonly name: string; readonly own: OwnGuide }[],
): readonly GuideFileFault[] => {
  const ids = all.map(({ own }) => own.guide.id);
  return all.flatMap(({ name, own: { guide } }, i) => [
    ...(ids.indexOf(guide.id) < i ? [badInput(`${name}: guide.id`, guide.id, "is in another file as well")] : []),
    ...(guide.requires ?? [])
      .filter((id) => !ids.includes(id) && !GUIDE_IDS.includes(id))
      .map((id) => badInput(`${name}: guide.requires`, id, "is a guide that nobody has")),
  ]);
};

const told = (
  file: string,
  { id, version, role }: OwnGuide["guide"],
  facts: OwnGuide["facts"],
  words: OwnGuide["words"],
) => ({
  file,
  [role === "lesson" ? "lesson" : "guide"]: id,
  version,
  replacesOurs: GUIDE_IDS.includes(id) || isLessonId(id),
  lengths: facts.lengths,
  languages: words.map(({ lang }) => lang),
});
