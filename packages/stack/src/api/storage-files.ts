// Where uploaded files live: lite's storage interface over a folder. Every upload is a file of its
// own, named by a hash of bucket and path, so no name a client sends becomes a path on this disk.
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { copyFile, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { App } from "@supabase/lite";
import { z } from "zod";

type Adapter = NonNullable<App["_storageAdapter"]>;
type Metadata = Awaited<ReturnType<Adapter["headObject"]>>;

const Stored = z.object({ mimetype: z.string(), cacheControl: z.string(), eTag: z.string() });

export class StorageFiles implements Adapter {
  readonly driver: string;

  constructor(folder: string) {
    this.driver = folder;
  }

  async uploadObject(
    bucket: string,
    key: string,
    _version: string | undefined,
    body: Parameters<Adapter["uploadObject"]>[3],
    contentType: string,
    cacheControl: string,
  ): Promise<Metadata> {
    const file = this.#file(bucket, key);
    await mkdir(join(this.driver, bucketFolder(bucket)), { recursive: true });
    const hash = createHash("md5");
    const source = body instanceof Uint8Array ? Readable.from([body]) : Readable.from(body);
    const temporary = `${file}.${crypto.randomUUID()}`;
    await pipeline(
      source,
      async function* (chunks: AsyncIterable<Uint8Array>) {
        for await (const chunk of chunks) {
          hash.update(chunk);
          yield chunk;
        }
      },
      createWriteStream(temporary, { mode: 0o600 }),
    );
    const eTag = `"${hash.digest("hex")}"`;
    await writeFile(`${file}.json`, JSON.stringify({ mimetype: contentType, cacheControl, eTag }));
    await rename(temporary, file);
    return this.headObject(bucket, key);
  }

  async headObject(bucket: string, key: string): Promise<Metadata> {
    const file = this.#file(bucket, key);
    const { size, mtime } = await stat(file);
    const stored = Stored.parse(JSON.parse(await readFile(`${file}.json`, "utf8")));
    return { ...stored, size, contentLength: size, lastModified: mtime, httpStatusCode: 200 };
  }

  async getObject(bucket: string, key: string): ReturnType<Adapter["getObject"]> {
    const metadata = await this.headObject(bucket, key);
    const body = Readable.toWeb(createReadStream(this.#file(bucket, key)));
    return { metadata, httpStatusCode: 200, body };
  }

  async deleteObject(bucket: string, key: string): Promise<void> {
    const file = this.#file(bucket, key);
    await rm(file, { force: true });
    await rm(`${file}.json`, { force: true });
  }

  async deleteObjects(bucket: string, keys: string[]): Promise<void> {
    for (const key of keys) await this.deleteObject(bucket, key);
  }

  async copyObject(
    fromBucket: string,
    fromKey: string,
    _version: string | undefined,
    toBucket: string,
    toKey: string,
  ): Promise<Metadata> {
    await mkdir(join(this.driver, bucketFolder(toBucket)), { recursive: true });
    const [from, to] = [this.#file(fromBucket, fromKey), this.#file(toBucket, toKey)];
    await copyFile(`${from}.json`, `${to}.json`);
    await copyFile(from, to);
    return this.headObject(toBucket, toKey);
  }

  privateAssetUrl(bucket: string, key: string): Promise<string> {
    return Promise.resolve(`file://${this.#file(bucket, key)}`);
  }

  #file(bucket: string, key: string): string {
    const name = createHash("sha256").update(key).digest("hex");
    return join(this.driver, bucketFolder(bucket), name);
  }
}

function bucketFolder(bucket: string): string {
  return createHash("sha256").update(bucket).digest("hex").slice(0, 16);
}
