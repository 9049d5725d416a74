// Pages as Google's list methods give them: an opaque token, an absent list when there is nothing.
import type { Context } from "hono";
import { z } from "zod";
import { googleError } from "./errors.ts";

const Token = z.object({ request: z.string(), after: z.string(), offset: z.number() });

/** One page of the items as the answer's JSON. */
export function paged(
  c: Context,
  name: string,
  items: readonly { id: string }[],
  maximum: number,
  show: (item: { id: string }) => object = (item) => item,
): Record<string, unknown> {
  const asked = Number(c.req.query("pageSize") ?? 0);
  if (!Number.isInteger(asked) || asked < 0) throw googleError("INVALID_ARGUMENT");
  const size = asked === 0 ? maximum : Math.min(asked, maximum);
  const request = sameRequest(c);
  const start = startOf(c.req.query("pageToken"), request, items);
  const page = items.slice(start, start + size);
  const last = page.at(-1);
  const more = last !== undefined && start + size < items.length;
  return {
    ...(page.length > 0 ? { [name]: page.map(show) } : {}),
    ...(more ? { nextPageToken: encode({ request, after: last.id, offset: start + size }) } : {}),
  };
}

function startOf(token: string | undefined, request: string, items: readonly { id: string }[]): number {
  if (!token) return 0;
  const parsed = Token.safeParse(decode(token));
  // "The list request must be otherwise identical to the one that resulted in this token."
  if (!parsed.success || parsed.data.request !== request) {
    throw googleError("INVALID_ARGUMENT", { message: "Invalid page token." });
  }
  const { after, offset } = parsed.data;
  const position = items.findIndex(({ id }) => id === after);
  return position < 0 ? offset : position + 1;
}

function sameRequest(c: Context): string {
  const url = new URL(c.req.url);
  url.searchParams.delete("pageToken");
  url.searchParams.sort();
  return `${url.pathname}?${url.searchParams}`;
}

function encode(token: z.infer<typeof Token>): string {
  return Buffer.from(JSON.stringify(token)).toString("base64url");
}

function decode(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token, "base64url").toString());
  } catch {
    return undefined;
  }
}
