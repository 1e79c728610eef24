import { render } from "@testing-library/react";
import { Shell } from "../../src/app/screens/Shell";
import { ok } from "../../src/domain/shared/result";
import type { Services } from "../../src/ui/services";
import { at, emeka, noaAndEmeka } from "./entries";
import { InContext } from "./inContext";
import { createFakeDocument, createFakeSession } from "./liveFakes";
import { createHandClock, screenServices } from "./screenServices";

/** Emeka opens Meridian in Lagos at an address, with a document and a meeting in memory. */
export const openShell = async (address: string, change: Partial<Services> = {}) => {
  window.location.hash = address;
  const clock = createHandClock(at("2026-11-24T09:00:00Z"));
  const [document, session] = [createFakeDocument(emeka, clock), createFakeSession(emeka, clock)];
  const services = await screenServices(emeka, clock.now(), {
    clock,
    openDocument: () => document,
    openSession: () => session,
    ...change,
  });
  render(
    <InContext services={services}>
      <Shell pairs={ok([noaAndEmeka])} />
    </InContext>,
  );
  return { document, session };
};
