import { encodePath, isFileMissing, isRangeEmpty, throwIfRefused } from "../_shared/storage.ts";
import type { StoredFile } from "./checks.ts";

/** How much of a file is read; its type is decided by less. */
export const sampleBytes = 4100;

/** Files of messages, and certificates that were erased, as the function sees them. */
export interface Files {
  /** The first bytes of a file, all of a smaller one; null where there is no such file. */
  firstBytes(path: string): Promise<Uint8Array | null>;
  /** Removes files; those that are gone already are no error. */
  remove(files: readonly StoredFile[]): Promise<void>;
}

/** The part of a Supabase client that is used here: downloading and removing. */
export interface StorageClient {
  storage: {
    from(bucket: string): {
      setHeader(
        name: string,
        value: string,
      ): {
        download(
          path: string,
          options: undefined,
          parameters: { signal: AbortSignal },
        ): { asStream(): PromiseLike<{ data: ReadableStream<Uint8Array> | null; error: unknown }> };
      };
      remove(paths: string[]): Promise<{ error: unknown }>;
    };
  };
}

const bucket = "message-attachments";

/** Files in Storage. Asks for the first bytes only, and reads no more where it is sent the whole file. */
export function createFiles(client: StorageClient, timeoutMs: number): Files {
  return {
    firstBytes: async (path) => {
      const { data, error } = await client.storage
        .from(bucket)
        .setHeader("range", `bytes=0-${sampleBytes - 1}`)
        .download(encodePath(path), undefined, { signal: AbortSignal.timeout(timeoutMs) })
        .asStream();
      if (data !== null) return readStart(data, sampleBytes);
      if (isFileMissing(error)) return null;
      if (!isRangeEmpty(error)) throwIfRefused(error);
      return new Uint8Array();
    },
    remove: async (files) => {
      for (const [id, ofBucket] of Map.groupBy(files, (file) => file.bucket_id)) {
        const { error } = await client.storage.from(id).remove(ofBucket.map(({ path }) => path));
        throwIfRefused(error);
      }
    },
  };
}

async function readStart(stream: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(limit);
  let size = 0;
  const reader = stream.getReader();
  try {
    while (size < limit) {
      const { value, done } = await reader.read();
      if (done) break;
      const part = value.subarray(0, limit - size);
      bytes.set(part, size);
      size += part.byteLength;
    }
  } finally {
    // Ends the download; what it says to that no longer matters.
    await reader.cancel().catch(() => undefined);
  }
  return bytes.subarray(0, size);
}
