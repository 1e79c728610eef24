import { Spinner } from "@fluentui/react-components";
import { useCallback, useMemo, type ReactNode } from "react";
import type { LaterWords, Text } from "../../locales/text";
import type { Services } from "../services";
import { useFetched } from "./useFetched";

export interface WithWordsProps {
  readonly services: Services;
  /** The same list at every drawing. */
  readonly words: readonly LaterWords[];
  readonly children: (services: Services) => ReactNode;
}

/** A part of a screen that has words of its own: they come with it. */
export const WithWords = ({ services, words, children }: WithWordsProps) => {
  const load = useCallback(async (): Promise<Text> => {
    let text = services.text;
    for (const some of words) text = await services.loadText(some, text);
    return text;
  }, [services, words]);
  const loaded = useFetched(load);
  const text = loaded.phase === "there" ? loaded.value : undefined;
  const withWords = useMemo(() => text && { ...services, text }, [services, text]);
  return withWords ? children(withWords) : <Spinner size="tiny" label={services.text("nav.opening")} />;
};
