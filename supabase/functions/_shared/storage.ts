/** What Storage's answers mean, and how it wants paths. */
import { z } from "zod";

/** The codes are missing in older versions. */
const refusal = z.object({
  message: z.string().catch(""),
  status: z.number().optional().catch(undefined),
  statusCode: z.string().optional().catch(undefined),
  code: z.string().optional().catch(undefined),
});

/** Names may hold spaces and parentheses; storage-js puts them into the address as they are. */
export function encodePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

/** Only where it is the file that is missing: a key that is not accepted finds no bucket. */
export function isFileMissing(error: unknown): boolean {
  const { message, status, statusCode, code } = refusal.parse(error);
  return (
    code === "NoSuchKey" ||
    ((status === 404 || statusCode === "404") &&
      /^(Object not found|The resource was not found)$/.test(message))
  );
}

/** An empty file has no first byte. */
export function isRangeEmpty(error: unknown): boolean {
  const { status, code } = refusal.parse(error);
  return code === "InvalidRange" || status === 416;
}

export function throwIfRefused(error: unknown): void {
  if (error === null) return;
  const { message, status } = refusal.parse(error);
  throw new Error(`storage ${status ?? "unreachable"}: ${message}`);
}
