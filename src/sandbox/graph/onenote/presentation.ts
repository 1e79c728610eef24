import { type GraphContext, refuse } from "../answers";
import type { World } from "../world";

const HTML = /^(?:text\/html|application\/xhtml\+xml)\b/i;

/** The HTML of a new page: the body itself, or the one part of a multipart body that is called Presentation. */
export const readPresentation = async (world: World, c: GraphContext): Promise<string | Response> => {
  const asked = { clock: world.clock, request: c.req.raw };
  const type = c.req.header("Content-Type") ?? "";
  if (HTML.test(type)) return c.req.text();
  if (!/^multipart\/form-data\b/i.test(type))
    return refuse(asked, 415, "20011", "A page is sent as text/html, application/xhtml+xml or multipart/form-data.");
  const parts = (await formOf(c))?.getAll("Presentation") ?? [];
  const [part] = parts;
  if (part === undefined) return refuse(asked, 400, "20001", "The request has no part called 'Presentation'.");
  if (parts.length > 1) return refuse(asked, 400, "20002", "The request has more than one part called 'Presentation'.");
  if (typeof part === "string") return part;
  if (HTML.test(part.type)) return part.text();
  return refuse(asked, 400, "20003", "The part 'Presentation' is text/html or application/xhtml+xml.");
};

const formOf = async (c: GraphContext): Promise<FormData | undefined> => {
  try {
    return await c.req.formData();
  } catch {
    return undefined;
  }
};
