import { makeStyles } from "@fluentui/react-components";
import { TextLink } from "../controls/TextLink";
import { useText } from "../context";
import { Label, List, Stack } from "../controls/layout";

const useStyles = makeStyles({ link: { justifySelf: "start", minHeight: "24px" } });

export interface ReadersNoteProps {
  /** Before a place is chosen: what follows from it. */
  readonly choosing?: boolean;
}

/** Who can read a place, said before somebody chooses it, sets it up or joins. */
export const ReadersNote = ({ choosing = false }: ReadersNoteProps) => {
  const text = useText();
  const styles = useStyles();
  return (
    <Stack as="section" gap="s" aria-label={text("setup.readers")}>
      <Label>{text("setup.readers")}</Label>
      <List gap="xs" pointed>
        <li>{text("setup.readers1")}</li>
        <li>{text("setup.readers2")}</li>
        {choosing && <li>{text("setup.readers4")}</li>}
      </List>
      <TextLink className={styles.link} href="#roles">
        {text("nav.roles")}
      </TextLink>
    </Stack>
  );
};
