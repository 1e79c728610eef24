import { useEffect, useState } from "react";
import type { Pair } from "../../domain/people/pair";
import { useConversations } from "../context";

/** Words in a box, kept on this device until they are written or cleared, so that a page that closes takes none with it (P4). */
export const useTyped = (pair: Pick<Pair, "id">, box: string): readonly [string, (text: string) => void] => {
  const { drafts } = useConversations();
  const [typed, setTyped] = useState<string>();
  useEffect(() => {
    let gone = false;
    void drafts.read(pair.id, box).then((kept) => {
      // Whoever has typed since knows better than the device.
      if (!gone && kept.ok) setTyped((now) => now ?? kept.value?.text);
    });
    return () => {
      gone = true;
    };
  }, [drafts, pair.id, box]);
  const type = (text: string): void => {
    setTyped(text);
    void drafts.write(pair.id, box, { text, place: {} });
  };
  return [typed ?? "", type];
};
