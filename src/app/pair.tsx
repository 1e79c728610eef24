import type { ReactNode } from "react";
import { parseStageQuery } from "../domain/conversation/meetingStage";
import { App } from "./App";
import { draw } from "./draw";
import { PairShell } from "./PairShell";
import { openSession, orTell, preloadSession, startPage, type Page } from "./start";

const stage = parseStageQuery(window.location.search);
if (!stage) preloadSession();

const openStage = async (page: Page, at: typeof stage): Promise<ReactNode> =>
  (await import("./meetingStage")).openStage(page, at);

/** On the stage there is no session: whatever could open somebody's own things is not even asked for (P1). */
draw(
  startPage().then(async (page) => {
    if (stage || page.host.frame === "stage") return orTell(page.host, openStage(page, stage));
    return <App {...await openSession(page)} Screens={PairShell} />;
  }),
);
