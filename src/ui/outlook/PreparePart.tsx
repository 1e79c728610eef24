import { Spinner } from "@fluentui/react-components";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { Pair } from "../../domain/people/pair";
import type { Text } from "../../locales/text";
import { useSheetStyles } from "../controls/useSheetStyles";
import { BeforeCard } from "../prepare/BeforeCard";
import { useTogether } from "../prepare/useTogether";
import type { Services } from "../services";

interface PreparePartProps {
  readonly services: Services;
  readonly pair: Pair;
}

/** One minute before a meeting, beside the invitation: names and how to say them, how to read each other, what is open (S16). */
const PreparePart = ({ services, pair }: PreparePartProps) => {
  const { loadText } = services;
  const [text, setText] = useState<Text>();
  useEffect(() => {
    let gone = false;
    void loadText("prepare").then((loaded) => (gone ? undefined : setText(() => loaded)));
    return () => {
      gone = true;
    };
  }, [loadText]);
  const withWords = useMemo(() => text && { ...services, text }, [services, text]);
  return withWords ? <Prepared services={withWords} pair={pair} /> : <Spinner label={services.text("nav.opening")} />;
};

const Prepared = ({ services, pair }: PreparePartProps) => {
  const paper = useSheetStyles();
  const [document, session] = [services.openDocument(pair), services.openSession(pair)];
  const { session: meeting } = useSyncExternalStore(session.subscribe, session.snapshot);
  const together = useTogether(services, pair, document, meeting);
  return (
    <div className={paper.sheet}>
      <BeforeCard {...{ services, pair, document, together }} />
    </div>
  );
};

// React.lazy takes a default export.
export default PreparePart;
