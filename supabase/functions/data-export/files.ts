import { encodePath, isFileMissing, throwIfRefused } from "../_shared/storage.ts";

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
        options: { contentType: string; upsert: boolean; cacheControl: string },
      ): Promise<{ error: unknown }>;
      remove(paths: string[]): Promise<{ error: unknown }>;
    };
  };
}

const bucket = "exports";
const zip = "application/zip";

export function createFiles(client: StorageClient, timeoutMs: number): Files {
  return {
    read: async (from, path) => {
      const { data, error } = await client.storage
        .from(from)
        .download(encodePath(path), undefined, { signal: AbortSignal.timeout(timeoutMs) });
      if (data !== null) return new Uint8Array(await data.arrayBuffer());
      if (!isFileMissing(error)) throwIfRefused(error);
      return null;
    },
    write: async (path, bytes) => {
      const body = new Blob([bytes], { type: zip });
      // A browser asks each time: the file may have been closed, or made again.
      const options = { contentType: zip, upsert: true, cacheControl: "0" };
      const { error } = await client.storage.from(bucket).upload(path, body, options);
      throwIfRefused(error);
    },
    remove: async (paths) => {
      const { error } = await client.storage.from(bucket).remove([...paths]);
      throwIfRefused(error);
    },
  };
}
