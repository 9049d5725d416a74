/** The outbox's functions in memory, behind PostgREST's way of calling them. */
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Backend, NewEmail, StoredEmail } from "./backend.ts";
import { type Answer, type Call, jsonAnswer, listen } from "./http-server.ts";

interface Row extends Required<NewEmail> {
  email_id: string;
  status: StoredEmail["status"];
  payload: unknown;
  token_sha256: string | null;
  provider_id: string | null;
  last_error: string | null;
  attempts: number;
  due: number;
}

const args = z.object({
  p_limit: z.number().optional(),
  p_lease_seconds: z.number().optional(),
  p_email_id: z.string().nullish(),
  p_payload: z.unknown().optional(),
  p_token_sha256: z.string().nullish(),
  p_provider_id: z.string().nullish(),
  p_error: z.string().optional(),
  p_retry_after_seconds: z.number().nullish(),
  p_permanent: z.boolean().optional(),
  p_svix_id: z.string().optional(),
});

export interface FakeBackend extends Backend {
  /** The calls of functions that this fake only notes. */
  readonly noted: { name: string; args: unknown }[];
}

export async function startFakeBackend(): Promise<FakeBackend> {
  const secretKey = "sb_secret_test";
  const rows = new Map<string, Row>();
  const suppressed = new Set<string>();
  const events = new Set<string>();
  const noted: { name: string; args: unknown }[] = [];

  function rpc(name: string, call: z.output<typeof args>): Answer {
    const row = rows.get(call.p_email_id ?? "");
    switch (name) {
      case "claim_emails": {
        const lease = Date.now() + (call.p_lease_seconds ?? 0) * 1000;
        const due = [...rows.values()].filter((one) => one.status === "queued" && one.due <= Date.now());
        const claimed = due.slice(0, call.p_limit);
        for (const one of claimed) {
          one.due = lease;
          one.attempts++;
        }
        return jsonAnswer(200, claimed.map((one) => ({ ...one, lease_until: new Date(lease).toISOString() })));
      }
      case "freeze_email":
        if (row === undefined) return jsonAnswer(404, { code: "PT404", message: "email.not_found" });
        if (suppressed.has(row.to_email)) row.status = "suppressed";
        if (row.status !== "queued") return jsonAnswer(200, null);
        row.payload ??= asJsonb(call.p_payload);
        row.token_sha256 ??= call.p_token_sha256 ?? null;
        return jsonAnswer(200, row.payload);
      case "record_email_sent":
        if (row) Object.assign(row, { status: "sent", provider_id: call.p_provider_id ?? row.provider_id });
        return { status: 204, body: "" };
      case "record_email_failed":
        if (row) {
          row.last_error = call.p_error ?? null;
          if (call.p_permanent) row.status = "failed";
          else row.due = Date.now() + (call.p_retry_after_seconds ?? 60) * 1000;
        }
        return { status: 204, body: "" };
      case "record_email_event": {
        noted.push({ name, args: call });
        const id = call.p_svix_id ?? "";
        const isNew = !events.has(id);
        events.add(id);
        return jsonAnswer(200, isNew);
      }
      default:
        noted.push({ name, args: call });
        return { status: 204, body: "" };
    }
  }

  async function answer(call: Call): Promise<Answer> {
    if (call.headers["apikey"] !== secretKey) return jsonAnswer(401, { code: "42501", message: "permission denied" });
    return rpc(call.url.pathname.split("/").at(-1) ?? "", args.parse(JSON.parse(call.body)));
  }

  const server = await listen(answer);
  return {
    ...server,
    secretKey,
    publishableKey: "sb_publishable_test",
    noted,
    enqueue: async (email) => {
      const email_id = randomUUID();
      rows.set(email_id, {
        ...{ to_name: null, locale: "en", time_zone: "UTC", invitation_id: null, invitation_version: null },
        ...{ unsubscribe_profile_id: null, unsubscribe_key: null, action_url: null },
        ...email,
        ...{ email_id, status: "queued", payload: null, token_sha256: null, provider_id: null },
        ...{ last_error: null, attempts: 0, due: 0 },
      });
      return email_id;
    },
    email: async (id) => {
      const row = rows.get(id);
      if (row === undefined) throw new Error("no such mail");
      const { status, payload, attempts } = row;
      return { status, payload, providerId: row.provider_id, lastError: row.last_error, attempts };
    },
    makeDue: async () => {
      for (const row of rows.values()) row.due = 0;
    },
    suppress: async (address) => {
      suppressed.add(address);
    },
    dump: async () => JSON.stringify([...rows.values()]),
    reset: async () => {
      rows.clear();
      suppressed.clear();
      events.clear();
      noted.length = 0;
    },
  };
}

/** `jsonb` keeps keys by length, then bytes. */
function asJsonb(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asJsonb);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, asJsonb(inner)]));
}
