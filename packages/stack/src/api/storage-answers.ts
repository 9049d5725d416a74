// What lite's storage answers, as the Storage API publishes it: errors with a code, and `info`.
import { z } from "zod";

/** https://supabase.com/docs/guides/storage/debugging/error-codes, by the older names that lite has. */
const codes: ReadonlyMap<string, string> = new Map([
  ["Bucket not found", "NoSuchBucket"],
  ["Duplicate", "KeyAlreadyExists"],
  ["Invalid key", "InvalidKey"],
  ["InvalidJWT", "InvalidJWT"],
  ["InvalidRequest", "InvalidRequest"],
  ["Payload too large", "EntityTooLarge"],
  ["ResourceNotEmpty", "ResourceNotEmpty"],
  ["Unauthorized", "AccessDenied"],
  ["invalid_mime_type", "InvalidMimeType"],
  ["not_found", "NoSuchKey"],
]);

const Failure = z.looseObject({ error: z.string() });

const Info = z.object({
  id: z.string(),
  name: z.string(),
  version: z.string().nullable(),
  bucket_id: z.string(),
  metadata: z.record(z.string(), z.unknown()),
  user_metadata: z.unknown(),
  created_at: z.string(),
  updated_at: z.string(),
});

/** storage-js branches on `code`; `exists()` throws where it is missing. */
export async function withErrorCode(response: Response): Promise<Response> {
  if (response.ok || !isJson(response)) return response;
  const text = await response.text();
  // HEAD has a body's headers and no body.
  if (text === "") return new Response(null, { status: response.status });
  const body: unknown = JSON.parse(text);
  const failure = Failure.safeParse(body);
  const code = failure.success ? codes.get(failure.data.error) : undefined;
  return again(response, code === undefined ? body : { ...failure.data, code });
}

/** Lite fails at a signature that it cannot verify. */
export function refusedSignature(request: Request, response: Response): Response {
  const { pathname, searchParams } = new URL(request.url);
  const isSigned = /^\/storage\/v1\/object\/(upload\/)?sign\//.test(pathname) && searchParams.has("token");
  if (!isSigned || response.status !== 500) return response;
  return Response.json(
    { statusCode: "400", error: "InvalidJWT", message: "invalid signature" },
    { status: 400 },
  );
}

/** Lite answers `info` with the whole row. */
export async function publishedInfo(request: Request, response: Response): Promise<Response> {
  const isInfo =
    request.method === "GET" && new URL(request.url).pathname.startsWith("/storage/v1/object/info/");
  if (!isInfo || !response.ok) return response;
  const row = Info.parse(await response.json());
  return again(response, {
    id: row.id,
    name: row.name,
    version: row.version,
    bucket_id: row.bucket_id,
    size: row.metadata["size"] ?? null,
    content_type: row.metadata["mimetype"] ?? null,
    cache_control: row.metadata["cacheControl"] ?? null,
    etag: row.metadata["eTag"] ?? null,
    metadata: row.user_metadata,
    last_modified: row.updated_at,
    created_at: row.created_at,
  });
}

function isJson(response: Response): boolean {
  return response.headers.get("content-type")?.startsWith("application/json") ?? false;
}

function again(response: Response, body: unknown): Response {
  const headers = new Headers(response.headers);
  headers.delete("content-length");
  return Response.json(body, { status: response.status, headers });
}
