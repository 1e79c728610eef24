import { readFileSync } from "node:fs";
import type axeCore from "axe-core";
import type { Frame } from "playwright-core";

declare global {
  interface Window {
    axe: typeof axeCore;
  }
}

const SOURCE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** Judged by their own function: they take two thirds of axe's time, and most of a screen has the colours of the last. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/** What axe has against a frame in its present look, in words. Parts that match `exclude` are left out. */
export const violationsOf = async (frame: Frame, exclude: readonly string[] = []): Promise<readonly string[]> => {
  await load(frame);
  const found = await frame.evaluate(
    async ({ left, colours }) => {
      const rules = Object.fromEntries(colours.map((rule) => [rule, { enabled: false }]));
      const { violations } = await window.axe.run(
        { exclude: left },
        { resultTypes: ["violations"], rules, iframes: false },
      );
      return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
    },
    { left: [...exclude], colours: COLOUR_RULES },
  );
  return [...found, ...(await colourViolationsOf(frame, exclude))];
};

/** What of it can differ in another look. */
export const colourViolationsOf = async (frame: Frame, exclude: readonly string[] = []): Promise<readonly string[]> => {
  await load(frame);
  const asked = { exclude: [...exclude], rules: COLOUR_RULES, well: [...WELL] };
  const { faults, well } = await frame.evaluate(judgeColours, asked);
  for (const key of well) WELL.add(key);
  return faults;
};

/** What axe found readable in this file: ink, size and all that is painted where the words stand. */
const WELL = new Set<string>();

/** Once for each page: it is half a megabyte of source. */
const load = async (frame: Frame): Promise<void> => {
  if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(SOURCE);
};

interface Asked {
  readonly exclude: string[];
  readonly rules: string[];
  readonly well: readonly string[];
}

/** Runs in the page. Only what axe passes is left out next time: what it exempts, or cannot tell, comes again. */
const judgeColours = async ({ exclude, rules, well }: Asked) => {
  const isPaint = ({ backgroundColor, backgroundImage }: CSSStyleDeclaration): boolean =>
    backgroundImage !== "none" || !/^transparent$|, 0\)$/.test(backgroundColor);
  const painted = [...document.querySelectorAll("*")].flatMap((at) => {
    const style = getComputedStyle(at);
    if (!isPaint(style) || !at.checkVisibility()) return [];
    return [{ box: at.getBoundingClientRect(), paint: `${style.backgroundColor} ${style.backgroundImage}` }];
  });
  const colourOf = (at: Element): string => {
    const { color, fontSize, fontWeight, textShadow, textDecorationLine } = getComputedStyle(at);
    return [color, fontSize, fontWeight, textShadow, textDecorationLine].join(" ");
  };
  /** What makes words paler, up to the root. */
  const veilOf = (at: Element | null): string => {
    if (!at) return "";
    const { opacity, filter, mixBlendMode } = getComputedStyle(at);
    const own =
      opacity === "1" && filter === "none" && mixBlendMode === "normal" ? "" : `${opacity} ${filter} ${mixBlendMode},`;
    return own + veilOf(at.parentElement);
  };
  const keyOf = (at: Element): string => {
    const box = at.getBoundingClientRect();
    const under = painted.filter(
      ({ box: { left, right, top, bottom } }) =>
        left < box.right && right > box.left && top < box.bottom && bottom > box.top,
    );
    const link = at.closest("a");
    const around = link?.parentElement ? colourOf(link) + colourOf(link.parentElement) : "";
    return [colourOf(at), veilOf(at), around, ...under.map(({ paint }) => paint)].join("|");
  };
  const hasWords = (at: Element): boolean =>
    at.matches("input, select, textarea") ||
    [...at.childNodes].some((node) => node instanceof Text && node.data.trim() !== "");
  const known = new Set(well);
  const keys = new Map<Element, string>();
  for (const at of document.body.querySelectorAll("*")) {
    if (!hasWords(at) || !at.checkVisibility() || exclude.some((part) => at.closest(part))) continue;
    const key = keyOf(at);
    if (!known.has(key)) keys.set(at, key);
  }
  if (keys.size === 0) return { faults: [], well: [] };
  const { violations, passes } = await window.axe.run(
    { include: [...keys.keys()], exclude },
    { resultTypes: ["violations", "passes"], runOnly: rules, elementRef: true, iframes: false },
  );
  const keysOf = (results: typeof passes): readonly string[] =>
    results.flatMap(({ nodes }) => nodes.flatMap(({ element }) => (element && keys.get(element)) ?? []));
  const bad = new Set(keysOf(violations));
  return {
    faults: violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`)),
    well: keysOf(passes).filter((key) => !bad.has(key)),
  };
};
