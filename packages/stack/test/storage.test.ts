import type { SupabaseClient } from "@supabase/supabase-js";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Stack, startStack } from "../src/stack.ts";
import { fixtureDir } from "./support/fixture.ts";
import { clientOf, newPerson } from "./support/people.ts";

let stack: Stack;
let client: SupabaseClient;
let id: string;

beforeAll(async () => {
  stack = await startStack({ projectDir: fixtureDir, functions: false });
  ({ client, id } = await newPerson(stack, "ann@example.com"));
});
afterAll(() => stack?.stop());

const papers = (of: SupabaseClient = client) => of.storage.from("papers");
const text = (content: string) => new Blob([content], { type: "text/plain" });
const read = async (path: string) => (await papers().download(path)).data?.text();

it("what is uploaded as text, Blob or File is downloaded with its type", async () => {
  const file = new File(["a,b\n1,2"], "list.csv", { type: "text/csv" });
  expect((await papers().upload(`${id}/a.txt`, "plain", { contentType: "text/plain" })).error).toBeNull();
  expect((await papers().upload(`${id}/b.txt`, text("blob ü"))).data).toMatchObject({ path: `${id}/b.txt` });
  expect((await papers().upload(`${id}/c.csv`, file)).error).toBeNull();
  expect(await read(`${id}/a.txt`)).toBe("plain");
  expect(await read(`${id}/b.txt`)).toBe("blob ü");
  const { data } = await papers().download(`${id}/c.csv`);
  expect([data?.type, await data?.text()]).toEqual(["text/csv", "a,b\n1,2"]);
});

it("a second upload needs upsert", async () => {
  await papers().upload(`${id}/twice.txt`, text("one"));
  expect((await papers().upload(`${id}/twice.txt`, text("two"))).error).toMatchObject({ statusCode: "409" });
  expect(await read(`${id}/twice.txt`)).toBe("one");
  expect((await papers().upload(`${id}/twice.txt`, text("two"), { upsert: true })).error).toBeNull();
  expect(await read(`${id}/twice.txt`)).toBe("two");
});

it("type and size limits of the bucket hold", async () => {
  const png = new Blob(["x"], { type: "image/png" });
  expect((await papers().upload(`${id}/x.png`, png)).error).toMatchObject({ statusCode: "415" });
  expect((await papers().upload(`${id}/big.txt`, text("x".repeat(1001)))).error).toMatchObject({
    statusCode: "413",
  });
});

it("tells about a file as the published API does", async () => {
  await papers().upload(`${id}/about.txt`, text("twelve bytes"));
  const { data } = await papers().info(`${id}/about.txt`);
  expect(data).toMatchObject({ name: `${id}/about.txt`, size: 12, contentType: "text/plain" });
  expect((await papers().exists(`${id}/about.txt`)).data).toBe(true);
  expect((await papers().exists(`${id}/none.txt`)).data).toBe(false);
});

it("errors carry the published codes", async () => {
  const png = new Blob(["x"], { type: "image/png" });
  await papers().upload(`${id}/code.txt`, text("x"));
  const codes = await Promise.all([
    papers().download(`${id}/none.txt`),
    client.storage.from("nowhere").download("x.txt"),
    papers().upload(`${id}/code.txt`, text("x")),
    papers().upload(`${id}/x.png`, png),
    papers().upload(`${id}/big.txt`, text("x".repeat(1001))),
    papers().upload("somebody/x.txt", text("x")),
    papers().upload(`${id}/nul%00.txt`, text("x")),
  ]);
  expect(codes.map(({ error }) => error && "code" in error && error.code)).toEqual([
    "NoSuchKey",
    "NoSuchBucket",
    "KeyAlreadyExists",
    "InvalidMimeType",
    "EntityTooLarge",
    "AccessDenied",
    "InvalidKey",
  ]);
});

it("a file has a longer address too", async () => {
  await papers().upload(`${id}/long.txt`, text("long"));
  const session = await client.auth.getSession();
  const headers = {
    apikey: stack.publishableKey,
    authorization: `Bearer ${session.data.session?.access_token}`,
  };
  const get = (path: string) =>
    fetch(`${stack.apiUrl}/storage/v1/object/${path}/papers/${id}/long.txt`, { headers });
  expect(await (await get("authenticated")).text()).toBe("long");
  expect(await (await get("info/authenticated")).json()).toMatchObject({
    size: 4,
    content_type: "text/plain",
  });
});

it("policies hold: no place and no reading for others", async () => {
  await papers().upload(`${id}/private.txt`, text("mine"));
  const other = await newPerson(stack, "ben@example.com");
  for (const stranger of [other.client, clientOf(stack)]) {
    expect((await papers(stranger).upload(`${id}/theirs.txt`, text("x"))).error).toMatchObject({
      statusCode: "403",
    });
    expect((await papers(stranger).download(`${id}/private.txt`)).error).not.toBeNull();
    expect((await papers(stranger).createSignedUrl(`${id}/private.txt`, 60)).error).not.toBeNull();
    expect((await papers(stranger).remove([`${id}/private.txt`])).data).toEqual([]);
  }
  expect(await read(`${id}/private.txt`)).toBe("mine");
});

it("signed addresses work, singly and many at once", async () => {
  await papers().upload(`${id}/s1.txt`, text("one"));
  await papers().upload(`${id}/s 2.txt`, text("two"));
  const single = await papers().createSignedUrl(`${id}/s1.txt`, 60);
  expect(await (await fetch(single.data?.signedUrl ?? "")).text()).toBe("one");
  const tampered = (single.data?.signedUrl ?? "").replace("s1.txt", "a.txt");
  expect((await fetch(tampered)).ok).toBe(false);
  const { data } = await papers().createSignedUrls([`${id}/s 2.txt`, `${id}/none.txt`], 60);
  expect(data?.map(({ error }) => error === null)).toEqual([true, false]);
  expect(await (await fetch(data?.[0]?.signedUrl ?? "")).text()).toBe("two");
});

it("signed uploads work without a session, for their path only", async () => {
  const { data, error } = await papers().createSignedUploadUrl(`${id}/up.txt`);
  expect(error).toBeNull();
  const anonymous = papers(clientOf(stack));
  expect(
    (await anonymous.uploadToSignedUrl(`${id}/other.txt`, data?.token ?? "", text("x"))).error,
  ).not.toBeNull();
  expect(
    (await anonymous.uploadToSignedUrl(data?.path ?? "", data?.token ?? "", text("up"))).error,
  ).toBeNull();
  expect(await read(`${id}/up.txt`)).toBe("up");
});

it("copying, moving and removing", async () => {
  await papers().upload(`${id}/from.txt`, text("content"));
  expect((await papers().copy(`${id}/from.txt`, `${id}/copy.txt`)).data).toEqual({
    path: `papers/${id}/copy.txt`,
  });
  expect((await papers().move(`${id}/copy.txt`, `${id}/moved.txt`)).error).toBeNull();
  expect(await read(`${id}/moved.txt`)).toBe("content");
  expect((await papers().remove([`${id}/moved.txt`])).data).toHaveLength(1);
  expect((await papers().download(`${id}/moved.txt`)).error).not.toBeNull();
  expect(await read(`${id}/from.txt`)).toBe("content");
});

it("a hostile name stays a name", async () => {
  for (const name of ["../../escape.txt", `${id}/../../escape.txt`]) {
    expect((await papers().upload(name, text("x"))).error).not.toBeNull();
  }
  const odd = `${id}/ä ö%2F'"$(x).txt`;
  const { error } = await papers().upload(odd, text("odd"));
  if (!error) expect(await read(odd)).toBe("odd");
});
