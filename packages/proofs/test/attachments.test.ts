/**
 * Files of messages, through supabase-js over HTTP: as both sides of a thread, and as everybody who
 * must not.
 */
import { randomUUID } from "node:crypto";
import { createClient } from "@supabase/supabase-js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Stack, startStack } from "../../stack/src/stack.ts";
import {
  gif,
  html,
  joined,
  jpeg,
  pdf,
  png,
  program,
  svg,
  webp,
  zip,
} from "../../stack/test/support/files.ts";
import { clientOf } from "../../stack/test/support/people.ts";
import { rawRequest } from "../../stack/test/support/raw-request.ts";
import { bucket, type Family, files, newPath, type Person, send, startFamily } from "./support/family.ts";

let stack: Stack;
let family: Family;
let bob: Person;
let eve: Person;
let mia: Person;
let dana: Person;
let carol: Person;
let leo: Person;
/** Bob and Dana about Mia; Carol and Dana about Leo. */
let thread: string;
let otherThread: string;

beforeAll(async () => {
  stack = await startStack();
  family = await startFamily(stack);
  // Most uploads here are never sent; the limit of unsent files must not be what refuses a bad one.
  await family.sql`update private.settings set max_unsent_uploads = 200`;
  bob = await family.person("bob");
  eve = await family.person("eve");
  mia = await family.person("mia", "student");
  dana = await family.person("dana", "tutor");
  carol = await family.person("carol");
  leo = await family.person("leo", "student");
  await family.sql`
    insert into public.consents (student_id, purpose, decision, side, method, text_version, evidence)
    select s, 'media', 'given', 'school', 'paper', 1, 'Folder 7' from unnest(${[mia.id, leo.id]}::uuid[]) s`;
  await family.link(bob, mia);
  await family.link(eve, mia);
  await family.link(carol, leo);
  await family.book(bob, dana, mia);
  await family.book(carol, dana, leo);
  thread = await family.thread(bob, dana, mia);
  await family.thread(eve, dana, mia);
  otherThread = await family.thread(carol, dana, leo);
});
afterAll(async () => {
  await family?.stop();
  await stack?.stop();
});

type Upload = { type?: string; threadId?: string; upsert?: boolean };

/** Uploads and returns the path; throws where it is refused. */
async function upload(
  from: Person,
  name: string,
  content: Uint8Array,
  options: Upload = {},
): Promise<string> {
  const path = newPath(options.threadId ?? thread, name);
  const { error } = await put(from, path, content, options);
  if (error) throw new Error(error.message);
  return path;
}

function put(from: Pick<Person, "client">, path: string, content: Uint8Array, { type, upsert }: Upload = {}) {
  const contentType = type ?? "application/pdf";
  return files(from).upload(path, content, { contentType, ...(upsert === undefined ? {} : { upsert }) });
}

const sendFile = (from: Person, to: Person, student: Person, path: string) =>
  send(from, { p_student_id: student.id, p_recipient_id: to.id, p_attachment_path: path });

async function read(by: Pick<Person, "client">, path: string): Promise<Uint8Array | null> {
  const { data } = await files(by).download(path);
  return data && new Uint8Array(await data.arrayBuffer());
}

async function expectOpen(by: Pick<Person, "client">, path: string, content: Uint8Array): Promise<void> {
  expect(Buffer.from((await read(by, path)) ?? "").equals(content)).toBe(true);
  expect((await files(by).info(path)).error).toBeNull();
  expect((await files(by).exists(path)).data).toBe(true);
}

async function expectClosed(by: Pick<Person, "client">, path: string): Promise<void> {
  expect(await files(by).download(path)).toMatchObject({
    data: null,
    error: { message: expect.any(String) },
  });
  expect((await files(by).info(path)).data).toBeNull();
  // For a session that is none `exists` throws.
  expect(
    await files(by)
      .exists(path)
      .then(
        ({ data }) => data,
        () => false,
      ),
  ).toBe(false);
}

