/** Attacks on storage, on Auth and on the edge functions: paths, tokens and bodies that nobody should send. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { rawRequest } from "../../../stack/test/support/raw-request.ts";
import { type Attempt, type Field, names, openField, token } from "./field.ts";
import { admin, attackers, banned, deleted, victimId } from "./world.ts";

let field: Field;
beforeAll(async () => {
  field = await openField();
});
afterAll(() => field?.stop());
afterEach(() => {
  const found = field.findings.splice(0);
  expect([...new Set(found)].slice(0, 40), `${found.length} answers break a rule`).toEqual([]);
});

const at = (
  who: string,
  method: string,
  path: string,
  body?: string,
  headers?: Record<string, string>,
): Attempt => ({
  who,
  method,
  path,
  ...(body === undefined ? {} : { body }),
  ...(headers ? { headers } : {}),
});

const attachment = `message-attachments/${victimId(43)}/${victimId(46)}/canary.pdf`;
const certificate = `certificates/${victimId(2)}/canary.pdf`;

describe("Files of the other family", () => {
  it("are not read, listed, signed, copied, moved, replaced or deleted by anybody outside it.", async () => {
    const attempts = names.flatMap((who) =>
      [attachment, certificate].flatMap((file) => {
        const [bucket = "", ...rest] = file.split("/");
        const key = rest.join("/");
        const move = JSON.stringify({
          bucketId: bucket,
          sourceKey: key,
          destinationKey: `${attackers["guardian"]}/x.pdf`,
        });
        return [
          at(who, "GET", `/storage/v1/object/${file}`),
          at(who, "HEAD", `/storage/v1/object/${file}`),
          at(who, "GET", `/storage/v1/object/public/${file}`),
          at(who, "GET", `/storage/v1/object/authenticated/${file}`),
          at(who, "GET", `/storage/v1/object/info/${file}`),
          at(who, "GET", `/storage/v1/render/image/authenticated/${file}`),
          at(
            who,
            "GET",
            `/storage/v1/object/sign/${file}?token=${token(field.stack, { url: file }, { alg: "none" })}`,
          ),
          at(who, "POST", `/storage/v1/object/sign/${file}`, '{"expiresIn": 60}'),
          at(
            who,
            "POST",
            `/storage/v1/object/sign/${bucket}`,
            JSON.stringify({ expiresIn: 60, paths: [key] }),
          ),
          at(who, "POST", `/storage/v1/object/upload/sign/${file}`, "{}"),
          at(
            who,
            "POST",
            `/storage/v1/object/list/${bucket}`,
            JSON.stringify({ prefix: rest[0], limit: 100 }),
          ),
          at(who, "POST", "/storage/v1/object/copy", move),
          at(who, "POST", "/storage/v1/object/move", move),
          at(who, "POST", `/storage/v1/object/${file}`, "%PDF-", {
            "content-type": "application/pdf",
            "x-upsert": "true",
          }),
          at(who, "PUT", `/storage/v1/object/${file}`, "%PDF-", { "content-type": "application/pdf" }),
          at(who, "DELETE", `/storage/v1/object/${file}`),
          at(who, "DELETE", `/storage/v1/object/${bucket}`, JSON.stringify({ prefixes: [key] })),
          at(who, "POST", `/storage/v1/bucket/${bucket}/empty`),
          at(who, "PUT", `/storage/v1/bucket/${bucket}`, '{"public": true}'),
        ];
      }),
    );
    const answers = await field.sendAll(attempts);
    const opened = attempts.filter((attempt, index) => {
      const { status = 0, text = "" } = answers[index] ?? {};
      return (
        status < 300 && text !== "[]" && !/"error":"Either the object/.test(text) && attempt.method !== "HEAD"
      );
    });
    expect(opened).toEqual([]);
    const [left] = await field.sql`
      select count(*)::int as files, (select count(*)::int from storage.buckets where public) as open
      from storage.objects where name like '%canary.pdf'`;
    expect(left).toEqual({ files: 2, open: 0 });
  });

  it("are not reached by tricks in the path.", async () => {
    const own = `${attackers["student"]}`;
    const tricks = [
      `certificates/${own}/../${victimId(2)}/canary.pdf`,
      `certificates/${own}/%2e%2e/${victimId(2)}/canary.pdf`,
      `certificates/${own}%2f..%2f${victimId(2)}%2fcanary.pdf`,
      `certificates/./${victimId(2)}/canary.pdf`,
      `certificates//${victimId(2)}/canary.pdf`,
      `certificates/${victimId(2)}/canary.pdf%00`,
      `certificates/${victimId(2)}/canary.pdf%ff`,
      `certificates/${victimId(2).toUpperCase()}/canary.pdf`,
      `certificates/${victimId(2)}/canary.pdf/`,
      `certificates/${victimId(2)}\\canary.pdf`,
      "certificates/../../../../etc/passwd",
      "certificates/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
      `../object/certificates/${victimId(2)}/canary.pdf`,
      `certificates/${"x".repeat(3000)}`,
      `no-such-bucket/${victimId(2)}/canary.pdf`,
    ];
    for (const path of tricks)
      for (const method of ["GET", "POST", "DELETE"]) {
        const answer = await rawRequest(field.stack.apiUrl, {
          method,
          path: `/storage/v1/object/${path}`,
          headers: {
            apikey: field.stack.publishableKey,
            authorization: `Bearer ${token(field.stack, { sub: attackers["student"] })}`,
            "content-type": "application/pdf",
          },
          ...(method === "POST" ? { body: Buffer.from("%PDF-") } : {}),
        });
        expect(answer.status, `${method} ${path.slice(0, 100)}: ${answer.body.slice(0, 200)}`).toBeLessThan(
          500,
        );
        expect(answer.status, `${method} ${path.slice(0, 100)}`).toBeGreaterThanOrEqual(400);
      }
  });

  it("stay closed to tokens of the deleted and the banned, forged and unsigned ones.", async () => {
    for (const bearer of [
      token(field.stack, { sub: deleted }),
      token(field.stack, { sub: banned }),
      token(field.stack, { sub: admin, role: "service_role" }, { alg: "none" }),
      token(field.stack, { sub: admin }, { key: "x".repeat(64) }),
    ]) {
      const headers = { authorization: `Bearer ${bearer}` };
      const answer = await field.send(
        at("anon", "GET", `/storage/v1/object/${certificate}`, undefined, headers),
      );
      expect(answer.status).toBeGreaterThanOrEqual(400);
    }
  });
});

describe("Auth", () => {
  it("answers 4xx to bodies of every wrong kind, and tells nobody about an account.", async () => {
    const bodies = [
      "",
      "{",
      "[]",
      "null",
      '{"email": 1}',
      '{"email": "a\\u0000@example.com"}',
      `{"email": "${"x".repeat(9000)}@example.com"}`,
      '{"email": {"a": 1}, "password": []}',
      '{"token_hash": "x", "type": "nonsense"}',
      '{"refresh_token": "x"}',
    ];
    const paths = [
      "signup",
      "token?grant_type=password",
      "token?grant_type=refresh_token",
      "token?grant_type=nonsense",
      "otp",
      "recover",
      "verify",
      "resend",
      "user",
      "logout",
      "magiclink",
      "admin/users",
      "factors",
    ];
    const attempts = paths.flatMap((path) =>
      bodies.map((body) => at("anon", "POST", `/auth/v1/${path}`, body)),
    );
    await field.sendAll([...attempts, ...paths.map((path) => at("guardian", "GET", `/auth/v1/${path}`))]);
  });
});

describe("Edge functions", () => {
  it("answer 4xx to bodies and keys of every wrong kind.", async () => {
    const functions = await field.stack.functionNames();
    expect(functions.length).toBeGreaterThanOrEqual(8);
    const bodies: [body: string, type: string][] = [
      ["", "application/json"],
      ["{", "application/json"],
      ["null", "application/json"],
      ['{"a": "\\u0000"}', "application/json"],
      [`"${"x".repeat(200_000)}"`, "application/json"],
      ["--x\r\n", "multipart/form-data; boundary=x"],
      ["--x--", "multipart/form-data"],
      ["a=%00&b=%ff", "application/x-www-form-urlencoded"],
      ["\u0000\u0001", "application/octet-stream"],
    ];
    const attempts = functions.flatMap((name) => [
      ...["anon", "guardian"].flatMap((who) =>
        bodies.map(([body, type]) =>
          at(who, "POST", `/functions/v1/${name}`, body, { "content-type": type }),
        ),
      ),
      ...["GET", "PUT", "DELETE", "PATCH"].map((method) => at("anon", method, `/functions/v1/${name}`)),
      at("anon", "GET", `/functions/v1/${name}?token=%00&state=%ff&code=${"x".repeat(3000)}`),
      at("anon", "GET", `/functions/v1/${name}/../../../etc/passwd`),
      at("anon", "POST", `/functions/v1/${name}`, "{}", {
        authorization: `Bearer ${token(field.stack, { sub: admin, role: "service_role" }, { alg: "none" })}`,
      }),
      at("anon", "POST", `/functions/v1/${name}`, "{}", { apikey: "sb_secret_forged" }),
    ]);
    await field.sendAll([
      ...attempts,
      at("anon", "POST", "/functions/v1/_shared", "{}"),
      at("anon", "GET", "/functions/v1/no-such"),
    ]);
  });
});
