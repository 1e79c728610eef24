import { makeStyles } from "@fluentui/react-components";
import type { SharingLevel } from "../../domain/people/myTime/myTime";
import { useText } from "../context";
import { Body, Stack } from "../controls/layout";
import { TextLink } from "../controls/TextLink";

const useStyles = makeStyles({ link: { display: "inline-flex", alignItems: "center", minHeight: "32px" } });

interface KeptLineProps {
  /** Whether it changes any time of its owner. */
  readonly counts: boolean;
  readonly level: SharingLevel;
}

/** What follows from something that was kept: one's own times take it into account, and others see what is shared (P1). */
export const KeptLine = ({ counts, level }: KeptLineProps) => {
  const text = useText();
  const styles = useStyles();
  return (
    <Stack gap="xs">
      <Body>{text("item.kept", { counts: counts ? "yes" : "no", level })}</Body>
      {counts && (
        <TextLink className={styles.link} href="#times">
          {text("item.seeTimes")}
        </TextLink>
      )}
    </Stack>
  );
};