/** Whatever one could do with a file but read it: refused to those who may read it too. */
async function expectUntouchable(by: Pick<Person, "client">, path: string): Promise<void> {
  const folder = path.split("/").slice(0, 2).join("/");
  const own = newPath(path.split("/")[0] ?? "", "copy.pdf");
  const before = await stored(path);
  expect(before).toHaveLength(1);

  expect((await files(by).createSignedUrl(path, 60)).error).not.toBeNull();
  expect((await files(by).createSignedUrl(path, 315_360_000)).error).not.toBeNull();
  const signed = await files(by).createSignedUrls([path, path], 60);
  expect(signed.data?.some(({ signedUrl }) => signedUrl) ?? false).toBe(false);
  expect((await files(by).createSignedUploadUrl(path)).error).not.toBeNull();
  expect((await files(by).createSignedUploadUrl(path, { upsert: true })).error).not.toBeNull();
  expect((await files(by).createSignedUploadUrl(own)).error).not.toBeNull();
  expect((await files(by).createSignedUploadUrl(own, { upsert: true })).error).not.toBeNull();

  for (const prefix of ["", path.split("/")[0] ?? "", folder]) {
    expect((await files(by).list(prefix)).data ?? []).toEqual([]);
  }
  expect((await files(by).copy(path, own)).error).not.toBeNull();
  expect((await files(by).copy(path, own, { destinationBucket: "elsewhere" })).error).not.toBeNull();
  expect((await files(by).move(path, own)).error).not.toBeNull();
  expect((await files(by).update(path, html, { contentType: "application/pdf" })).error).not.toBeNull();
  expect((await put(by, path, html, { upsert: true })).error).not.toBeNull();
  expect((await put(by, path, html)).error).not.toBeNull();
  expect((await files(by).update(own, html, { contentType: "application/pdf" })).error).not.toBeNull();
  expect((await files(by).remove([path])).data ?? []).toEqual([]);
  expect((await files(by).download(path, { transform: { width: 10 } })).data).toBeNull();
  expect((await fetch(files(by).getPublicUrl(path).data.publicUrl)).ok).toBe(false);

  expect((await by.client.storage.updateBucket(bucket, { public: true })).error).not.toBeNull();
  expect((await by.client.storage.emptyBucket(bucket)).error).not.toBeNull();
  expect((await by.client.storage.deleteBucket(bucket)).error).not.toBeNull();

  expect(await stored(path)).toEqual(before);
  expect(await stored(own)).toEqual([]);
}

/** The file's row, without the time of its last download. */
const stored = (path: string) =>
  family.sql`
    select o.id, o.version, o.owner_id, o.metadata, b.public from storage.objects o
    join storage.buckets b on b.id = o.bucket_id where o.name = ${path}`;

const stranger = () => ({ client: clientOf(stack) });
const check = () => stack.runTask("attachment-check");

describe("a file of a message", () => {
  it.each([
    ["a PDF", "report.pdf", "application/pdf", pdf],
    ["a PNG", "photo.png", "image/png", png],
    ["a JPEG", "photo.jpg", "image/jpeg", jpeg],
    ["a JPEG by its longer name", "photo.jpeg", "image/jpeg", jpeg],
    ["a GIF", "photo.gif", "image/gif", gif],
    ["a WebP", "photo.webp", "image/webp", webp],
    ["a name with spaces and parentheses", "Term report (final 2).pdf", "application/pdf", pdf],
  ])("%s is read by both sides, before and after it was looked into", async (_, name, type, content) => {
    const ways: [Person, Person][] = [
      [bob, dana],
      [dana, bob],
    ];
    for (const [from, to] of ways) {
      const path = await upload(from, name, content, { type });
      await expectOpen(from, path, content);
      const sent = await sendFile(from, to, mia, path);
      expect(sent).toMatchObject({
        attachment_path: path,
        attachment_name: name,
        attachment_type: type,
        attachment_size: content.byteLength,
      });
      const seen = await to.client
        .from("thread_messages")
        .select("attachment_path, attachment_name, attachment_type, attachment_size")
        .eq("id", sent.id)
        .single();
      expect(seen.data).toEqual({
        attachment_path: path,
        attachment_name: name,
        attachment_type: type,
        attachment_size: content.byteLength,
      });
      await expectOpen(to, path, content);
      await check();
      await expectOpen(from, path, content);
      await expectOpen(to, path, content);
    }
  });

  it("may be uploaded as a File, with upsert too, and is served with its type", async () => {
    const path = newPath(thread, "photo.png");
    const file = new File([png], "whatever.png", { type: "image/png" });
    expect((await files(bob).upload(path, file, { upsert: true })).error).toBeNull();
    await sendFile(bob, dana, mia, path);
    expect((await files(dana).download(path)).data?.type).toBe("image/png");
    expect((await files(dana).info(path)).data).toMatchObject({ size: png.byteLength });
  });

  it("is the preview of a message without words", async () => {
    const path = await upload(bob, "only a file.pdf", pdf);
    await sendFile(bob, dana, mia, path);
    const { data } = await dana.client.from("my_threads").select().eq("thread_id", thread).single();
    expect(data).toMatchObject({ last_message_preview: "only a file.pdf" });
  });

  it("is read under each of its addresses, by a person's session and by nothing else", async () => {
    const path = await upload(bob, "report.pdf", pdf);
    await sendFile(bob, dana, mia, path);
    const get = (route: string, headers: Record<string, string>) =>
      fetch(`${stack.apiUrl}/storage/v1/object${route}/${bucket}/${path}`, { headers });
    const apikey = stack.publishableKey;
    const authorization = `Bearer ${dana.token}`;
    for (const route of ["", "/authenticated", "/info", "/info/authenticated"]) {
      expect((await get(route, { apikey, authorization })).status).toBe(200);
      expect((await get(route, { apikey })).ok).toBe(false);
      expect((await get(route, {})).ok).toBe(false);
      expect((await get(route, { apikey, authorization: "Bearer a.b.c" })).ok).toBe(false);
    }
    for (const route of ["/public", "/sign"]) {
      expect((await get(route, { apikey, authorization })).ok).toBe(false);
    }
  });
});

