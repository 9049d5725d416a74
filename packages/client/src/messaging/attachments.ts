// Files on their way into a message: inspected into, named, uploaded.
import * as z from "zod/mini";
import { HomeroomError } from "../platform/errors.ts";
import { type InputOf, id } from "../platform/fields.ts";
import { newRequestId } from "../platform/request-id.ts";
import { failure, type Result, success } from "../platform/result.ts";
import type { Transport } from "../platform/transport.ts";
import { safeFileName } from "./file-name.ts";
import { type AttachmentType, fileType, headBytes } from "./file-type.ts";
import { maxBytes, type UploadProgress, upload } from "./storage.ts";

/** A file's content. */
export type FileContent = Blob | ArrayBuffer | Uint8Array;

export const fileShape = {
  /** An image or a PDF, up to 10 MiB. */
  file: z.custom<FileContent>(
    (value) =>
      value instanceof Uint8Array ||
      value instanceof ArrayBuffer ||
      (typeof Blob === "function" && value instanceof Blob),
    "A Blob, an ArrayBuffer or a Uint8Array.",
  ),
  /** What the file is called; default: the name of the File. */
  name: z.optional(z.string().check(z.maxLength(1000, "Up to 1000 characters."))),
  /** Told how much has gone up; at the end all of it. */
  onProgress: z.optional(
    z.custom<(progress: UploadProgress) => void>((value) => typeof value === "function", "A function."),
  ),
};

const uploadShape = {
  threadId: id,
  ...fileShape,
  /** Makes the upload safe to repeat: see `newRequestId`. Default: a new one. */
  uploadId: z.optional(id),
};
export interface UploadInput extends InputOf<typeof uploadShape> {}
export const uploadInput = z.strictObject(uploadShape);

/** A file that waits to be sent. */
export interface Uploaded {
  /** For `messages.send`, as `attachmentPath`. */
  path: string;
  /** What it will be called. */
  name: string;
  /** What it is, by its content. */
  type: AttachmentType;
  /** In bytes. */
  size: number;
}

type InspectedFile = { bytes: Uint8Array<ArrayBuffer>; name: string; type: AttachmentType };

/** Reads a file and says what it is; refused are wrong types and sizes. */
export async function inspectFile(
  file: FileContent,
  name: string | undefined,
): Promise<Result<InspectedFile>> {
  const size = "size" in file ? file.size : file.byteLength;
  if (size === 0) return notAllowed("The file is empty.");
  if (size > maxBytes) return notAllowed(`The file is larger than ${maxBytes / 1_048_576} MiB.`);
  const bytes = await bytesOf(file);
  const type = fileType(bytes.subarray(0, headBytes));
  if (type === null) return notAllowed("Images (PNG, JPEG, GIF, WebP) and PDF files.");
  const given = name ?? ("name" in file && typeof file.name === "string" ? file.name : "");
  return success({ bytes, type, name: safeFileName(given, type) });
}

export async function uploadFile(
  transport: Transport,
  { threadId, file, name, onProgress, uploadId = newRequestId() }: z.output<typeof uploadInput>,
): Promise<Result<Uploaded>> {
  const inspected = await inspectFile(file, name);
  return inspected.error
    ? inspected
    : uploadInspected(transport, { ...inspected.data, threadId, uploadId, onProgress });
}

type Placed = InspectedFile & {
  threadId: string;
  uploadId: string;
  onProgress: ((progress: UploadProgress) => void) | undefined;
};

export async function uploadInspected(
  transport: Transport,
  { threadId, uploadId, bytes, name, type, onProgress }: Placed,
): Promise<Result<Uploaded>> {
  const path = `${threadId.toLowerCase()}/${uploadId.toLowerCase()}/${name}`;
  const done = await upload(transport, { path, bytes, type, onProgress });
  return done.error ? done : success({ path, name, type, size: bytes.byteLength });
}

function notAllowed(message: string) {
  return failure(new HomeroomError("attachment.not_allowed", null, message));
}

async function bytesOf(file: FileContent): Promise<Uint8Array<ArrayBuffer>> {
  if (file instanceof ArrayBuffer) return new Uint8Array(file);
  // A copy: the uploaded bytes are the inspected ones, even if the original changes meanwhile.
  if (file instanceof Uint8Array) return new Uint8Array(file);
  // Blobs of React Native cannot be read themselves.
  const readable = typeof file.arrayBuffer === "function" ? file : new Response(file);
  return new Uint8Array(await readable.arrayBuffer());
}
