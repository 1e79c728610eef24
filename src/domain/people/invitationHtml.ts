/** One line of an invitation's text as HTML. `dir="auto"`: it runs in the direction of its own words. */
export const paragraph = (line: string): string => `<p dir="auto">${escaped(line)}</p>`;

/** A line that leads to `url`. */
export const linkParagraph = (words: string, url: string): string =>
  `<p dir="auto"><a href="${escaped(url)}">${escaped(words)}</a></p>`;

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
