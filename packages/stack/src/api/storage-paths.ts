// Addresses of files: those that lite does not know, and names that it hands to the database as they are.

/** `/object/authenticated/<file>` is the longer address of `/object/<file>`, for `info` too. */
export function shortAddress(request: Request): Request {
  const url = new URL(request.url);
  const path = url.pathname.replace(/^(\/storage\/v1\/object\/(?:info\/)?)authenticated\/(?=[^/]+\/)/, "$1");
  if (path === url.pathname || !["GET", "HEAD"].includes(request.method)) return request;
  url.pathname = path;
  return new Request(url, { method: request.method, headers: request.headers });
}

/** No name holds control characters; Postgres would refuse a null with an error of the server's. */
export function refuseInvalidName(request: Request): Response | undefined {
  let name: string;
  try {
    name = decodeURIComponent(new URL(request.url).pathname);
  } catch {
    name = "\0";
  }
  if (!/\p{Cc}/u.test(name)) return undefined;
  const body = { statusCode: "400", error: "Invalid key", message: "Invalid key", code: "InvalidKey" };
  return Response.json(body, { status: 400 });
}
