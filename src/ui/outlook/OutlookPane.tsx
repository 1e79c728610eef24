import { useEffect, useState } from "react";
import type { OutlookDesk } from "../../domain/people/appointment/appointment";
import type { Pair } from "../../domain/people/pair";
import { useLinks, useText } from "../context";
import { Body } from "../controls/layout";
import { Page } from "../controls/Page";
import { TextLink } from "../controls/TextLink";
import { ReadPane } from "./ReadPane";
import { WritePane } from "./WritePane";

interface OutlookPaneProps {
  readonly pairs: readonly Pair[];
  /** Undefined: this page is open outside Outlook. */
  readonly desk: OutlookDesk | undefined;
}

/** The pane beside what is open in Outlook. */
export const OutlookPane = ({ pairs, desk }: OutlookPaneProps) =>
  desk ? <BesideItem pairs={pairs} desk={desk} /> : <Elsewhere />;

const BesideItem = ({ pairs, desk }: OutlookPaneProps & { readonly desk: OutlookDesk }) => {
  const text = useText();
  const [shown, setShown] = useState(() => ({ item: desk.item(), turn: 0 }));
  useEffect(() => desk.onItemChange(() => setShown(({ turn }) => ({ item: desk.item(), turn: turn + 1 }))), [desk]);
  const { item, turn } = shown;
  if (item.kind === "writing") return <WritePane key={turn} pairs={pairs} appointment={item.appointment} />;
  if (item.kind !== "nothing") return <ReadPane key={turn} pairs={pairs} item={item} />;
  return (
    <Page title={text("pane.title")}>
      <Body>{text("pane.nothing")}</Body>
    </Page>
  );
};

const Elsewhere = () => {
  const text = useText();
  const { links } = useLinks();
  return (
    <Page title={text("pane.title")}>
      <Body>{text("pane.notOutlook")}</Body>
      <Body>
        <TextLink href={links.onTheWeb({ screen: "times" })}>{text("pane.openAlone")}</TextLink>
      </Body>
    </Page>
  );
};