describe("whom a file is closed to", () => {
  let path: string;
  beforeAll(async () => {
    path = await upload(bob, "report.pdf", pdf);
    await sendFile(bob, dana, mia, path);
    await check();
  });

  it.each([
    ["the child's other guardian, who talks to the same tutor", () => eve],
    ["the child", () => mia],
    ["another guardian, who talks to the same tutor about another child", () => carol],
    ["another child", () => leo],
    ["somebody without a session", stranger],
  ])("%s", async (_, who) => {
    await expectOpen(dana, path, pdf);
    await expectClosed(who(), path);
    await expectUntouchable(who(), path);
    expect((await put(who(), newPath(thread, "mine.pdf"), pdf)).error).not.toBeNull();
    await expectOpen(bob, path, pdf);
  });

  it("those who may read it can do nothing else with it", async () => {
    await expectUntouchable(bob, path);
    await expectUntouchable(dana, path);
    await expectOpen(bob, path, pdf);
    await expectOpen(dana, path, pdf);
  });

  it("a forged session, and one of another key", async () => {
    const [head, , tail] = bob.token.split(".");
    const claims = Buffer.from(JSON.stringify({ role: "service_role" })).toString("base64url");
    for (const token of [`${head}.${claims}.${tail}`, `${head}.${claims}.`, "x"]) {
      const client = createClient(stack.apiUrl, stack.publishableKey, {
        accessToken: () => Promise.resolve(token),
      });
      await expectClosed({ client }, path);
    }
  });
});

