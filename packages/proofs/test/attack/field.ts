/** A running stack with the two families in it, and a count of every answer that breaks a rule. */
import { createHmac } from "node:crypto";
import postgres from "postgres";
import { type Stack, type StackOptions, startStack } from "../../../stack/src/stack.ts";
import { admin, attackers, buildWorld } from "./world.ts";

/** An attacker's name, `anon`, `admin` (who may read everything) or `secret key`. */
export type Who = string;

export type Attempt = {
  who: Who;
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: string;
};
export type Answer = { status: number; text: string };

export type Field = {
  stack: Stack;
  sql: postgres.Sql;
  /** What broke a rule, as lines to read. */
  findings: string[];
  answers(): number;
  send(attempt: Attempt): Promise<Answer>;
  /** Several at a time. */
  sendAll(attempts: readonly Attempt[]): Promise<Answer[]>;
  stop(): Promise<void>;
};

export const names: Who[] = ["anon", ...Object.keys(attackers)];

export async function openField(options: StackOptions = {}): Promise<Field> {
  const stack = await startStack(options);
  const sql = postgres(stack.dbUrl, { max: 2, onnotice: () => undefined });
  await buildWorld(stack.dbUrl);
  const findings: string[] = [];
  let answers = 0;

  const send = async (attempt: Attempt): Promise<Answer> => {
    const { who, method, path, headers, body } = attempt;
    answers++;
    const answered = await fetch(`${stack.apiUrl}${path}`, {
      method,
      headers: { ...credentials(stack, who), ...(body === undefined ? {} : json), ...headers },
      body: body ?? null,
      redirect: "manual",
    })
      .then(async (response) => ({ response, text: await response.text() }))
      .catch((error: unknown) => error);
    if (!isAnswer(answered)) {
      const cause = answered instanceof Error ? String(answered.cause ?? answered.message) : String(answered);
      findings.push(`no answer: ${describe(attempt)} → ${cause}`);
      return { status: 0, text: "" };
    }
    const { response, text } = answered;
    const said = `${text}\n${[...response.headers.values()].join("\n")}`;
    const sent = `${decoded(path)}\n${body ?? ""}\n${Object.values(headers ?? {}).join("\n")}`;
    for (const problem of problems(who, response.status, said, sent))
      findings.push(`${problem}: ${describe(attempt)} → ${response.status} ${text.slice(0, 300)}`);
    return { status: response.status, text };
  };
  return {
    stack,
    sql,
    findings,
    answers: () => answers,
    send,
    sendAll: async (attempts) => {
      const results: Answer[] = [];
      let next = 0;
      const worker = async () => {
        for (let at = next++; at < attempts.length; at = next++) {
          const attempt = attempts[at];
          if (attempt) results[at] = await send(attempt);
        }
      };
      await Promise.all([worker(), worker(), worker(), worker()]);
      return results;
    },
    stop: async () => {
      await sql.end();
      await stack.stop();
    },
  };
}

const isAnswer = (one: unknown): one is { response: Response; text: string } =>
  typeof one === "object" && one !== null && "response" in one;

const json = { "content-type": "application/json" };

function credentials(stack: Stack, who: Who): Record<string, string> {
  if (who === "anon") return { apikey: stack.publishableKey };
  if (who === "secret key") return { apikey: stack.secretKey };
  const user = who === "admin" ? admin : attackers[who];
  if (user === undefined) throw new Error(`Nobody is called ${who}.`);
  return { apikey: stack.publishableKey, authorization: `Bearer ${token(stack, { sub: user })}` };
}

/** A signed token of an account; claims and key can be replaced. */
export function token(
  stack: Stack,
  claims: Record<string, unknown>,
  forged: { key?: string; alg?: string } = {},
): string {
  const now = Math.floor(Date.now() / 1000);
  const { alg = "HS256", key = stack.secrets.jwtSecret } = forged;
  const payload = { aud: "authenticated", role: "authenticated", iat: now, exp: now + 3600, ...claims };
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const text = `${part({ alg, typ: "JWT" })}.${part(payload)}`;
  if (alg === "none") return `${text}.`;
  return `${text}.${createHmac("sha256", key).update(text).digest("base64url")}`;
}

function* problems(who: Who, status: number, said: string, sent: string): Generator<string> {
  if (status >= 500) yield "error of the server";
  if (/Failing row|Key \(/.test(said)) yield "somebody's row in an error";
  if (who === "admin" || who === "secret key") return;
  if (/canary/i.test(said) && !/canary/i.test(sent)) yield "text of another family";
  const foreign = (said.match(/aaaaaaaa-[0-9a-f-]{27}/g) ?? []).find((id) => !sent.includes(id));
  if (foreign !== undefined) yield `id of another family (${foreign})`;
}

const describe = ({ who, method, path, headers, body }: Attempt) =>
  `${who} ${method} ${path.slice(0, 300)}${headers ? ` ${JSON.stringify(headers).slice(0, 200)}` : ""}${body === undefined ? "" : ` ${body.slice(0, 200)}`}`;

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
