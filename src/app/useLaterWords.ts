import { useEffect, useMemo, useState } from "react";
import type { LaterWords, Text } from "../locales/text";
import type { Services } from "../ui/services";

/** The services with the words of a later screen, and of a second one; undefined until those have come. */
export const useLaterWords = (services: Services, words: LaterWords, more?: LaterWords): Services | undefined => {
  const [text, setText] = useState<Text>();
  useEffect(() => {
    let gone = false;
    const loading = services.loadText(words).then((loaded) => (more ? services.loadText(more, loaded) : loaded));
    void loading.then((loaded) => (gone ? undefined : setText(() => loaded)));
    return () => {
      gone = true;
    };
  }, [services, words, more]);
  return useMemo(() => text && { ...services, text }, [services, text]);
};
