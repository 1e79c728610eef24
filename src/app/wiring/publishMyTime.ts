import type { Entry } from "../../domain/document/entry";
import { foldEntries, type FoldedEntry } from "../../domain/document/fold";
import type { DocumentCache } from "../../domain/document/store/knownDocument";
import type { LiveDocument } from "../../domain/document/store/liveDocument";
import type { PendingEntries } from "../../domain/document/store/outbox";
import { availabilityOf } from "../../domain/document/members";
import type { MyTime } from "../../domain/people/myTime/myTime";
import type { Pair } from "../../domain/people/pair";
import { needsOf } from "../../domain/people/myTime/participant";
import type { Person } from "../../domain/people/person";
import { publishedOf, type PublishingParts } from "../../domain/publishing/published";
import { stalenessOf } from "../../domain/publishing/staleness";
import type { Failure } from "../../domain/shared/failure";
import { err, ok, type Result } from "../../domain/shared/result";
import type { Clock } from "../../domain/time/clock";
import { MS_PER_MINUTE } from "../../domain/time/interval";
import type { Zone, ZoneData } from "../../domain/time/zoneData";
import type { MyTimePublishing } from "../../domain/publishing/myTimePublishing";
import type { LoadWorld } from "../../planning/planningData";

export interface PublishMyTimeParts {
  readonly me: Person;
  readonly clock: Clock;
  readonly zones: ZoneData;
  readonly zone: Zone;
  readonly loadWorld: LoadWorld;
  readonly cache: DocumentCache;
  readonly pending: PendingEntries;
  readonly openDocument: (pair: Pair) => LiveDocument;
}

/** Publishes a person's time to a pair as entries: through the outbox, each replacing the one before. */
export const createPublishMyTime = (parts: PublishMyTimeParts): MyTimePublishing => {
  const { me, openDocument } = parts;
  const write = async (pair: Pair, draft: Parameters<LiveDocument["write"]>[0]): Promise<Result<void, Failure>> => {
    const kept = await openDocument(pair).write(draft);
    return kept.ok ? ok(undefined) : kept;
  };
  return {
    preview: async (myTime) => {
      const publishing = await publishingParts(parts, myTime);
      return publishing.ok ? ok(publishedOf(myTime, publishing.value)) : publishing;
    },
    publish: async (seen, pair) => {
      const before = toldBy(me, await documentHere(parts, pair)).at(-1);
      return write(pair, {
        text: "",
        content: { kind: "availability", availability: seen },
        ...(before && { supersedes: before.id }),
      });
    },
    withdraw: async (pair) => {
      const document = openDocument(pair);
      if (document.snapshot().unread) await document.refresh();
      for (const { id } of toldBy(me, await documentHere(parts, pair))) {
        const gone = await write(pair, { text: "", content: { kind: "note" }, removes: id });
        if (!gone.ok) return gone;
      }
      // What was published long ago may stand in a part that this device has not read.
      const isAll = document.snapshot().unread === undefined;
      return isAll ? ok(undefined) : err({ type: "Throttled", retryAfterMs: MS_PER_MINUTE, spared: true });
    },
    staleness: async (myTime, pair) => {
      const told = availabilityOf(await documentHere(parts, pair), me.id);
      if (told === undefined) return ok("nothing");
      const publishing = await publishingParts(parts, myTime);
      return publishing.ok ? ok(stalenessOf(myTime, told, publishing.value)) : publishing;
    },
  };
};

/** Publishes nothing while calendars are incomplete: windows would be missing without notice. */
const publishingParts = async (
  { clock, zone: home, zones, loadWorld }: PublishMyTimeParts,
  { stays, holidays, ...own }: MyTime,
): Promise<Result<PublishingParts, Failure>> => {
  const needs = needsOf([{ stays, own, ...(holidays !== undefined && { holidays }) }]);
  const world = await loadWorld(needs).catch(() => undefined);
  return world === undefined ? err({ type: "Offline" }) : ok({ now: clock.now(), home, zones, world });
};

/** This device's copy of the document, outbox included. */
const documentHere = async (
  { cache, pending }: Pick<PublishMyTimeParts, "cache" | "pending">,
  pair: Pair,
): Promise<readonly FoldedEntry[]> => {
  const [known, onTheWay] = await Promise.all([cache.read(pair.id), pending.list(pair.id)]);
  return foldEntries([
    ...(known.ok ? known.value.entries.values() : []),
    ...(onTheWay.ok ? onTheWay.value.map(({ entry }) => entry) : []),
  ]);
};

/** What `me` published about their time and has not withdrawn, oldest first. */
const toldBy = (me: Person, folded: readonly FoldedEntry[]): readonly Entry[] =>
  folded
    .map(({ entry }) => entry)
    .filter(({ author, content }) => author === me.id && content.kind === "availability")
    .sort((a, b) => (a.id < b.id ? -1 : 1));
