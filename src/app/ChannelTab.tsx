import { Button, Spinner } from "@fluentui/react-components";
import type { Pair } from "../domain/people/pair";
import type { Host } from "../hosts/host";
import { LanguageFooter } from "../ui/controls/LanguageFooter";
import { Page } from "../ui/controls/Page";
import { Problem } from "../ui/controls/Problem";
import { TabSetUp } from "../ui/meeting/TabSetUp";
import type { Services } from "../ui/services";
import type { ScreensProps } from "./App";
import { useEndings } from "./useEndings";
import { useLaterWords } from "./useLaterWords";
import { usePairs } from "./usePairs";

/** The page behind "Add a tab" of a channel, and the one before it is taken away. */
export const ChannelTab = ({ services: plain, ...props }: ScreensProps) => {
  const services = useLaterWords(plain, "meeting");
  if (!services) return <Spinner label={plain.text("nav.opening")} />;
  return (
    <>
      <InChannel services={services} {...props} />
      <LanguageFooter services={services} />
    </>
  );
};

const InChannel = ({ services, pairs: first, host }: ScreensProps) => {
  const { text, links, openLink } = services;
  const { pairs, failure, retry } = usePairs(services, first);
  const { active } = useEndings(services, pairs);
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
        <Button onClick={() => openLink(links.inTeams({ screen: "times" }))}>{text("meeting.open")}</Button>
      </Page>
    );
  }
  if (failure) {
    return (
      <Page title={text("channel.title")}>
        <Problem services={services} failure={failure} onRetry={retry} />
      </Page>
    );
  }
  return (
    <TabSetUp
      services={services}
      pairs={active}
      team={channel}
      onChoose={(pair, onSaved) => tabSettings.offer(tabOf(services, pair), onSaved)}
    />
  );
};

/** Ids and our own words only: everybody in the channel can see what a tab is made of. */
const tabOf = ({ text, links }: Services, pair: Pair): Parameters<NonNullable<Host["tabSettings"]>["offer"]>[0] => ({
  entityId: pair.id,
  contentUrl: new URL(`pair.html?${new URLSearchParams({ pair: pair.id })}`, document.baseURI).href,
  websiteUrl: links.onTheWeb({ screen: "conversation", about: pair.id }),
  name: text("channel.name"),
});
