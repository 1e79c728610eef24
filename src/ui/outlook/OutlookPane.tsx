import { makeStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { OutlookDesk } from "../../domain/people/appointment/appointment";
import type { Pair } from "../../domain/people/pair";
import { Page } from "../controls/Page";
import { TextLink } from "../controls/TextLink";
import { ReadPane } from "./ReadPane";
import { WritePane } from "./WritePane";
import { useLinks, useText } from "../context";

const useStyles = makeStyles({
  line: { margin: "0" },
});

export interface OutlookPaneProps {
  readonly pairs: readonly Pair[];
  /** Undefined: this page is open outside Outlook. */
  readonly desk: OutlookDesk | undefined;
}

/** The pane beside what is open in Outlook. */
export const OutlookPane = ({ pairs, desk }: OutlookPaneProps) =>
  desk ? <BesideItem pairs={pairs} desk={desk} /> : <Elsewhere />;

const BesideItem = ({ pairs, desk }: OutlookPaneProps & { readonly desk: OutlookDesk }) => {
  const text = useText();

  const styles = useStyles();
  const [shown, setShown] = useState(() => ({ item: desk.item(), turn: 0 }));
  useEffect(() => desk.onItemChange(() => setShown(({ turn }) => ({ item: desk.item(), turn: turn + 1 }))), [desk]);
  const { item, turn } = shown;
  if (item.kind === "writing") return <WritePane key={turn} pairs={pairs} appointment={item.appointment} />;
  if (item.kind !== "nothing") return <ReadPane key={turn} pairs={pairs} item={item} />;
  return (
    <Page title={text("pane.title")}>
      <p className={styles.line}>{text("pane.nothing")}</p>
    </Page>
  );
};

const Elsewhere = () => {
  const text = useText();
  const { links } = useLinks();
  const styles = useStyles();
  return (
    <Page title={text("pane.title")}>
      <p className={styles.line}>{text("pane.notOutlook")}</p>
      <p className={styles.line}>
        <TextLink href={links.onTheWeb({ screen: "times" })}>{text("pane.openAlone")}</TextLink>
      </p>
    </Page>
  );
};