describe("whom a file is closed to from one moment to the next", () => {
  /** A file that went each way, open to both. */
  async function exchange(guardian: Person, staff: Person, student: Person) {
    const threadId = await family.thread(guardian, staff, student);
    const theirs = await upload(staff, "theirs.pdf", pdf, { threadId });
    const own = await upload(guardian, "own.png", png, { threadId, type: "image/png" });
    await sendFile(staff, guardian, student, theirs);
    await sendFile(guardian, staff, student, own);
    const open = async (who: Person) => {
      await expectOpen(who, theirs, pdf);
      await expectOpen(who, own, png);
    };
    const closed = async (who: Person) => {
      for (const path of [theirs, own]) {
        await expectClosed(who, path);
        await expectUntouchable(who, path);
      }
      expect((await put(who, newPath(threadId, "late.pdf"), pdf)).error).not.toBeNull();
      expect((await put(who, newPath(threadId, "late.pdf"), pdf, { upsert: true })).error).not.toBeNull();
    };
    await open(guardian);
    await open(staff);
    return { open, closed, threadId };
  }

  it("a guardian whose link has just ended", async () => {
    const gil = await family.person("gil");
    const link = await family.link(gil, mia);
    const { open, closed } = await exchange(gil, dana, mia);
    expect((await gil.client.rpc("unlink_student", { p_link_id: link })).error).toBeNull();
    await closed(gil);
    // Reading takes one's own standing only.
    await open(dana);
  });

  it("a file uploaded before an unlink and not sent cannot be sent after it", async () => {
    const ida = await family.person("ida");
    const link = await family.link(ida, mia);
    const threadId = await family.thread(ida, dana, mia);
    const path = await upload(ida, "kept.pdf", pdf, { threadId });
    expect((await ida.client.rpc("unlink_student", { p_link_id: link })).error).toBeNull();
    await expect(sendFile(ida, dana, mia, path)).rejects.toThrow("contact.not_found");
    await expectClosed(ida, path);
  });

  it("a restricted guardian, until the restriction ends", async () => {
    const rex = await family.person("rex");
    await family.link(rex, mia);
    const { open, closed } = await exchange(rex, dana, mia);
    const [restriction] = await family.sql`
      insert into public.contact_restrictions (student_id, profile_id, rights, basis)
      values (${mia.id}, ${rex.id}, '{message}', 'Court order 7') returning id`;
    await closed(rex);
    await open(dana);
    await family.sql`select public.lift_restriction(${String(restriction?.["id"])})`;
    await open(rex);
  });

  it("a restricted tutor", async () => {
    const tess = await family.person("tess", "tutor");
    await family.book(bob, tess, mia);
    const { open, closed } = await exchange(bob, tess, mia);
    await family.sql`
      insert into public.contact_restrictions (student_id, profile_id, rights, basis)
      values (${mia.id}, ${tess.id}, '{message}', 'Court order 8')`;
    await closed(tess);
    await open(bob);
  });

  it("a tutor whose booking was canceled", async () => {
    const tom = await family.person("tom", "tutor");
    const booking = await family.book(bob, tom, mia);
    const { open, closed } = await exchange(bob, tom, mia);
    const cancelled = await bob.client.rpc("cancel_booking", { p_booking_id: booking });
    expect(cancelled.error).toBeNull();
    await closed(tom);
    await open(bob);
  });

  it("the other side, as long as the thread has no message", async () => {
    const ned = await family.person("ned");
    await family.link(ned, mia);
    const started = await ned.client.rpc("start_thread", {
      p_student_id: mia.id,
      p_recipient_id: dana.id,
    });
    const threadId = String(started.data?.id);
    const path = await upload(ned, "first.pdf", pdf, { threadId });
    await expectOpen(ned, path, pdf);
    await expectClosed(dana, path);
    expect((await put(dana, newPath(threadId, "x.pdf"), pdf)).error).not.toBeNull();
    await sendFile(ned, dana, mia, path);
    await expectOpen(dana, path, pdf);
  });
});

