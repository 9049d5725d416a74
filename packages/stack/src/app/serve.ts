// Serves the built app: files, `/config.json`, and the one page for every address of the app.
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { securityHeaders } from "../../../../apps/family/headers.ts";
import { messageOf } from "../errors.ts";
import type { Serve } from "../listen.ts";
import type { AppBuild } from "./build.ts";

export type AppConfig = { apiUrl: string; publishableKey: string };

const types: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

export function serveApp(build: AppBuild | undefined, config: () => AppConfig): Serve {
  let state: { dist: string } | { failed: string } | undefined;
  build?.dist.then(
    (dist) => {
      state = { dist };
    },
    (error: unknown) => {
      state = { failed: messageOf(error) };
    },
  );
  return async (request) => {
    const headers = securityHeaders(config().apiUrl);
    const { pathname } = new URL(request.url);
    if (request.method !== "GET" && request.method !== "HEAD")
      return new Response("Method not allowed", { status: 405, headers });
    if (pathname === "/config.json")
      return Response.json(config(), { headers: { ...headers, "cache-control": "no-store" } });
    if (!build) return page("No app", "This project has no app.", 404, headers);
    if (!state) return waiting(headers);
    if ("failed" in state) return page("The app could not be built", state.failed, 500, headers);
    return file(state.dist, pathname, headers);
  };
}

async function file(dist: string, pathname: string, headers: Record<string, string>): Promise<Response> {
  const extension = extname(pathname);
  // An address with a type is a file; every other one is a page of the app.
  const isFile = extension in types;
  const name = isFile ? normalize(decodePath(pathname)) : "/index.html";
  const content = await readFile(join(dist, name)).catch(() => undefined);
  if (!content) return new Response("Not found", { status: 404, headers });
  return new Response(new Uint8Array(content), {
    headers: {
      ...headers,
      "content-type": types[isFile ? extension : ".html"] ?? "application/octet-stream",
      // Names of assets hold a hash of their content.
      "cache-control": name.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
    },
  });
}

function decodePath(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return "/";
  }
}

/** Reloads itself until the app is there. */
function waiting(headers: Record<string, string>): Response {
  const answer = page(
    "Homeroom is being built",
    "This page opens the app as soon as it is ready.",
    503,
    headers,
  );
  answer.headers.set("refresh", "1");
  answer.headers.set("retry-after", "1");
  return answer;
}

function page(title: string, text: string, status: number, headers: Record<string, string>): Response {
  const safe = (value: string) => value.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const body = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>${safe(title)}</title></head>
<body><main><h1>${safe(title)}</h1><pre>${safe(text)}</pre></main></body></html>`;
  return new Response(body, {
    status,
    headers: { ...headers, "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
  });
}
