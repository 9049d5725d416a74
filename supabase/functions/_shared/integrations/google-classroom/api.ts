import ky, { HTTPError, TimeoutError } from "ky";
import { z } from "zod";
import { type ProviderContext, ProviderError } from "../provider.ts";

/** A list method's page: an absent list is an empty one. Items are read one by one. */
const page = z.object({
  courses: z.array(z.unknown()).optional(),
  courseWork: z.array(z.unknown()).optional(),
  studentSubmissions: z.array(z.unknown()).optional(),
  nextPageToken: z.string().optional(),
});

/** The part of Google's errors that is told apart. */
const failure = z.object({
  error: z.object({
    status: z.string().catch(""),
    details: z.array(z.object({ reason: z.string().optional().catch(undefined) }).catch({})).catch([]),
  }),
});

/** It is not there, or not for this person any more. */
export class Gone extends Error {
  override readonly name = "Gone";
}

/** Waits that are worth it within a run; longer ones are left to the database. */
const longestWaitSeconds = 5;

export interface ClassroomApi {
  list(
    accessToken: string,
    path: string,
    query: readonly (readonly [string, string])[],
    pageToken: string | undefined,
  ): Promise<z.output<typeof page>>;
}

/** Classroom's REST API: https://developers.google.com/workspace/classroom/reference/rest */
export function classroomApi(baseUrl: string, { pace, now }: ProviderContext): ClassroomApi {
  const http = ky.create({
    timeout: 15_000,
    retry: {
      limit: 2,
      methods: ["get"],
      statusCodes: [408, 429, 500, 502, 503, 504],
      afterStatusCodes: [429, 503],
      maxRetryAfter: longestWaitSeconds * 1000,
      backoffLimit: 3000,
      jitter: true,
      retryOnTimeout: false,
      shouldRetry: ({ error }) =>
        error instanceof HTTPError && (retryAfter(error.response, now()) ?? 0) > longestWaitSeconds
          ? false
          : undefined,
    },
    // Each attempt takes its turn.
    hooks: { beforeRequest: [pace], beforeRetry: [pace] },
  });

  return {
    async list(accessToken, path, query, pageToken) {
      const searchParams = new URLSearchParams(query.map(([name, value]) => [name, value]));
      searchParams.set("pageSize", "100");
      if (pageToken !== undefined) searchParams.set("pageToken", pageToken);
      let body: unknown;
      try {
        body = await http
          .get(`${baseUrl}/v1/${path}`, {
            searchParams,
            headers: { authorization: `Bearer ${accessToken}` },
          })
          .json();
      } catch (error) {
        throw await sorted(error, pageToken !== undefined, now());
      }
      const read = page.safeParse(body);
      if (!read.success) throw new ProviderError("failed", "unreadable_answer");
      return read.data;
    },
  };
}

async function sorted(error: unknown, hadPageToken: boolean, now: number): Promise<Error> {
  if (error instanceof HTTPError) {
    const { response } = error;
    const { status, details } = failure
      .catch({ error: { status: "", details: [] } })
      .parse(error.data ?? (await response.json().catch(() => undefined))).error;
    const has = (reason: string) => details.some((detail) => detail.reason === reason);
    switch (response.status) {
      case 400:
        return hadPageToken
          ? new ProviderError("restart", "page_expired")
          : new ProviderError("failed", "provider_refused");
      case 401:
        return new ProviderError("unauthorized", "grant_revoked");
      case 403:
        if (status === "RESOURCE_EXHAUSTED")
          return new ProviderError("later", "provider_busy", retryAfter(response, now));
        return has("ACCESS_TOKEN_SCOPE_INSUFFICIENT")
          ? new ProviderError("reconnect", "scopes_missing")
          : new Gone();
      case 404:
        return new Gone();
      case 429:
        return new ProviderError("later", "provider_busy", retryAfter(response, now));
      default:
        return response.status >= 500
          ? new ProviderError("later", "provider_unavailable", retryAfter(response, now))
          : new ProviderError("failed", "provider_refused");
    }
  }
  // Not JSON, although it said 200: a proxy's page, or an answer cut short.
  if (error instanceof SyntaxError) return new ProviderError("later", "unreadable_answer");
  return new ProviderError("later", error instanceof TimeoutError ? "provider_slow" : "provider_unreachable");
}

function retryAfter(response: Response, now: number): number | undefined {
  const value = response.headers.get("retry-after");
  if (value === null) return undefined;
  const seconds = /^\d+$/.test(value.trim()) ? Number(value) : (Date.parse(value) - now) / 1000;
  return Number.isFinite(seconds) ? Math.min(Math.max(Math.ceil(seconds), 1), 86_400) : undefined;
}