describe("where a file may be put", () => {
  const uuid = randomUUID();
  const name = "report.pdf";
  it.each<[string, () => string]>([
    ["another thread's folder", () => newPath(otherThread, name)],
    ["a folder that is no thread's", () => newPath(randomUUID(), name)],
    ["the top", () => name],
    ["the thread's folder itself", () => `${thread}/${name}`],
    ["a folder too deep", () => `${thread}/${uuid}/deeper/${name}`],
    ["a folder that is no id", () => `${thread}/papers/${name}`],
    ["the thread's id in capitals", () => `${thread.toUpperCase()}/${uuid}/${name}`],
    ["an id in capitals", () => `${thread}/${uuid.toUpperCase()}/${name}`],
    ["a blank before the id", () => `${thread}/ ${uuid}/${name}`],
    ["full-width letters", () => `${thread}/${uuid}/ｒｅｐｏｒｔ.pdf`],
    ["Cyrillic letters that look Latin", () => `${thread}/${uuid}/rероrt.pdf`],
    ["a name that reads backwards", () => `${thread}/${uuid}/report\u202Efdp.exe.pdf`],
    ["an invisible character", () => `${thread}/${uuid}/re\u200Bport.pdf`],
    ["a combining accent", () => `${thread}/${uuid}/re\u0301port.pdf`],
    ["a slash that is none", () => `${thread}/${uuid}/a\u2215b.pdf`],
    ["an encoded slash", () => `${thread}/${uuid}/a%2Fb.pdf`],
    ["an encoded slash out of the folder", () => `${thread}%2F${uuid}%2F${name}`],
    ["a backslash", () => `${thread}/${uuid}/a%5Cb.pdf`],
    ["an encoded null", () => `${thread}/${uuid}/report.pdf%00.exe`],
    ["an encoded line break", () => `${thread}/${uuid}/report.pdf%0A`],
    ["two dots", () => `${thread}/${uuid}/report..pdf`],
    ["a hidden name", () => `${thread}/${uuid}/.pdf`],
    ["an endless name", () => `${thread}/${uuid}/${"a".repeat(117)}.pdf`],
    ["another bucket's name before it", () => `${bucket}/${thread}/${uuid}/${name}`],
  ])("not %s", async (_, path) => {
    const before = await count();
    expect((await put(bob, path(), pdf)).error).not.toBeNull();
    expect((await put(bob, path(), pdf, { upsert: true })).error).not.toBeNull();
    expect(await count()).toBe(before);
    expect((await put(bob, newPath(thread, name), pdf)).error).toBeNull();
  });

  /** As clients write them that do not resolve dots first. */
  it.each<[string, () => string]>([
    ["dots up to another thread", () => `${thread}/../${otherThread}/${uuid}/${name}`],
    ["dots at the end", () => `${thread}/${uuid}/..`],
    ["encoded dots", () => `${thread}/%2e%2e/${otherThread}/${uuid}/${name}`],
    ["encoded dots and slash", () => `${thread}/..%2f${otherThread}/${uuid}/${name}`],
    ["dots encoded twice", () => `${thread}/%252e%252e/${otherThread}/${uuid}/${name}`],
    ["dots out of the bucket", () => `../${bucket}/${otherThread}/${uuid}/${name}`],
    ["overlong dots", () => `${thread}/%c0%ae%c0%ae/${otherThread}/${uuid}/${name}`],
    ["an empty folder name", () => `${thread}//${uuid}/${name}`],
    ["a null", () => `${thread}/${uuid}/report.pdf%00`],
    ["dots with a semicolon", () => `${thread}/..;/${otherThread}/${uuid}/${name}`],
  ])("nor, as it stands on the wire, %s", async (_, path) => {
    const before = await count();
    for (const [method, upsert] of [
      ["POST", "false"],
      ["POST", "true"],
      ["PUT", "true"],
    ] as const) {
      const { status } = await rawRequest(stack.apiUrl, {
        method,
        path: `/storage/v1/object/${bucket}/${path()}`,
        headers: {
          apikey: stack.publishableKey,
          authorization: `Bearer ${bob.token}`,
          "content-type": "application/pdf",
          "content-length": String(pdf.byteLength),
          "x-upsert": upsert,
        },
        body: pdf,
      });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    }
    expect(await count()).toBe(before);
  });

  it("nor is anything read by such a path", async () => {
    const path = await upload(carol, name, pdf, { threadId: otherThread });
    await sendFile(carol, dana, leo, path);
    await expectOpen(carol, path, pdf);
    for (const trick of [
      `${thread}/../${path}`,
      `${thread}/%2e%2e/${path}`,
      `${thread}/..%2f${path}`,
      path.replace("/", "%2F"),
      path.replace("/", "//"),
      path.toUpperCase(),
      `${path}%00`,
      `./${path}`,
    ]) {
      const { status } = await rawRequest(stack.apiUrl, {
        method: "GET",
        path: `/storage/v1/object/${bucket}/${trick}`,
        headers: { apikey: stack.publishableKey, authorization: `Bearer ${bob.token}` },
      });
      expect([trick, status >= 400 && status < 500]).toEqual([trick, true]);
    }
  });

  const count = async () => (await family.sql`select count(*)::int as n from storage.objects`)[0]?.["n"];
});

describe("what a file may be", () => {
  it.each([
    ["HTML", "text/html", html],
    ["SVG", "image/svg+xml", svg],
    ["ZIP", "application/zip", zip],
    ["no type", "application/octet-stream", pdf],
    ["a type with parameters", "application/pdf; charset=utf-8", pdf],
    ["a type with more to it", "application/pdf/x", pdf],
    ["a type in capitals", "Application/PDF", pdf],
  ])("%s is not taken", async (_, type, content) => {
    const path = newPath(thread, "report.pdf");
    const { error } = await put(bob, path, content, { type });
    // Some fronts take what is almost a type; then no message can point at it.
    if (error) expect(await stored(path)).toEqual([]);
    else {
      await expect(sendFile(bob, dana, mia, path)).rejects.toThrow("attachment.not_allowed");
    }
  });

  it("up to ten megabytes", async () => {
    const limit = 10_485_760;
    const largest = Buffer.concat([pdf], limit);
    const path = await upload(bob, "large.pdf", largest);
    expect(await sendFile(bob, dana, mia, path)).toMatchObject({
      attachment_size: limit,
    });
    const larger = newPath(thread, "larger.pdf");
    expect((await put(bob, larger, Buffer.concat([pdf], limit + 1))).error).toMatchObject({
      statusCode: "413",
    });
    const blob = new File([Buffer.concat([pdf], limit + 1)], "larger.pdf", { type: "application/pdf" });
    expect((await files(bob).upload(larger, blob)).error).toMatchObject({ statusCode: "413" });
    expect(await stored(larger)).toEqual([]);
    await check();
    expect((await read(dana, path))?.byteLength).toBe(limit);
  });

  it("not nothing", async () => {
    const path = newPath(thread, "empty.pdf");
    await put(bob, path, new Uint8Array());
    await expect(sendFile(bob, dana, mia, path)).rejects.toThrow(/^attachment\./);
  });

  it.each([
    ["a PNG named PDF", "report.pdf", "image/png", png],
    ["a PDF named PNG", "photo.png", "application/pdf", pdf],
    ["a PDF named program", "report.pdf.exe", "application/pdf", pdf],
    ["a PDF without a name's end", "report", "application/pdf", pdf],
    ["a JPEG named PNG", "photo.png", "image/jpeg", jpeg],
  ])("a name that goes with its type: not %s", async (_, name, type, content) => {
    const path = await upload(bob, name, content, { type });
    await expect(sendFile(bob, dana, mia, path)).rejects.toThrow("attachment.not_allowed");
  });
});

