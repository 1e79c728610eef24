import type { ReactNode } from "react";
import { parseStageQuery } from "../domain/conversation/stageAddress";
import { App } from "./App";
import { draw } from "./draw";
import { PairShell } from "./PairShell";
import { openSession, orTell, preloadSession, startPage, type Page } from "./start";

const place = parseStageQuery(window.location.search);
if (!place) preloadSession();

const openStage = async (page: Page, at: typeof place): Promise<ReactNode> =>
  (await import("./meetingStage")).openStage(page, at);

/** On the stage there is no session: whatever could open somebody's own things is not even asked for (P1). */
draw(
  startPage().then(async (page) => {
    if (place || page.host.frame === "stage") return orTell(page.host, openStage(page, place));
    return <App {...await openSession(page)} Screens={PairShell} />;
  }),
);
