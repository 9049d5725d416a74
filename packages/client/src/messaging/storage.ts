// Files of messages in Storage, always with the reader's own session.
import * as z from "zod/mini";
import { within } from "../platform/deadline.ts";
import { HomeroomError, type PlainErrorCode } from "../platform/errors.ts";
import { failure, type Result, success } from "../platform/result.ts";
import { RetryPolicy } from "../platform/retry.ts";
import type { Transport } from "../platform/transport.ts";
import { sendByXhr, xhrOf } from "./xhr.ts";

export const bucket = "message-attachments";
/** The bucket's limit. */
export const maxBytes = 10_485_760;

/** How much of a file has gone up, in bytes. */
export type UploadProgress = { loaded: number; total: number };

export type Upload = {
  path: string;
  bytes: Uint8Array<ArrayBuffer>;
  type: string;
  onProgress: ((progress: UploadProgress) => void) | undefined;
};

/** What Storage answers; older versions say the real status in the body only, newer ones a code. */
type Refusal = { status: number; code: string; message: string; cause: unknown };

const backOff = 300;
/** Bytes in a millisecond at least, where the progress of an upload is unknown. */
const slowest = 16;

/**
 * Uploads a file under a path that nobody else uses. Safe to repeat: a file that is there already is
 * the one that an earlier attempt left, unless it differs.
 */
export async function upload(transport: Transport, file: Upload): Promise<Result<null>> {
  const refused = await attempt(transport, () => put(transport, file));
  if (refused === null) return success(null);
  if (isDuplicate(refused)) return sameFile(transport, file);
  const error = await storageError(transport, refused, "thread.not_found");
  if (error.code === "thread.not_found" && (await isStaffThere(transport, file.path))) {
    return failure(
      new HomeroomError<PlainErrorCode>("consent.required", null, undefined, { cause: refused.cause }),
    );
  }
  return failure(error);
}

/** Whether the person is the thread's staff, from whom only a missing consent keeps the folder of a thread. */
async function isStaffThere(transport: Transport, path: string): Promise<boolean> {
  const found = await transport.rows(
    () =>
      transport.supabase
        .from("my_threads")
        .select("my_side")
        .eq("thread_id", path.split("/")[0] ?? ""),
    z.object({ my_side: z.string() }),
  );
  return found.data?.some((row) => row.my_side === "staff") ?? false;
}

/** Downloads a file: of a message, or from another bucket. No browser keeps it: whoever lost it opens it no more. */
export async function download(
  transport: Transport,
  path: string,
  from: string = bucket,
): Promise<Result<Blob>> {
  let blob: Blob | null = null;
  const refused = await attempt(transport, async () => {
    const { signal } = transport.options;
    const files = transport.supabase.storage.from(from);
    const { data, error } = await files.download(path, undefined, {
      cache: "no-store",
      ...(signal ? { signal } : {}),
    });
    blob = data;
    return error && refusalOf(error);
  });
  if (refused) return failure(await storageError(transport, refused, "attachment.not_found"));
  return blob ? success(blob) : failure(new HomeroomError("response.invalid", null));
}

async function attempt(transport: Transport, send: () => Promise<Refusal | null>): Promise<Refusal | null> {
  const retry = new RetryPolicy(transport.options.retry);
  for (let made = 1; ; made++) {
    if (transport.options.signal?.aborted) return aborted;
    const refused = await send();
    if (refused === null || !isUnreachable(refused) || !retry.allows(made)) return refused;
    await retry.pause(made, backOff);
  }
}

const aborted: Refusal = { status: 0, code: "", message: "The call was aborted.", cause: undefined };

