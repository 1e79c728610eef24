import type { Failure } from "../shared/failure";
import { err, ok, type Result } from "../shared/result";
import {
  BUSY,
  CLOSED_DAYS,
  DATE_SPAN,
  NIGHT,
  OBSERVANCE,
  OWN_DATE,
  PATTERN,
  REGIONS,
  STAY,
  WORK_BLOCK,
} from "./declaredShapes";
import type { MyTime } from "./myTime/myTime";
import { isRecord, type Shape } from "./shape";

/** What could be read of `my-time.json`. */
export interface MyTimeRead {
  readonly myTime: MyTime;
  /** How many pieces are there that this version cannot read. They stay where they are. */
  readonly unread: number;
  /** A newer version of the app wrote it: to be shown, never to be written over. */
  readonly newer: boolean;
}

const SCHEMA = 1;

/** Reads `my-time.json`. A piece that cannot be understood is counted and left out; it never spoils the others. */
export const readMyTime = (raw: unknown): Result<MyTimeRead, Failure> => {
  if (!isRecord(raw)) return notOurs("not an object");
  if (typeof raw.schema !== "number" || !(raw.schema >= SCHEMA)) return notOurs("no schema");
  let unread = 0;
  const list = <T>(value: unknown, shape: Shape<T>): readonly T[] => {
    const items = Array.isArray(value) ? value : value === undefined ? [] : [undefined];
    const read = items.map(shape).filter((item) => item !== undefined);
    unread += items.length - read.length;
    return read;
  };
  const one = <T>(value: unknown, shape: Shape<T>): T | undefined => {
    const read = value === undefined ? undefined : shape(value);
    if (value !== undefined && read === undefined) unread++;
    return read;
  };
  const holidays = one(raw.holidays, REGIONS);
  const night = raw.night === null ? null : one(raw.night, NIGHT);
  const myTime: MyTime = {
    schema: SCHEMA,
    stays: list(raw.stays, STAY),
    ...(holidays && { holidays }),
    work: list(raw.work, WORK_BLOCK),
    closedDays: one(raw.closedDays, CLOSED_DAYS) ?? [],
    ...(night !== undefined && { night }),
    patterns: list(raw.patterns, PATTERN),
    observances: list(raw.observances, OBSERVANCE),
    ownDates: list(raw.ownDates, OWN_DATE),
    schoolTerms: list(raw.schoolTerms, DATE_SPAN),
    importedBusy: list(raw.importedBusy, BUSY),
  };
  return ok({ myTime, unread, newer: raw.schema > SCHEMA });
};

const notOurs = (detail: string): Result<never, Failure> =>
  err({ type: "UnexpectedAnswer", from: "my-time.json", detail });
