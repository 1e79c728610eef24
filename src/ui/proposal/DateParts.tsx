import { makeStyles } from "@fluentui/react-components";
import { Fragment } from "react";

const useStyles = makeStyles({ part: { display: "inline-block" } });

const AFTER_COMMA = /(?<=[,،]) /u;

/** A date and its time: "December 7" stays together, as long as there is room for it. */
export const DateParts = ({ of: words }: { readonly of: string }) => {
  const styles = useStyles();
  return words.split(AFTER_COMMA).map((part, index) => (
    <Fragment key={part}>
      {index > 0 && " "}
      <span className={styles.part}>{part}</span>
    </Fragment>
  ));
};
