import { makeStyles, tokens } from "@fluentui/react-components";
import type { Person } from "../../domain/people/person";
import type { PersonId } from "../../domain/shared/ids";
import type { Instant } from "../../domain/time/interval";
import { useFormat } from "../context";

const useStyles = makeStyles({
  drawing: { display: "block", width: "100%", overflow: "visible" },
  ground: {
    stroke: tokens.colorNeutralStroke1,
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  bar: {
    fill: tokens.colorPalettePlatinumBackground2,
    stroke: tokens.colorPalettePlatinumForeground2,
    "@media (forced-colors: active)": { fill: "CanvasText", stroke: "CanvasText" },
  },
  next: {
    fill: "none",
    stroke: tokens.colorCompoundBrandStroke,
    strokeDasharray: "3 2",
    "@media (forced-colors: active)": { stroke: "Highlight" },
  },
});

const HEIGHT = 32;
/** A bar is at most this wide, in percent. */
const WIDEST = 5;

/** One meeting in the picture: what it cost, or would cost, each person in weighted minutes. */
export interface Column {
  readonly start: Instant;
  /** Not booked yet: drawn dashed. */
  readonly isNext: boolean;
  readonly costs: (person: PersonId) => number;
}

/** Names a column among others. */
export const columnKey = ({ start, isNext }: Column): string => `${start} ${isNext}`;

/** The highest bar of all rows, so that rows can be compared. */
export const highestIn = (columns: readonly Column[], people: readonly Person[]): number =>
  Math.max(1, ...columns.flatMap(({ costs }) => people.map(({ id }) => costs(id))));

interface BarsProps {
  readonly of: readonly Column[];
  readonly person: PersonId;
  readonly highest: number;
}

/** One person's share of each meeting, the earliest first in reading direction. The same is said in words beside it. */
export const Bars = ({ of: columns, person, highest }: BarsProps) => {
  const { dir } = useFormat();
  const styles = useStyles();
  return (
    <svg className={styles.drawing} width="100%" height={HEIGHT} aria-hidden="true">
      <line className={styles.ground} x1="0%" x2="100%" y1={HEIGHT - 1} y2={HEIGHT - 1} />
      {columns.map((column, at) => {
        const height = (column.costs(person) / highest) * (HEIGHT - 4);
        return (
          <rect
            key={columnKey(column)}
            className={column.isNext ? styles.next : styles.bar}
            x={`${placeOf(at, columns.length, dir)}%`}
            width={`${widthOf(columns.length)}%`}
            y={HEIGHT - 1 - height}
            height={height}
            rx={2}
          />
        );
      })}
    </svg>
  );
};

const stepOf = (count: number): number => Math.min(WIDEST + 3, 100 / count);
const widthOf = (count: number): number => Math.min(WIDEST, stepOf(count) * 0.7);

/** In reading direction. */
const placeOf = (index: number, count: number, dir: "ltr" | "rtl"): number => {
  const x = index * stepOf(count);
  return dir === "rtl" ? 100 - x - widthOf(count) : x;
};
