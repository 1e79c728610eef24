import { useCallback, type ReactNode } from "react";
import type { LaterWords, Text } from "../../locales/text";
import { useText, useWordLoader, WithText } from "../context";
import { useFetched } from "./useFetched";
import { Loading } from "./Loading";

export interface WordsProps {
  readonly of: LaterWords | readonly LaterWords[];
  /** Instead of the shape of a page while the words are on their way. */
  readonly waiting?: ReactNode;
  /** Instead of waiting on, when they cannot come. */
  readonly missing?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a screen that has words of its own: they are loaded with it, over those that are there already. */
export const Words = ({ of, waiting, missing, children }: WordsProps) => {
  const around = useText();
  const { loadText } = useWordLoader();
  const wanted = [of].flat().join(" ");
  const load = useCallback(async (): Promise<Text> => {
    let text = around;
    for (const words of wanted.split(" ") as LaterWords[]) text = await loadText(words, text);
    return text;
  }, [around, loadText, wanted]);
  const loaded = useFetched(load);
  if (loaded.phase === "missing" && missing !== undefined) return missing;
  if (loaded.phase !== "there") return waiting ?? <Loading shape="page" words={around("nav.opening")} />;
  return <WithText text={loaded.value}>{children}</WithText>;
};