async function put(transport: Transport, file: Upload): Promise<Refusal | null> {
  const { supabase, options } = transport;
  const total = file.bytes.byteLength;
  // A phone changes its network; what is silent for longer does not come back by itself.
  const idle = 2 * transport.timeout;
  const files = supabase.storage.from(bucket);
  const xhr = xhrOf(globalThis);
  const token = await supabase.realtime.accessToken?.();
  const key = supabase.realtime.apiKey;
  // fetch cannot say how far an upload is.
  if (file.onProgress && xhr && token && key) {
    const url = files.getPublicUrl(file.path).data.publicUrl.replace("/object/public/", "/object/");
    const headers = {
      apikey: key,
      authorization: `Bearer ${token}`,
      "content-type": file.type,
      "x-upsert": "false",
    };
    const answer = await sendByXhr(xhr, {
      url,
      headers,
      body: file.bytes,
      onProgress: (loaded) => file.onProgress?.({ loaded: Math.min(loaded, total), total }),
      signal: options.signal,
      idle,
    });
    if (answer.status < 200 || answer.status >= 300) return refusalOf(answer);
  } else {
    file.onProgress?.({ loaded: 0, total });
    const refused = await within<Refusal | null>(
      idle + total / slowest,
      options.signal,
      async () => {
        const how = { contentType: file.type, upsert: false };
        const { error } = await files.upload(file.path, file.bytes, how);
        return error && refusalOf(error);
      },
      () => aborted,
    );
    if (refused) return refused;
  }
  file.onProgress?.({ loaded: total, total });
  return null;
}

async function sameFile(transport: Transport, file: Upload): Promise<Result<null>> {
  const { data: info } = await transport.supabase.storage.from(bucket).info(file.path);
  if (info?.size !== file.bytes.byteLength || info.contentType !== file.type) return failure(mismatch());
  const { data: there, error } = await download(transport, file.path);
  if (error) return failure(error);
  const bytes = new Uint8Array(await there.arrayBuffer());
  return bytes.every((byte, at) => byte === file.bytes[at]) ? success(null) : failure(mismatch());
}

const mismatch = () => new HomeroomError("request.mismatch", null);

function refusalOf(error: object): Refusal {
  const text = (name: string) => {
    const value: unknown = Reflect.get(error, name);
    return typeof value === "string" || typeof value === "number" ? String(value) : "";
  };
  const status = Number(text("status")) || 0;
  const statusCode = Number(text("statusCode"));
  return {
    status: status >= 400 && status < 500 && statusCode >= 400 ? statusCode : status,
    code: text("code") || text("error"),
    message: text("message"),
    cause: error,
  };
}

function isUnreachable({ status }: Refusal): boolean {
  return status === 0 || (status >= 502 && status <= 504) || (status >= 520 && status <= 524);
}

function isDuplicate({ status, code }: Refusal): boolean {
  return status === 409 || code === "Duplicate" || code === "ResourceAlreadyExists";
}

async function storageError(
  transport: Transport,
  refusal: Refusal,
  hidden: "thread.not_found" | "attachment.not_found",
): Promise<HomeroomError<PlainErrorCode>> {
  const { status, cause } = refusal;
  const code = await codeOf(transport, refusal, hidden);
  const message = transport.options.signal?.aborted ? aborted.message : undefined;
  return new HomeroomError<PlainErrorCode>(code, null, message, { status: status || null, cause });
}

async function codeOf(
  transport: Transport,
  refusal: Refusal,
  hidden: "thread.not_found" | "attachment.not_found",
): Promise<PlainErrorCode> {
  const { status, code, message } = refusal;
  if (isUnreachable(refusal)) return "network.failed";
  if (status === 401 || code === "InvalidJWT" || /\bjwt\b/i.test(message)) return "auth.required";
  if (status === 429) return "rate.limited";
  if (status === 413 || status === 415 || /^(EntityTooLarge|InvalidMimeType)$/.test(code)) {
    return "attachment.not_allowed";
  }
  if (![400, 403, 404].includes(status)) return "unknown";
  // Hidden and missing files give the same answer; callers who are not signed in get theirs.
  const { accessToken, apiKey } = transport.supabase.realtime;
  return accessToken && (await accessToken()) === apiKey ? "auth.required" : hidden;
}
