/** One file of an export: data as JSON and as a page in the first, attachments and certificates in each. */
import { type Zippable, zipSync } from "fflate";
import type { DataPage, DataRow, Volume } from "./exports.ts";
import { writePage } from "./page.ts";

/** Rows by table or view, by domain. */
export type Data = ReadonlyMap<string, ReadonlyMap<string, readonly DataRow[]>>;

/**
 * Files of 24 MB at most go into one archive, so it is made in memory. Times inside are when the export was asked
 * for: the same rows make the same bytes.
 */
export async function archive(
  volume: Volume,
  pages: readonly DataPage[],
  read: (bucket: string, path: string) => Promise<Uint8Array | null>,
): Promise<Uint8Array<ArrayBuffer>> {
  const entries: Zippable = {};
  // Before 1980 a ZIP knows no time.
  const mtime = new Date(Math.max(Date.parse(volume.requested_at), Date.UTC(1980, 0, 2)));
  const text = (content: string) => new TextEncoder().encode(content);
  if (volume.number === 1) {
    const data = byDomain(pages);
    for (const [domain, relations] of data)
      entries[`data/${domain}.json`] = text(`${JSON.stringify(Object.fromEntries(relations), null, 2)}\n`);
    entries["index.html"] = text(writePage(volume, data));
  }
  for (const { bucket, path, name } of volume.files) {
    const bytes = await read(bucket, path);
    // Images and PDF files are compressed already.
    if (bytes !== null) entries[name] = [bytes, { level: 0 }];
  }
  return zipSync(entries, { mtime });
}

function byDomain(pages: readonly DataPage[]): Data {
  const data = new Map<string, Map<string, DataRow[]>>();
  for (const { domain, relation, rows } of pages) {
    const relations = data.get(domain) ?? new Map<string, DataRow[]>();
    data.set(domain, relations);
    relations.set(relation, [...(relations.get(relation) ?? []), ...rows]);
  }
  return data;
}
