import { type AppointmentWords, invitationHtml } from "../domain/people/appointment/appointment";
import { inertHtml } from "../domain/shared/inertHtml";

/** The form in which Outlook keeps the text of an item. */
export type TextForm = "html" | "text";

/** Our words as they are put above what is there. */
export const blockOf = ({ lines, link }: AppointmentWords, form: TextForm): string => {
  if (form === "html") return `${invitationHtml(lines, link)}<p><br></p>`;
  return `${plainLines({ lines, ...(link && { link }) }).join("\n")}\n\n`;
};

const plainLines = ({ lines, link }: AppointmentWords): readonly string[] => [
  ...lines,
  ...(link ? [`${link.words}: ${link.url}`] : []),
];

/** The text without our words, where each of their lines stands in it as we write it: from another device, for example. */
export const clearedOfAll = (text: string, words: AppointmentWords, form: TextForm): string | undefined => {
  const cleared = withoutBlock(text, words, form);
  return cleared.removed === plainLines(words).length ? cleared.text : undefined;
};

/** A text without our words. */
interface Cleared {
  readonly text: string;
  /** Lines that were still there as we wrote them. */
  readonly removed: number;
  /** Lines of ours that read differently now: they were edited, so they stay. */
  readonly changed: number;
}

/**
 * Takes our lines out of a text and leaves everything else, wherever Outlook has put it meanwhile.
 *
 * A line is known by its words: of what we mark in HTML, classic Outlook keeps nothing for sure.
 */
export const withoutBlock = (text: string, words: AppointmentWords, form: TextForm): Cleared =>
  form === "html" ? withoutElements(text, words) : withoutLines(text, words);

const withoutLines = (text: string, words: AppointmentWords): Cleared => {
  const rest = text.split(/\r?\n/);
  let removed = 0;
  let changed = 0;
  for (const line of plainLines(words)) {
    const index = rest.findIndex((candidate) => flat(candidate) === flat(line));
    if (index >= 0) {
      rest.splice(index, 1);
      removed++;
    } else if (rest.some((candidate) => flat(candidate).includes(flat(line)))) changed++;
  }
  return { text: rest.join("\n").replace(/^\n+/, ""), removed, changed };
};

const withoutElements = (html: string, { lines, link }: AppointmentWords): Cleared => {
  const page = inertHtml(html);
  let removed = 0;
  let changed = 0;
  let below: Element | null = null;
  for (const line of [...lines, ...(link ? [link.words] : [])]) {
    const blocks = [...page.body.querySelectorAll<HTMLElement>(BLOCKS)];
    const ours = blocks.find((block) => isExactly(block, flat(line)));
    if (ours) {
      below = ours.nextElementSibling;
      removeWithEmptyParents(ours, page.body);
      removed++;
    } else if (blocks.some((block) => flat(block.textContent).includes(flat(line)))) changed++;
  }
  // The empty line that we put below our words.
  if (below?.matches("p, div") && flat(below.textContent) === "" && !below.querySelector("img, table")) below.remove();
  return { text: /<body[\s>]/i.test(html) ? page.documentElement.outerHTML : page.body.innerHTML, removed, changed };
};

const BLOCKS = "p, div, li, td, h1, h2, h3";

/** The innermost block with these words and no others. */
const isExactly = (block: HTMLElement, words: string): boolean =>
  flat(block.textContent) === words &&
  ![...block.querySelectorAll(BLOCKS)].some((inner) => flat(inner.textContent) === words);

/** Blocks that hold nothing any more go with it; a picture is not nothing. */
const removeWithEmptyParents = (element: HTMLElement, body: HTMLElement): void => {
  const parent = element.parentElement;
  element.remove();
  const isEmpty = parent && flat(parent.textContent) === "" && parent.querySelector("img, p, br, table") === null;
  if (isEmpty && parent !== body) removeWithEmptyParents(parent, body);
};

const flat = (text: string | null): string => (text ?? "").replaceAll(/\s+/g, " ").trim();
