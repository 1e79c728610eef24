/** What a screen is told that stands in place of something that could not be drawn. */
export interface NotShownProps {
  readonly fault: unknown;
  /** Nothing stands around it that could still be used. */
  readonly isWhole: boolean;
  /** Draws again what fell: what stopped it may be gone. */
  readonly onAgain: () => void;
}

const MOST_FRAMES = 12;

/** A frame of a stack in Chromium and Safari, or in Firefox: file, line and column, and no query. */
const FRAME = /^\s*(?:at |\S*@).*?\/([\w.-]{1,60}\.js):(\d{1,9}):(\d{1,9})\)?\s*$/;

/**
 * What stopped a screen, for whoever mends it: the kind of fault and where in the program. The message stays out: it may
 * hold words or names of the pair.
 */
export const faultDetails = (fault: unknown): string => {
  if (!(fault instanceof Error)) return typeof fault;
  const frames = (fault.stack ?? "").split("\n").flatMap((line) => {
    const [, file, row, column] = FRAME.exec(line) ?? [];
    return file === undefined ? [] : [`${file}:${row}:${column}`];
  });
  return [KINDS.find((kind) => fault.name === kind) ?? "Error", ...frames.slice(0, MOST_FRAMES)].join("\n");
};

/** A fault may name itself; only the language's own names are told. */
const KINDS = [
  "RangeError",
  "TypeError",
  "ReferenceError",
  "SyntaxError",
  "URIError",
  "ChunkLoadError",
  "DOMException",
];
