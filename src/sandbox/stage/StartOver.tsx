import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useRef } from "react";

const useStyles = makeStyles({
  question: {
    maxInlineSize: "360px",
    padding: "24px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: { marginBlock: "0 8px", fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  answers: { display: "flex", flexWrap: "wrap", gap: "8px", marginBlockStart: "16px" },
});

/** Takes everything back to the first day. Asks first, and says what will be lost. */
export const StartOver = ({ onStartOver }: { readonly onStartOver: () => void }) => {
  const styles = useStyles();
  const question = useRef<HTMLDialogElement>(null);
  const close = (): void => question.current?.close();
  const agree = (): void => {
    close();
    onStartOver();
  };
  return (
    <>
      <Button onClick={() => question.current?.showModal()}>Start over</Button>
      <dialog ref={question} className={styles.question} aria-labelledby="start-over">
        <h2 id="start-over" className={styles.title}>
          Start over?
        </h2>
        <Text>All meetings, notes and talks on this stage are removed. The people and their calendars stay.</Text>
        <div className={styles.answers}>
          <Button appearance="primary" onClick={agree}>
            Yes, start over
          </Button>
          <Button onClick={close}>Keep everything</Button>
        </div>
      </dialog>
    </>
  );
};
