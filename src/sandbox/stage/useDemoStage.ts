import { useEffect, useState } from "react";
import { failingOf, faultsFor, type Failing } from "./faultWords";
import type { Fault, FaultKind } from "../fault";
import { programOf } from "./programs";
import type { Cast, SandboxControl, StagePair, StagePerson } from "./sandboxControl";
import type { HostTheme, ProgramName } from "./standInOptions";
import type { StageTry } from "./ThingsToTry";

type StageSide = "left" | "right";

interface Seats {
  readonly left: StagePerson;
  readonly right: StagePerson;
}

/** The view: both people at their desks, or in a meeting. */
export type StageViewName = "tabs" | "meeting";

export interface Stage extends Seats {
  /** The seed pair of both, if any. */
  readonly pair: StagePair | undefined;
  /** The program of each person's tab. */
  readonly programs: Readonly<Record<StageSide, ProgramName>>;
  readonly theme: HostTheme;
  readonly view: StageViewName;
  readonly failing: ReadonlyMap<FaultKind, Failing>;
  /** Whose browser is offline, once the local Graph knows it too. */
  readonly offline: ReadonlySet<string>;
  /** "clearing": the frames are unmounted while their storage is deleted. */
  readonly state: "playing" | "clearing";
  /** What was tried since the last start. */
  readonly tried: ReadonlySet<StageTry>;
  /** A sentence when the local Graph failed to do something. */
  readonly problem: string;
  readonly choosePair: (pairId: string) => void;
  /** The first pair, with half a year behind them. */
  readonly chooseHalfYear: () => void;
  readonly choosePerson: (side: StageSide, personId: string) => void;
  readonly chooseProgram: (side: StageSide, program: ProgramName) => void;
  readonly chooseTheme: (theme: HostTheme) => void;
  readonly chooseView: (view: StageViewName) => void;
  readonly fail: (kind: FaultKind, who: Failing) => void;
  readonly putRight: () => void;
  /** A month goes by. */
  readonly aMonthLater: () => void;
  readonly startOver: () => void;
}

export interface StageOptions {
  readonly cast: Cast;
  readonly control: SandboxControl;
  /** Faults that are active when the page opens. */
  readonly faults: readonly Fault[];
}

/** Whose half year the local Graph knows. */
const OF_HALF_YEAR = "pair-lagos-sao-paulo";

const A_MONTH = 30;

const NOTHING: ReadonlyMap<FaultKind, Failing> = new Map();

/** People, theme and faults of the stage. The address stores people and theme. */
export const useDemoStage = ({ cast, control, faults }: StageOptions): Stage => {
  const [asked] = useState(() => new URLSearchParams(location.search));
  const [seats, setSeats] = useState(() => firstSeats(cast, asked));
  const [theme, setTheme] = useState(() => themeOf(asked.get("theme")));
  const [programs, setPrograms] = useState(() => ({
    left: programOf(asked.get("leftIn")),
    right: programOf(asked.get("rightIn")),
  }));
  const [view, setView] = useState<StageViewName>(() => (asked.get("view") === "meeting" ? "meeting" : "tabs"));
  const [failing, setFailing] = useState(() => failingOf(faults, { left: seats.left.id, right: seats.right.id }));
  const [state, setState] = useState<Stage["state"]>("playing");
  const [offline, setOffline] = useState(() => whoIsOffline(faults));
  const [problem, setProblem] = useState("");
  const [hasFailed, setHasFailed] = useState(failing.size > 0);
  const found = useTried(control, seats, state === "playing");

  const attempt = (work: Promise<void>): void => {
    setProblem("");
    work.catch(() => setProblem("The local Graph does not answer. Is npm start still running?"));
  };
  const applyFaults = (next: ReadonlyMap<FaultKind, Failing>, { left, right }: Seats): void => {
    setFailing(next);
    if (next.size > 0) setHasFailed(true);
    const wanted = faultsFor(next, { left: left.id, right: right.id });
    // A page that hears that it is back asks at once.
    attempt(control.setFaults(wanted).then(() => setOffline(whoIsOffline(wanted))));
  };
  const sit = (next: Seats): void => {
    setSeats(next);
    remember({ left: next.left.id, right: next.right.id });
    if (failing.size > 0) applyFaults(failing, next);
  };
  const clear = async (): Promise<void> => {
    setState("clearing");
    try {
      await control.startOver();
      await forgetDevice();
      setFailing(NOTHING);
      setOffline(new Set());
      setHasFailed(false);
      if (isLater()) location.reload();
    } finally {
      setState("playing");
    }
  };
  const personOf = (id: string | undefined): StagePerson | undefined => cast.people.find((person) => person.id === id);

  const choosePair = (pairId: string): void => {
    const [left, right] = cast.pairs.find(({ id }) => id === pairId)?.members.map(personOf) ?? [];
    if (left && right) sit({ left, right });
  };

  return {
    ...seats,
    pair: pairOf(cast, seats),
    programs,
    theme,
    view,
    failing,
    offline,
    state,
    tried: hasFailed ? new Set([...found, "fail"]) : found,
    problem,
    choosePair,
    chooseHalfYear: () => {
      choosePair(OF_HALF_YEAR);
      attempt(control.liveHalfYear());
    },
    choosePerson: (side, personId) => {
      const person = personOf(personId);
      if (person) sit({ ...seats, [side]: person });
    },
    chooseProgram: (side, program) => {
      setPrograms({ ...programs, [side]: program });
      remember({ [`${side}In`]: program });
    },
    chooseTheme: (next) => {
      setTheme(next);
      remember({ theme: next });
    },
    chooseView: (next) => {
      setView(next);
      remember({ view: next });
    },
    fail: (kind, who) => applyFaults(withSwitch(failing, kind, who), seats),
    putRight: () => applyFaults(NOTHING, seats),
    // The clocks of all frames, and of this page, go as the sandbox's does when they are loaded.
    aMonthLater: () => attempt(control.later(A_MONTH).then(() => location.reload())),
    startOver: () => attempt(clear()),
  };
};

