import { useEffect, useMemo, useState } from "react";
import type { LaterWords, Text } from "../locales/text";
import type { Services } from "../ui/services";

/** The services with the words of a later screen; undefined until those have come. */
export const useLaterWords = (services: Services, words: LaterWords): Services | undefined => {
  const [text, setText] = useState<Text>();
  useEffect(() => {
    let gone = false;
    void services.loadText(words).then((loaded) => (gone ? undefined : setText(() => loaded)));
    return () => {
      gone = true;
    };
  }, [services, words]);
  return useMemo(() => text && { ...services, text }, [services, text]);
};
