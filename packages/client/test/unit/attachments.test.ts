import { describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { type FileContent, newRequestId, type UploadProgress, unwrap } from "../../src/index.ts";
import { safeFileName } from "../../src/messaging/file-name.ts";
import { fileType } from "../../src/messaging/file-type.ts";
import { sendByXhr, type Xhr } from "../../src/messaging/xhr.ts";
import { fakeServer, json, someId } from "../support/fake-server.ts";
import { gif, html, joined, jpeg, pdf, png, webp } from "../support/files.ts";

/** What the database demands of a name. */
const accepted = /^[A-Za-z0-9_][A-Za-z0-9_. ()-]{0,119}$/;

describe("what a file is", () => {
  test.each([
    ["image/png", png],
    ["image/jpeg", jpeg],
    ["image/gif", gif],
    ["image/webp", webp],
    ["application/pdf", pdf],
    ["application/pdf", joined("\n\n  ", pdf)],
    ["application/pdf", joined(" ".repeat(1000), pdf)],
  ])("%s by its content", (type, content) => expect(fileType(content)).toBe(type));

  test.each([
    ["nothing", new Uint8Array()],
    ["a page", html],
    ["a page that begins as a picture", joined(gif.subarray(0, 6), html)],
    ["a page that says it is a PDF", joined("%PDF-1.4\n", html)],
    ["a picture and a PDF at once", joined(png, pdf)],
    ["a script", joined("#!/bin/sh\n", pdf)],
    ["SVG", joined('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ["an archive", joined("PK\u0003\u0004")],
    ["a PDF that begins too late", joined(" ".repeat(1024), pdf)],
    ["a picture cut short", png.subarray(0, 4)],
    ["text", joined("hello")],
  ])("not %s", (_, content) => expect(fileType(content)).toBeNull());
});

describe("what a file is called", () => {
  test.each([
    ["report.pdf", "report.pdf"],
    ["Term report (final 2).pdf", "Term report (final 2).pdf"],
    ["Zeugnis März.PDF", "Zeugnis Marz.pdf"],
    ["Zeugnis Ma\u0308rz.pdf", "Zeugnis Marz.pdf"],
    ["Straße Łódź Ærø.pdf", "Strasse Lodz AEro.pdf"],
    ["отчёт.pdf", "file.pdf"],
    ["成绩单 2026.pdf", "_ 2026.pdf"],
    ["😀.pdf", "file.pdf"],
    ["", "file.pdf"],
    [".pdf", "file.pdf"],
    ["...", "file.pdf"],
    ["../../etc/passwd", "passwd.pdf"],
    ["C:\\Users\\Bob\\report.pdf", "report.pdf"],
    ["a..b...pdf", "a.b.pdf"],
    [".hidden.pdf", "hidden.pdf"],
    ["- ( dash.pdf", "dash.pdf"],
    ["photo.png", "photo.pdf"],
    ["photo.pdf.png.PDF", "photo.pdf"],
    ["report", "report.pdf"],
    ["report.docx", "report.docx.pdf"],
    ["report. pdf", "report. pdf.pdf"],
    ["a\u0000b\u202egpj.pdf", "a_b_gpj.pdf"],
    ["a%2e%2e%2fb.pdf", "a_2e_2e_2fb.pdf"],
    ["ｒｅｐｏｒｔ．ｐｄｆ", "report.pdf"],
    ["a   b___c.pdf", "a b_c.pdf"],
    ['<b>"x"|?*:.pdf', "_b_x_.pdf"],
  ])("%j becomes %j", (name, safe) => {
    expect(safeFileName(name, "application/pdf")).toBe(safe);
    expect(safe).toMatch(accepted);
  });

  test("keeps to the length, and to the ending of its type", () => {
    for (const length of [100, 115, 116, 117, 120, 1000]) {
      const name = safeFileName(`${"x".repeat(length)}.jpeg`, "image/jpeg");
      expect(name.length).toBe(Math.min(120, length + 5));
      expect(name).toMatch(/x\.jpeg$/);
    }
    expect(safeFileName(`${"x".repeat(115)}. . .pdf`, "application/pdf")).toMatch(/x\.pdf$/);
    expect(safeFileName("a.JPG", "image/jpeg")).toBe("a.jpg");
    expect(safeFileName("a.jpeg", "image/png")).toBe("a.png");
  });

  test("whatever people and programs call their files, the database takes it", () => {
    const odd = [
      "a",
      ".",
      "..",
      " ",
      "/",
      "\\",
      "ü",
      "é",
      "\u0301",
      "\u200d",
      "\ud800",
      "(",
      ")",
      "-",
      "_",
      ".pdf",
      "漢",
      "%",
    ];
    let seed = 1;
    const random = () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed;
    };
    for (let round = 0; round < 5000; round++) {
      const name = Array.from({ length: random() % 9 }, () => odd[random() % odd.length]).join("");
      const safe = safeFileName(name, "application/pdf");
      expect(safe).toMatch(accepted);
      expect(safe).toMatch(/\.pdf$/);
      expect(safe).not.toContain("..");
    }
  });
});

describe("uploading", () => {
  const stored = json({ Id: someId, Key: "x" });
  const refused = (status: number, statusCode: string, error: string) =>
    json({ statusCode, error, message: "refused" }, status);

  test("wrong files are refused before anything is sent", async () => {
    const server = fakeServer(() => stored.clone());
    const { upload, sendAttachment } = server.homeroom.messages;
    for (const file of [html, new Uint8Array(), new Uint8Array(10_485_761)]) {
      const answers = [
        await upload({ threadId: someId, file }),
        await upload({
          threadId: someId,
          file: new Blob([file], { type: "application/pdf" }),
          name: "a.pdf",
        }),
        await sendAttachment({ studentId: someId, file }),
      ];
      for (const { error } of answers)
        expect(error).toMatchObject({ code: "attachment.not_allowed", status: null });
    }
    const file = z.custom<FileContent>(() => true).parse("text");
    const text = await upload({ threadId: someId, file });
    expect(text.error).toMatchObject({ code: "validation.failed", detail: [{ field: "file" }] });
    expect(server.sent).toEqual([]);
  });

  test("goes again under the same address while the server cannot be reached", async () => {
    const uploadId = newRequestId();
    const server = fakeServer((_, index) => {
      if (index === 0) throw new TypeError("fetch failed");
      return index === 1 ? new Response("", { status: 503 }) : stored.clone();
    });
    const progress: UploadProgress[] = [];
    const onProgress = (one: UploadProgress) => progress.push(one);
    const input = {
      threadId: someId.toUpperCase(),
      file: pdf.buffer,
      name: "März.pdf",
      uploadId,
      onProgress,
    };
    expect(await unwrap(server.homeroom.messages.upload(input))).toEqual({
      path: `${someId}/${uploadId}/Marz.pdf`,
      name: "Marz.pdf",
      type: "application/pdf",
      size: pdf.byteLength,
    });
    const paths = server.sent.map(({ url }) => url.pathname);
    expect(new Set(paths)).toEqual(
      new Set([`/storage/v1/object/message-attachments/${someId}/${uploadId}/Marz.pdf`]),
    );
    expect(paths).toHaveLength(3);
    expect(server.sent[0]?.headers.get("content-type")).toBe("application/pdf");
    expect(server.sent[0]?.headers.get("x-upsert")).toBe("false");
    expect(progress.at(-1)).toEqual({ loaded: pdf.byteLength, total: pdf.byteLength });
    expect(server.pauses).toEqual([225, 450]);
  });

  test("what an earlier attempt left is taken, if it is the same", async () => {
    const info = (size: number) => json({ id: someId, size, content_type: "application/pdf" });
    const other = pdf.map((byte, at) => (at === pdf.byteLength - 1 ? byte ^ 1 : byte));
    for (const [there, size, code] of [
      [pdf, pdf.byteLength, undefined],
      [pdf, pdf.byteLength + 1, "request.mismatch"],
      [other, pdf.byteLength, "request.mismatch"],
    ] as const) {
      const server = fakeServer(({ method, url }) => {
        if (method === "POST") return refused(400, "409", "Duplicate");
        return url.pathname.includes("/info/") ? info(size) : new Response(there);
      });
      const { error } = await server.homeroom.messages.upload({ threadId: someId, file: pdf });
      expect(error?.code).toBe(code);
    }
  });

  test.each([
    [400, "403", "Unauthorized", "thread.not_found"],
    [403, "403", "AccessDenied", "thread.not_found"],
    [400, "404", "Bucket not found", "thread.not_found"],
    [401, "401", "InvalidJWT", "auth.required"],
    [413, "413", "Payload too large", "attachment.not_allowed"],
    [400, "415", "invalid_mime_type", "attachment.not_allowed"],
    [429, "429", "SlowDown", "rate.limited"],
    [500, "500", "Internal", "unknown"],
  ])("%i with %s (%s) is %s", async (status, statusCode, error, code) => {
    const server = fakeServer(() => refused(status, statusCode, error), "a.session.token");
    const answer = await server.homeroom.messages.upload({ threadId: someId, file: pdf });
    expect(answer.error?.code).toBe(code);
    expect(answer.error?.message).not.toContain("refused");
  });

  test("who is not signed in is told so", async () => {
    const server = fakeServer(() => refused(400, "403", "Unauthorized"));
    const { error } = await server.homeroom.messages.upload({ threadId: someId, file: pdf });
    expect(error).toMatchObject({ code: "auth.required" });
  });
});

describe("a browser", () => {
  class FakeXhr implements Xhr {
    static last: FakeXhr | undefined;
    readonly upload: Xhr["upload"] = { onprogress: null };
    onloadend: (() => unknown) | null = null;
    status = 0;
    responseText = "";
    readonly asked: unknown[] = [];

    constructor() {
      FakeXhr.last = this;
    }

    open(method: string, url: string) {
      this.asked.push(method, url);
    }

    setRequestHeader(name: string, value: string) {
      this.asked.push(`${name}: ${value}`);
    }

    send(body: Uint8Array<ArrayBuffer>) {
      this.asked.push(body.byteLength);
      for (const loaded of [10, 50, body.byteLength + 400]) this.upload.onprogress?.({ loaded });
      this.end(200, '{"Id":"x"}');
    }

    abort() {
      this.end(0, "");
    }

    end(status: number, text: string) {
      this.status = status;
      this.responseText = text;
      this.onloadend?.();
    }
  }

  test("tells how far an upload is", async () => {
    const server = fakeServer(() => json({}), "a.session.token");
    const progress: number[] = [];
    Reflect.set(globalThis, "XMLHttpRequest", FakeXhr);
    try {
      const input = { threadId: someId, file: pdf, uploadId: someId, name: "a b.pdf" };
      const onProgress = ({ loaded }: UploadProgress) => progress.push(loaded);
      await unwrap(server.homeroom.messages.upload({ ...input, onProgress }));
    } finally {
      Reflect.deleteProperty(globalThis, "XMLHttpRequest");
    }
    expect(progress).toEqual([10, 50, pdf.byteLength, pdf.byteLength]);
    expect(server.sent).toEqual([]);
    expect(FakeXhr.last?.asked).toEqual([
      "POST",
      `http://api.test/storage/v1/object/message-attachments/${someId}/${someId}/a%20b.pdf`,
      "apikey: sb_publishable_test",
      "authorization: Bearer a.session.token",
      "content-type: application/pdf",
      "x-upsert: false",
      pdf.byteLength,
    ]);
  });

  test("ends an upload that is aborted", async () => {
    const end = new AbortController();
    class Slow extends FakeXhr {
      override send() {
        queueMicrotask(() => end.abort());
      }
    }
    const request = {
      url: "http://api.test",
      headers: {},
      body: new Uint8Array(1),
      onProgress: () => undefined,
      idle: 1000,
    };
    expect(await sendByXhr(Slow, { ...request, signal: end.signal })).toMatchObject({ status: 0 });
  });

  test("ends an upload that makes no progress, and one that only is slow goes on", async () => {
    vi.useFakeTimers();
    try {
      class Stalled extends FakeXhr {
        override send() {}
      }
      const request = { url: "http://api.test", headers: {}, body: new Uint8Array(9), signal: undefined };
      const seen: number[] = [];
      const onProgress = (loaded: number) => seen.push(loaded);
      let answer: object | undefined;
      void sendByXhr(Stalled, { ...request, onProgress, idle: 1000 }).then((given) => {
        answer = given;
      });
      for (const loaded of [1, 2, 3]) {
        await vi.advanceTimersByTimeAsync(900);
        FakeXhr.last?.upload.onprogress?.({ loaded });
      }
      expect([seen, answer], "A slow upload goes on.").toEqual([[1, 2, 3], undefined]);
      await vi.advanceTimersByTimeAsync(1000);
      expect(answer, "A stalled upload ends without an answer.").toMatchObject({ status: 0 });
    } finally {
      vi.useRealTimers();
    }
  });
});

test("a download says what went wrong", async () => {
  for (const [status, statusCode, code] of [
    [400, "404", "attachment.not_found"],
    [403, "403", "attachment.not_found"],
    [401, "401", "auth.required"],
    [500, "500", "unknown"],
  ] as const) {
    const server = fakeServer(
      () => json({ statusCode, error: "x", message: "no" }, status),
      "a.session.token",
    );
    const { error } = await server.homeroom.messages.download({ path: `${someId}/${someId}/a.pdf` });
    expect(error?.code).toBe(code);
  }
  const file = new Response(pdf, { headers: { "content-type": "application/pdf" } });
  const server = fakeServer((_, index) => {
    if (index === 0) throw new TypeError("fetch failed");
    return file.clone();
  }, "a.session.token");
  const blob = await unwrap(server.homeroom.messages.download({ path: `${someId}/${someId}/a b.pdf` }));
  expect([blob.size, blob.type]).toEqual([pdf.byteLength, "application/pdf"]);
  expect(server.sent[0]?.url.pathname).toContain("/a%20b.pdf");
  // A browser that kept it would open it for somebody who lost it.
  expect(server.sent.map(({ cache }) => cache)).toEqual(["no-store", "no-store"]);
});
