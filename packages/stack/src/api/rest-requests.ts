// What PostgREST answers where lite would fail.

/** No name or value in an address holds a null character: Postgres takes it for the end of a message. */
export function refuseNull(request: Request): Response | undefined {
  if (!/%00/.test(request.url)) return undefined;
  const body = {
    code: "PGRST100",
    message: "failed to parse the address",
    details: "unexpected null character",
    hint: null,
  };
  return Response.json(body, { status: 400 });
}

/** Far deeper than an app nests, and less deep than what lite fails at. */
const maximumDepth = 1000;

/** PostgREST answers so where Postgres finds JSON nested too deeply. */
export async function refuseDeep(request: Request): Promise<Response | undefined> {
  if (request.body === null || Number(request.headers.get("content-length") ?? 0) < maximumDepth) {
    return undefined;
  }
  if (depthOf(await request.clone().text()) <= maximumDepth) return undefined;
  const body = { code: "54001", message: "stack depth limit exceeded", details: null, hint: null };
  return Response.json(body, { status: 413 });
}

/** How deeply brackets are nested, outside of strings. */
function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [token] of json.matchAll(/"(?:[^"\\]|\\.)*"|[[{\]}]/gs)) {
    if (token === "[" || token === "{") deepest = Math.max(deepest, ++depth);
    else if (token === "]" || token === "}") depth--;
  }
  return deepest;
}