describe("what a message may point at", () => {
  it("a file that its sender uploaded to that thread, once", async () => {
    const mine = await upload(bob, "mine.pdf", pdf);
    const theirs = await upload(dana, "theirs.pdf", pdf);
    const elsewhere = await upload(dana, "elsewhere.pdf", pdf, { threadId: otherThread });
    const refused = (from: Person, to: Person, path: string) => expect(sendFile(from, to, mia, path)).rejects;
    await refused(bob, dana, theirs).toThrow("attachment.not_found");
    await refused(dana, bob, elsewhere).toThrow("attachment.not_found");
    await refused(bob, dana, newPath(thread, "nothing.pdf")).toThrow("attachment.not_found");
    for (const trick of [
      `${thread}/../${mine}`,
      `${mine}\0`,
      `/${mine}`,
      mine.replace("/", "%2F"),
      "",
      " ",
    ]) {
      await refused(bob, dana, trick).toThrow(/^(attachment\.not_found|.*Unicode.*|.*0x00.*)/);
    }
    await sendFile(bob, dana, mia, mine);
    await refused(bob, dana, mine).toThrow("request.mismatch");
  });
});

describe("a file that is not what it claims", () => {
  it.each([
    ["HTML as PDF", "report.pdf", "application/pdf", html],
    ["HTML as PNG", "photo.png", "image/png", html],
    ["SVG as PNG", "photo.png", "image/png", svg],
    ["a program as PDF", "report.pdf", "application/pdf", program],
    ["a ZIP as PDF", "report.pdf", "application/pdf", zip],
    ["a PDF as PNG", "photo.png", "image/png", pdf],
    ["a PNG as JPEG", "photo.jpg", "image/jpeg", png],
    ["a page before a PDF", "report.pdf", "application/pdf", joined(html, pdf)],
    ["a page inside of a GIF", "photo.gif", "image/gif", joined(gif, html)],
  ])(
    "%s is closed to both sides once it was looked into, and stays a message",
    async (_, name, type, content) => {
      const path = await upload(bob, name, content, { type });
      const good = await upload(bob, "good.pdf", pdf);
      const sent = await sendFile(bob, dana, mia, path);
      await sendFile(bob, dana, mia, good);
      await check();
      await expectClosed(bob, path);
      await expectClosed(dana, path);
      await expectUntouchable(bob, path);
      await expectOpen(bob, good, pdf);
      await expectOpen(dana, good, pdf);
      const { data } = await dana.client.from("thread_messages").select("attachment_name").eq("id", sent.id);
      expect(data).toEqual([{ attachment_name: name }]);
    },
  );
});

describe("a file that was sent stays what it was", () => {
  /** What Storage does when an upload that began earlier ends: it writes over the row as it finds it. */
  const overwrite = (path: string) =>
    family.sql`update storage.objects set version = gen_random_uuid()::text where name = ${path}`;

  it("another upload that ends later closes it, looked into or not", async () => {
    for (const first of [async () => undefined, check]) {
      const path = await upload(bob, "report.pdf", pdf);
      await sendFile(bob, dana, mia, path);
      await first();
      await expectOpen(dana, path, pdf);
      await overwrite(path);
      await expectClosed(dana, path);
      await expectClosed(bob, path);
      await check();
      await expectClosed(dana, path);
    }
  });

  it("one that ends before it is sent is what is sent", async () => {
    const path = await upload(bob, "report.pdf", pdf);
    await overwrite(path);
    await sendFile(bob, dana, mia, path);
    await check();
    await expectOpen(dana, path, pdf);
  });
});
