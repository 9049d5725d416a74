import { z } from "zod";

/** Files in Storage, as the function sees them. */
export interface Files {
  /** A file's bytes; null where there is no such file. */
  read(bucket: string, path: string): Promise<Uint8Array | null>;
  /** Writes a file of an export, over one that an earlier run may have left. */
  write(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Removes files of exports; those that are gone already are no error. */
  remove(paths: readonly string[]): Promise<void>;
}

/** The part of a Supabase client that is used here. */
export interface StorageClient {
  storage: {
    from(bucket: string): {
      download(
        path: string,
        options: undefined,
        parameters: { signal: AbortSignal },
      ): PromiseLike<{ data: Blob | null; error: unknown }>;
      upload(
        path: string,
        body: Blob,
        options: { contentType: string; upsert: boolean },
      ): Promise<{ error: unknown }>;
      remove(paths: string[]): Promise<{ error: unknown }>;
    };
  };
}

/** What storage answers; the code is missing in older versions. */
const refusal = z.object({
  message: z.string().catch(""),
  status: z.number().optional().catch(undefined),
  statusCode: z.string().optional().catch(undefined),
});

const bucket = "exports";
const zip = "application/zip";

export function createFiles(client: StorageClient, timeoutMs: number): Files {
  return {
    read: async (from, path) => {
      // Names may hold spaces and parentheses; storage-js puts them into the address as they are.
      const encoded = path.split("/").map(encodeURIComponent).join("/");
      const { data, error } = await client.storage
        .from(from)
        .download(encoded, undefined, { signal: AbortSignal.timeout(timeoutMs) });
      if (data !== null) return new Uint8Array(await data.arrayBuffer());
      const { message, status, statusCode } = refusal.parse(error);
      if ((status === 404 || statusCode === "404") && /not found/i.test(message)) return null;
      throw new Error(`storage ${status ?? "unreachable"}: ${message}`);
    },
    write: async (path, bytes) => {
      const body = new Blob([bytes], { type: zip });
      const { error } = await client.storage
        .from(bucket)
        .upload(path, body, { contentType: zip, upsert: true });
      throwIfRefused(error);
    },
    remove: async (paths) => {
      const { error } = await client.storage.from(bucket).remove([...paths]);
      throwIfRefused(error);
    },
  };
}

function throwIfRefused(error: unknown): void {
  if (error === null) return;
  const { message, status } = refusal.parse(error);
  throw new Error(`storage ${status ?? "unreachable"}: ${message}`);
}
