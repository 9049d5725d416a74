// Places where lite's storage differs from what storage-js speaks.

import { z } from "zod";

/**
 * storage-js names the file of a multipart upload "" and sends cacheControl as a field; lite wants
 * the bare body. The body is unpacked here.
 */
export async function unpackMultipart(request: Request): Promise<Request> {
  const type = request.headers.get("content-type") ?? "";
  const isUpload = ["POST", "PUT"].includes(request.method) && type.startsWith("multipart/form-data");
  if (!isUpload) return request;
  const form = await request.formData();
  const file = [...form.values()].find((value) => value instanceof File);
  if (!file) return new Request(request.url, { method: request.method, headers: request.headers });
  const headers = new Headers(request.headers);
  headers.set("content-type", file.type || "application/octet-stream");
  headers.set("content-length", String(file.size));
  const cacheControl = form.get("cacheControl");
  if (typeof cacheControl === "string") headers.set("cache-control", `max-age=${cacheControl}`);
  return new Request(request.url, { method: request.method, headers, body: await file.arrayBuffer() });
}

/** Lite answers `signedUrl` with an absolute path; the API says `signedURL` (or `url`), relative. */
export async function renameSignedUrls(request: Request, response: Response): Promise<Response> {
  const path = new URL(request.url).pathname;
  if (request.method !== "POST" || !response.ok) return response;
  const isUpload = path.startsWith("/storage/v1/object/upload/sign/");
  if (!isUpload && !path.startsWith("/storage/v1/object/sign/")) return response;
  const body: unknown = await response.json();
  const rename = (item: unknown): unknown => {
    if (typeof item !== "object" || item === null || !("signedUrl" in item)) return item;
    const { signedUrl, ...rest } = item;
    const relative = typeof signedUrl === "string" ? signedUrl.replace(/^\/storage\/v1/, "") : null;
    return isUpload ? { ...rest, url: relative } : { ...rest, signedURL: relative || null };
  };
  return Response.json(Array.isArray(body) ? body.map(rename) : rename(body), {
    status: response.status,
    headers: withoutLength(response.headers),
  });
}

/** Lite's route for signing many answers "not found"; they are signed one by one. */
export async function signMany(
  request: Request,
  serve: (request: Request) => Promise<Response>,
): Promise<Response | undefined> {
  const url = new URL(request.url);
  const isMany = request.method === "POST" && /^\/storage\/v1\/object\/sign\/[^/]+\/?$/.test(url.pathname);
  if (!isMany) return undefined;
  const parsed = SignMany.safeParse(await request.json().catch(() => undefined));
  if (!parsed.success)
    return Response.json({ statusCode: "400", error: "invalid", message: "Invalid body" }, { status: 400 });
  const { expiresIn, paths } = parsed.data;
  const signed = paths.map(async (path) => {
    const target = `${url.origin}${url.pathname.replace(/\/$/, "")}/${path.split("/").map(encodeURIComponent).join("/")}`;
    const headers = withoutLength(request.headers);
    const single = new Request(target, { method: "POST", headers, body: JSON.stringify({ expiresIn }) });
    const response = await renameSignedUrls(single, await serve(single));
    const body = Signed.safeParse(await response.json());
    if (response.ok && body.success) return { path, error: null, signedURL: body.data.signedURL };
    return {
      path,
      error: "Either the object does not exist or you do not have access to it",
      signedURL: null,
    };
  });
  return Response.json(await Promise.all(signed));
}

const SignMany = z.object({ expiresIn: z.number(), paths: z.array(z.string()) });
const Signed = z.object({ signedURL: z.string() });

/** `copy` answers { key } without the bucket; the API says { Key: "bucket/path" }. */
export async function copyObject(
  request: Request,
  serve: (request: Request) => Promise<Response>,
): Promise<Response | undefined> {
  const isCopy = request.method === "POST" && new URL(request.url).pathname === "/storage/v1/object/copy";
  if (!isCopy) return undefined;
  const order = Copy.safeParse(
    await request
      .clone()
      .json()
      .catch(() => undefined),
  );
  const response = await serve(request);
  if (!order.success || !response.ok) return response;
  const { bucketId, destinationBucket = bucketId, destinationKey } = order.data;
  const headers = withoutLength(response.headers);
  return Response.json({ Key: `${destinationBucket}/${destinationKey}` }, { headers });
}

const Copy = z.object({
  bucketId: z.string(),
  destinationBucket: z.string().optional(),
  destinationKey: z.string(),
});

function withoutLength(headers: Headers): Headers {
  const copy = new Headers(headers);
  copy.delete("content-length");
  return copy;
}
