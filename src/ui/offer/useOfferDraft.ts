import { useState } from "react";
import { MOST_OFFERED } from "../../domain/document/offers";
import { toInstant, type Instant } from "../../domain/time/interval";
import type { LocalDate } from "../../domain/time/zoneData";
import { useFormat } from "../context";

/** Why a time that was typed in cannot be offered. */
export type AddProblem = "empty" | "past" | "twice";

/** An offer that somebody is putting together. */
export interface OfferDraft {
  /** All times to choose from, ascending. */
  readonly choices: readonly Instant[];
  readonly isChosen: (start: Instant) => boolean;
  readonly choose: (start: Instant, chosen: boolean) => void;
  /** What would be offered, ascending: an order of liking would tell something (P1). */
  readonly chosen: readonly Instant[];
  readonly tooMany: number;
  /** Adds a time on the clock of this device, chosen at once; answers with why not. */
  readonly add: (date: LocalDate, clock: string) => AddProblem | Instant;
}

const GRID_MS = 300_000;

/** `proposed` are the times that the engine found; any other time can be added. */
export const useOfferDraft = (proposed: readonly Instant[]): OfferDraft => {
  const { zones, zone, clock: deviceClock } = useFormat();
  const [added, setAdded] = useState<readonly Instant[]>([]);
  const [chosen, setChosen] = useState<ReadonlySet<Instant>>(new Set());
  const choices = inOrder([...proposed, ...added]);
  const choose = (start: Instant, isWanted: boolean): void =>
    setChosen((before) => new Set(isWanted ? [...before, start] : [...before].filter((other) => other !== start)));
  const add: OfferDraft["add"] = (date, clock) => {
    const [hours, minutes] = clock.split(":").map(Number);
    if (date === "" || hours === undefined || minutes === undefined || Number.isNaN(hours)) return "empty";
    const start = onGrid(zones.instantAt(zone, date, hours * 60 + minutes));
    if (start <= deviceClock.now()) return "past";
    if (choices.includes(start)) return "twice";
    setAdded([...added, start]);
    choose(start, true);
    return start;
  };
  return {
    choices,
    isChosen: (start) => chosen.has(start),
    choose,
    chosen: choices.filter((start) => chosen.has(start)),
    tooMany: Math.max(0, chosen.size - MOST_OFFERED),
    add,
  };
};

/** The engine weighs times in steps of five minutes. */
const onGrid = (instant: Instant): Instant => toInstant(Math.round(instant / GRID_MS) * GRID_MS);

const inOrder = (starts: readonly Instant[]): readonly Instant[] => [...new Set(starts)].sort((a, b) => a - b);
