import { makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import { useText } from "../context";
import type { MeanwhileProps } from "./latePart";
import { Loading } from "./Loading";
import { ProblemBar } from "./ProblemBar";
import { usePageEdges } from "./usePageEdges";

const useStyles = makeStyles({ waiting: { paddingTop: tokens.spacingVerticalXXL } });

/** In place of a page whose code is on its way. */
export const PageMeanwhile = ({ onRetry }: MeanwhileProps) => {
  const text = useText();
  const styles = useStyles();
  const { edges } = usePageEdges();
  return (
    <div className={mergeClasses(edges, styles.waiting)}>
      {onRetry ? (
        <ProblemBar failure={{ type: "Offline" }} onRetry={onRetry} />
      ) : (
        <Loading words={text("nav.opening")} />
      )}
    </div>
  );
};

/** In place of what a press opens inside a page. */
export const PartMeanwhile = ({ onRetry }: MeanwhileProps) => {
  const text = useText();
  if (onRetry) return <ProblemBar failure={{ type: "Offline" }} onRetry={onRetry} />;
  return <Spinner size="tiny" label={text("nav.opening")} />;
};
