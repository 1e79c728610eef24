import type { Format } from "../../services";

const LOOK =
  "body{font:16px/1.5 system-ui,sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem}p{white-space:pre-wrap;overflow-wrap:anywhere}.quiet{color:#595959;font-size:.875rem}article{margin-block:1.5rem;break-inside:avoid}";

/** A page that is being built to be saved as a file. */
interface SavedPage {
  readonly main: Element;
  readonly asText: () => string;
}

/** A page that any browser opens, with a heading and nothing else yet. */
export const openSavedPage = ({ locale, dir }: Format, title: string): SavedPage => {
  const page = document.implementation.createHTMLDocument(title);
  page.documentElement.lang = locale;
  page.documentElement.dir = dir;
  const charset = page.createElement("meta");
  charset.setAttribute("charset", "utf-8");
  page.head.prepend(charset);
  add(page.head, "style", LOOK);
  const main = add(page.body, "main");
  add(main, "h1", title);
  return { main, asText: () => `<!doctype html>\n${page.documentElement.outerHTML}\n` };
};

/** Adds an element whose words are text and never markup. */
export const add = (parent: Element, name: string, words?: string): HTMLElement => {
  const element = parent.ownerDocument.createElement(name);
  if (words !== undefined) element.textContent = words;
  parent.append(element);
  return element;
};

/** Hands a file to the browser, which asks its user where to keep it, or puts it with the other downloads. */
export const saveFile = (name: string, type: string, content: string): void => {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers fetch the content only after the press is over.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};
