import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import { useText } from "../context";
import type { MeanwhileProps } from "./latePart";
import { Loading } from "./Loading";
import { ProblemBar } from "./ProblemBar";
import { usePageEdges } from "./usePageEdges";
import { whenWorthwhile } from "./useQuery";
import { Words, type WordsProps } from "./Words";

const useStyles = makeStyles({
  waiting: { paddingTop: tokens.spacingVerticalXXL },
  opening: { margin: "0", color: tokens.colorNeutralForeground2 },
});

/** In place of a page whose code is on its way. */
export const PageMeanwhile = ({ onRetry }: MeanwhileProps) => {
  const text = useText();
  const styles = useStyles();
  const { edges } = usePageEdges();
  return (
    <div className={mergeClasses(edges, styles.waiting)}>
      {onRetry ? <CodeMissing onRetry={onRetry} /> : <Loading shape="page" words={text("nav.opening")} />}
    </div>
  );
};

/** A page that has words of its own. */
export const WordsOfPage = (props: Omit<WordsProps, "waiting">) => (
  <Words {...props} waiting={<PageMeanwhile onRetry={undefined} />} />
);

/** In place of what a press opens inside a page. Not Fluent's spinner: the first script would have to carry it. */
export const PartMeanwhile = ({ onRetry }: MeanwhileProps) => {
  const text = useText();
  const styles = useStyles();
  if (onRetry) return <CodeMissing onRetry={onRetry} />;
  return (
    <p className={styles.opening} role="status">
      {text("nav.opening")}
    </p>
  );
};

const OFFLINE = { type: "Offline" } as const;

/** The sentence promises another try when the device is back online. */
const CodeMissing = ({ onRetry }: { readonly onRetry: () => void }) => {
  useEffect(() => whenWorthwhile(OFFLINE, onRetry), [onRetry]);
  return <ProblemBar failure={OFFLINE} onRetry={onRetry} />;
};