/** True where the sandbox has put this page's clock forward. */
export const isLater = (): boolean => document.querySelector("script[src='/sandbox/clock.js']") !== null;

const whoIsOffline = (faults: readonly Fault[]): ReadonlySet<string> =>
  new Set(faults.flatMap(({ kind, who, path }) => (kind === "offline" && path === undefined ? [who] : [])));

const LOOKS_EVERY_MS = 2_000;

/** What the document of the two shows that they tried. */
const useTried = (control: SandboxControl, { left, right }: Seats, isPlaying: boolean): ReadonlySet<StageTry> => {
  const [tried, setTried] = useState<{ readonly of: string; readonly things: ReadonlySet<StageTry> }>();
  const of = `${left.id} ${right.id}`;
  useEffect(() => {
    if (!isPlaying) return undefined;
    let [isOver, seen] = [false, ""];
    const look = async (): Promise<void> => {
      // A stage that was left open asks nothing.
      const things = document.hidden ? undefined : await control.tried(left.id, right.id).catch(() => undefined);
      if (!things || isOver || things.join() === seen) return;
      seen = things.join();
      setTried({ of, things: new Set(things) });
    };
    void look();
    const timer = setInterval(() => void look(), LOOKS_EVERY_MS);
    return () => {
      isOver = true;
      clearInterval(timer);
    };
  }, [control, left.id, right.id, of, isPlaying]);
  return tried?.of === of ? tried.things : NO_THINGS;
};

const NO_THINGS: ReadonlySet<StageTry> = new Set();

const withSwitch = (
  failing: ReadonlyMap<FaultKind, Failing>,
  kind: FaultKind,
  who: Failing,
): ReadonlyMap<FaultKind, Failing> => {
  const next = new Map(failing);
  if (who === "nobody") next.delete(kind);
  else next.set(kind, who);
  return next;
};

const themeOf = (word: string | null): HostTheme => (word === "dark" || word === "contrast" ? word : "default");

const pairOf = ({ pairs }: Cast, { left, right }: Seats): StagePair | undefined =>
  pairs.find(({ members }) => members.includes(left.id) && members.includes(right.id));

const firstSeats = ({ people, pairs }: Cast, asked: URLSearchParams): Seats => {
  const byId = (id: string | null | undefined): StagePerson | undefined => people.find((person) => person.id === id);
  const [first, second] = pairs[0]?.members ?? [];
  const left = byId(asked.get("left")) ?? byId(first);
  const right = [asked.get("right"), second, first].map(byId).find((person) => person && person !== left);
  if (!left || !right) throw new Error("The local Graph has no pair to show. Maybe its seed is empty.");
  return { left, right };
};

const remember = (choices: Readonly<Record<string, string>>): void => {
  const address = new URL(location.href);
  for (const [name, value] of Object.entries(choices)) address.searchParams.set(name, value);
  history.replaceState(null, "", address);
};

/** Deletes the frames' storage in this browser. They must be unmounted: an open database cannot be deleted. */
const forgetDevice = async (): Promise<void> => {
  sessionStorage.clear();
  localStorage.clear();
  const databases = await indexedDB.databases();
  await Promise.all(databases.flatMap(({ name }) => (name ? [removeDatabase(name)] : [])));
};

const removeDatabase = (name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const removal = indexedDB.deleteDatabase(name);
    removal.addEventListener("success", () => resolve());
    removal.addEventListener("error", () => reject(removal.error ?? new Error(`${name} could not be removed.`)));
  });
