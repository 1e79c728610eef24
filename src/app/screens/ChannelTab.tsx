import { Button } from "@fluentui/react-components";
import type { Pair } from "../../domain/people/pair";
import type { AppLinks } from "../../domain/links/appLinks";
import type { Text } from "../../locales/text";
import type { Host } from "../../hosts/host";
import { PageFoot } from "../../ui/signIn/PageFoot";
import { Page } from "../../ui/controls/Page";
import { Problem } from "../../ui/controls/Problem";
import { TabSetUp } from "../../ui/meeting/TabSetUp";
import type { ScreensProps } from "./App";
import { useEndings } from "./useEndings";
import { usePairs } from "./usePairs";
import { WordsOfPage } from "../../ui/controls/meanwhile";
import { useLinks, useText } from "../../ui/context";

/** The settings page behind "Add a tab" of a channel, and the page shown before the tab is removed. */
export const ChannelTab = (props: ScreensProps) => (
  <WordsOfPage of="meeting">
    <InChannel {...props} />
    <PageFoot />
  </WordsOfPage>
);

const InChannel = ({ pairs: first, host }: ScreensProps) => {
  const text = useText();
  const { links, openLink } = useLinks();
  const { pairs, failure, retry } = usePairs(first);
  const { active } = useEndings(pairs);
  const { tabSettings, channel = {} } = host;
  if (tabSettings?.isRemoval) {
    return (
      <Page title={text("channel.remove")}>
        <p>{text("channel.removeHint")}</p>
      </Page>
    );
  }
  if (!tabSettings) {
    return (
      <Page title={text("channel.title")}>
        <p>{text("channel.outside")}</p>
        <Button onClick={() => openLink(links.inTeams({ screen: "us" }))}>{text("meeting.open")}</Button>
      </Page>
    );
  }
  if (failure) {
    return (
      <Page title={text("channel.title")}>
        <Problem failure={failure} onRetry={retry} />
      </Page>
    );
  }
  return (
    <TabSetUp
      pairs={active}
      team={channel}
      onChoose={(pair, onSaved) => tabSettings.offer(tabOf(text, links, pair), onSaved)}
    />
  );
};

/** Ids and our own words only: everybody in the channel can read a tab's settings. */
const tabOf = (text: Text, links: AppLinks, pair: Pair): Parameters<NonNullable<Host["tabSettings"]>["offer"]>[0] => ({
  entityId: pair.id,
  contentUrl: new URL(`pair.html?${new URLSearchParams({ pair: pair.id })}`, document.baseURI).href,
  websiteUrl: links.onTheWeb({ screen: "conversation", about: pair.id }),
  name: text("channel.name"),
});
