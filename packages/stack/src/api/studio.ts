// Lite's Studio, a table editor and SQL viewer in the browser.
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { serveStatic } from "@hono/node-server/serve-static";
import type { App } from "@supabase/lite";
import { Hono } from "hono";
import { currentRequest } from "./current-request.ts";

type Peer = { peerAddress: string | null };

export function studioServer(app: App): Hono<{ Bindings: Peer }> {
  const assets = dirname(fileURLToPath(import.meta.resolve("@supabase/lite/static/favicon.ico")));
  const hono = new Hono<{ Bindings: Peer }>();
  hono.use(
    "/static/*",
    serveStatic({ root: assets, rewriteRequestPath: (path) => path.replace(/^\/static/, "") }),
  );
  hono.all("*", (c) => currentRequest.run(c.req.raw, () => app.fetch(c.req.raw, c.env)));
  return hono;
}
