// Errors as Google's APIs send them: https://cloud.google.com/apis/design/errors
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";

const STATUS = {
  INVALID_ARGUMENT: 400,
  UNAUTHENTICATED: 401,
  PERMISSION_DENIED: 403,
  NOT_FOUND: 404,
  RESOURCE_EXHAUSTED: 429,
  INTERNAL: 500,
  UNAVAILABLE: 503,
} as const satisfies Record<string, ContentfulStatusCode>;

const MESSAGE: Record<keyof typeof STATUS, string> = {
  INVALID_ARGUMENT: "Request contains an invalid argument.",
  UNAUTHENTICATED:
    "Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.",
  PERMISSION_DENIED: "The caller does not have permission",
  NOT_FOUND: "Requested entity was not found.",
  RESOURCE_EXHAUSTED:
    "Quota exceeded for quota metric 'Queries' and limit 'Queries per minute per user' of service 'classroom.googleapis.com'.",
  INTERNAL: "Internal error encountered.",
  UNAVAILABLE: "The service is currently unavailable.",
};

export type GoogleStatus = keyof typeof STATUS;

export function googleError(
  status: GoogleStatus,
  options: { message?: string; reason?: string; headers?: Record<string, string> } = {},
): HTTPException {
  const { message = MESSAGE[status], reason, headers = {} } = options;
  const info = { "@type": "type.googleapis.com/google.rpc.ErrorInfo", reason, domain: "googleapis.com" };
  const body = { error: { code: STATUS[status], message, status, ...(reason ? { details: [info] } : {}) } };
  const more =
    status === "UNAUTHENTICATED"
      ? { "WWW-Authenticate": 'Bearer realm="https://accounts.google.com/", error="invalid_token"' }
      : {};
  const res = Response.json(body, {
    status: STATUS[status],
    headers: { "Content-Type": "application/json; charset=UTF-8", ...more, ...headers },
  });
  return new HTTPException(STATUS[status], { res });
}
