import { makeStyles, tokens } from "@fluentui/react-components";
import { subPageOf } from "../../domain/links/destination";
import { isInNotebook, type Pair } from "../../domain/people/pair";
import { Fold } from "../controls/layout";
import { TextLink } from "../controls/TextLink";
import { formatList } from "../format/list";
import { useFormat } from "../context";
import { useNames } from "../names";

const useStyles = makeStyles({
  sentences: {
    margin: "0",
    color: tokens.colorNeutralForeground2,
    paddingInlineStart: tokens.spacingHorizontalXL,
    display: "grid",
    rowGap: tokens.spacingVerticalXS,
  },
  links: {
    display: "grid",
    justifyItems: "start",
    margin: "0",
    marginTop: tokens.spacingVerticalS,
  },
  link: { display: "inline-block", minHeight: "24px", color: tokens.colorNeutralForeground2 },
});

interface WhoCanReadProps {
  readonly pair: Pair;
}

/** At the foot of the document: who can read it, in five sentences; and in a notebook, whose words they are. */
export const WhoCanRead = ({ pair }: WhoCanReadProps) => {
  const { text, locale } = useFormat();
  const styles = useStyles();
  const names = formatList(useNames(pair).others, locale);
  return (
    <Fold title={text("document.whoCanRead")} searchable>
      <ul className={styles.sentences}>
        <li>{text("document.whoCanRead1", { names })}</li>
        <li>{text("document.whoCanRead2")}</li>
        <li>{text("document.whoCanRead3")}</li>
        <li>{text("document.whoCanRead4")}</li>
        <li>{text("document.whoCanRead5")}</li>
        {isInNotebook(pair) && <li>{text("document.whoCanRead6")}</li>}
      </ul>
      <p className={styles.links}>
        <TextLink className={styles.link} href={`#${subPageOf({ screen: "roles", about: pair.id })}`}>
          {text("nav.roles")}
        </TextLink>
        <TextLink className={styles.link} href={`#${subPageOf({ screen: "invite", about: pair.id })}`}>
          {text("nav.invite")}
        </TextLink>
        {isInNotebook(pair) && (
          <TextLink className={styles.link} href={`#${subPageOf({ screen: "steps", about: pair.id })}`}>
            {text("nav.steps")}
          </TextLink>
        )}
        <TextLink className={styles.link} href={`#${subPageOf({ screen: "move", about: pair.id })}`}>
          {text("nav.move")}
        </TextLink>
      </p>
    </Fold>
  );
};
