import { stepsPlaceOf } from "../../src/domain/people/pair";
import type { LiveSession } from "../../src/domain/conversation/liveSession";
import type { SessionId } from "../../src/domain/shared/ids";
import { createSharePointSessionStore } from "../../src/graph/sharePoint/sharePointSessionStore";
import { firstMeeting } from "../../src/guides/firstMeeting";
import { kenji, mona, type SeedPerson } from "../../src/sandbox/seed/people";
import { createFollowedSession } from "../../src/sync/followedSession";
import { createLiveSession } from "../../src/sync/liveSession";
import { createTestPage } from "../doubles/stoppedTime";
import { createDevice } from "../faults/device";
import { openHouse, type StoreKind } from "../faults/house";
import { personOf } from "../doubles/oneNoteTools";

/** A screen of the meeting, and the step that it shows. */
type Screen = Pick<LiveSession, "snapshot">;

/**
 * Mona and Kenji in a meeting, each with the whole side panel open: the document, in a list or in OneNote, and the guide.
 * The stage shows what everybody sees. Time stands still, and every request goes to the local Graph.
 */
export const openMeeting = async (kind: StoreKind) => {
  const house = openHouse(kind);
  const { time } = house;
  const shared = await house.openDocument();
  const { pair } = shared;
  const place = stepsPlaceOf(pair);
  if (!place) throw new Error("This pair has no list for the steps of a meeting.");
  const wire = { fetch: house.local.fetch, isOffline: () => false };
  const storeFor = (person: SeedPerson) => createSharePointSessionStore(house.graphOf(person, wire), place);
  let salt = 0;
  const panelOf = (person: SeedPerson, number: number) => {
    const steps = createLiveSession({
      ...{ pair, me: personOf(person), store: storeFor(person) },
      ...{ clock: time.clock, timer: time.timer, elapsed: time.elapsed, page: createTestPage() },
      newSessionId: () => `session-${(salt += 1)}` as SessionId,
    });
    steps.subscribe(() => undefined);
    const device = createDevice(house, shared, { person, number, clockErrorMs: 0, hasLocks: true });
    device.openWindow(0);
    return { steps, write: (text: string) => device.write(0, { text, content: { kind: "note" } }) };
  };
  const [hers, his] = [panelOf(mona, 1), panelOf(kenji, 2)];
  const stage = createFollowedSession({
    ...{ store: storeFor(mona), clock: time.clock, timer: time.timer, elapsed: time.elapsed, page: createTestPage() },
  });
  stage.subscribe(() => undefined);
  await hers.steps.start(firstMeeting, 45);

  const isAt = (screen: Screen, step: number): boolean => screen.snapshot().session?.step === step;
  /** Somebody goes on to `step`: after so long the other panel, and the stage, are there. */
  const waitsMs = async (
    mover: LiveSession,
    step: number,
  ): Promise<{ readonly panel: number; readonly stage: number }> => {
    const other = mover === hers.steps ? his.steps : hers.steps;
    const began = time.clock.now();
    let [panel, onStage]: (number | undefined)[] = [];
    void mover.goTo(step);
    while (panel === undefined || onStage === undefined) {
      await time.pass(QUARTER_MS);
      const gone = time.clock.now() - began;
      if (gone > 120_000) throw new Error(`Step ${step} did not come within two minutes.`);
      if (isAt(other, step)) panel ??= gone;
      if (isAt(stage, step)) onStage ??= gone;
    }
    return { panel, stage: onStage };
  };
  return { time, hers, his, waitsMs };
};

const QUARTER_MS = 250;
