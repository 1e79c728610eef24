import type { ReactNode } from "react";
import { parseStageQuery } from "../../domain/conversation/meetingStage";
import { App } from "../screens/App";
import { draw } from "./draw";
import { PairShell } from "../screens/PairShell";
import { openSession, orTell, preloadSession, startPage, type HostPage } from "../wiring/start";

const stage = parseStageQuery(window.location.search);
if (!stage) preloadSession();

const openStage = async (page: HostPage, at: typeof stage): Promise<ReactNode> =>
  (await import("./meetingStage")).openStage(page, at);

/** The stage has no session: code that opens personal data is not even loaded (P1). */
draw(
  startPage().then(async (page) => {
    if (stage || page.host.frame === "stage") return orTell(page.host, openStage(page, stage));
    return <App {...await openSession(page)} Screens={PairShell} />;
  }),
);
