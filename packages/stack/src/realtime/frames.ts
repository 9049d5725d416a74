// Phoenix frames as Supabase Realtime speaks them, version 2.0.0, and the older one in which every frame
// is an object. Broadcasts of the database are binary in the newer version.
import { z } from "zod";

export type Version = "1.0.0" | "2.0.0";

export type Frame = {
  joinRef: string | null;
  ref: string | null;
  topic: string;
  event: string;
  payload: unknown;
};

const ref = z.string().nullish().default(null);
const list = z
  .tuple([ref, ref, z.string(), z.string(), z.unknown()])
  .transform(([joinRef, own, topic, event, payload]) => ({ joinRef, ref: own, topic, event, payload }));
const object = z
  .object({ join_ref: ref, ref, topic: z.string(), event: z.string(), payload: z.unknown() })
  .transform(({ join_ref, ...rest }) => ({ joinRef: join_ref, ...rest }));

/** Undefined for what is no frame. */
export function parseFrame(text: string, version: Version): Frame | undefined {
  try {
    const parsed = (version === "2.0.0" ? list : object).safeParse(JSON.parse(text));
    return parsed.data;
  } catch {
    return undefined;
  }
}

export function writeFrame({ joinRef, ref, topic, event, payload }: Frame, version: Version): string {
  return JSON.stringify(
    version === "2.0.0"
      ? [joinRef, ref, topic, event, payload]
      : { join_ref: joinRef, ref, topic, event, payload },
  );
}

export type Broadcast = { topic: string; event: string; payload: unknown; id: string };

const KIND_BROADCAST = 4;
const JSON_ENCODING = 1;

/** Text in the older version, and where a field is too long for the header of the newer one. */
export function writeBroadcast({ topic, event, payload, id }: Broadcast, version: Version): string | Buffer {
  const meta = { id };
  const fields = [topic, event, JSON.stringify(meta)].map((text) => Buffer.from(text));
  if (version === "1.0.0" || fields.some(({ length }) => length > 255)) {
    const content = { type: "broadcast", event, payload, meta };
    return writeFrame({ joinRef: null, ref: null, topic, event: "broadcast", payload: content }, version);
  }
  const lengths = fields.map(({ length }) => length);
  return Buffer.concat([
    Buffer.from([KIND_BROADCAST, ...lengths, JSON_ENCODING]),
    ...fields,
    Buffer.from(JSON.stringify(payload)),
  ]);
}
