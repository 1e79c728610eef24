import type { AppointmentWords } from "./appointment";

/**
 * The text of an invitation as HTML, each line a paragraph, then the link. All run in the direction of the first line, which
 * is a sentence of ours: any other may begin with somebody's name. Outlook on Windows does not know `dir="auto"`.
 */
export const invitationHtml = (lines: readonly string[], link?: AppointmentWords["link"]): string => {
  const dir = RIGHT_TO_LEFT.test(lines[0] ?? "") ? "rtl" : "ltr";
  const linked = link ? [`<a href="${escaped(link.url)}">${escaped(link.words)}</a>`] : [];
  return [...lines.map(escaped), ...linked].map((content) => `<p dir="${dir}">${content}</p>`).join("");
};

/** The first letter decides. */
const RIGHT_TO_LEFT = /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}]/u;

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
