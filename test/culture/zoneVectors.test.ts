import { readMailboxZone } from "../../src/graph/schedule";
import { parseInstant } from "../../src/domain/time/isoText";
import { createZoneData } from "../../src/domain/time/zones";
import type { Instant } from "../../src/domain/time/interval";
import { hasVectors, vectorsOf } from "./vectors";

const zones = createZoneData();
const NOON = "2026-12-15T12:00Z";

const vectors = vectorsOf("timezone");

interface ZoneInput {
  readonly zone: string;
  readonly utc?: string;
  readonly wall?: string;
  readonly graph?: string;
}

const offsetText = (minutes: number): string => {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? "-" : "+"}${String(hours).padStart(2, "0")}:${String(rest).padStart(2, "0")}`;
};

const instantOf = (text: string): Instant => {
  const instant = parseInstant(text);
  if (instant === undefined) throw new Error(`"${text}" is no instant. Maybe the vectors changed their form?`);
  return instant;
};

/** Our answer to a published fact about zones, in the fact's own form. */
const answerTo = (kind: string, { zone, utc = NOON, wall = "", graph }: ZoneInput): unknown => {
  if (kind === "zoneName") return readMailboxZone({ name: graph }, zones);
  if (kind === "offset") return { offset: offsetText(zones.offsetMinutesAt(zone, instantOf(utc))) };
  const minutes = Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16));
  return { utc: zones.instantAt(zone, wall.slice(0, 10), minutes) };
};

const expected = (kind: string, value: unknown): unknown =>
  kind === "instant" ? { utc: instantOf((value as { readonly utc: string }).utc) } : value;

(hasVectors ? describe : describe.skip)("published facts about zones", () => {
  test.each(vectors.map((vector) => [vector.id, vector] as const))("E14: %s", (_, { kind, input, expect: fact }) => {
    expect(answerTo(kind, input as unknown as ZoneInput)).toEqual(expected(kind, fact));
  });
});
