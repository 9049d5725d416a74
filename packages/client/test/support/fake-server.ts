// A server of a few lines, in place of fetch: what the SDK sends, and what it makes of the answers.
import { createClient } from "@supabase/supabase-js";
import { createHomeroom, type Database, type Homeroom } from "../../src/index.ts";

export type Sent = {
  method: string;
  url: URL;
  headers: Headers;
  body: unknown;
  cache?: string | undefined;
};
type Answer = Response | Promise<Response>;

export type FakeServer = {
  homeroom: Homeroom;
  /** Requests in order. */
  sent: Sent[];
  /** Milliseconds of each pause between attempts; none was waited for. */
  pauses: number[];
};

/** Answers each request with what `answer` returns; it may throw, as fetch does. With `token` as a session. */
export function fakeServer(answer: (request: Sent, index: number) => Answer, token?: string): FakeServer {
  const sent: Sent[] = [];
  const pauses: number[] = [];
  const supabase = createClient<Database>("http://api.test", "sb_publishable_test", {
    ...(token ? { accessToken: async () => token } : {}),
    auth: { persistSession: false, autoRefreshToken: false },
    global: {
      fetch: async (input, init) => {
        const request = new Request(input, init);
        init?.signal?.throwIfAborted();
        const body = await bodyOf(request);
        const { method, headers } = request;
        const one = { method, url: new URL(request.url), headers, body, cache: init?.cache };
        sent.push(one);
        return answer(one, sent.length - 1);
      },
    },
  });
  const sleep = async (milliseconds: number) => {
    pauses.push(milliseconds);
  };
  return { homeroom: createHomeroom(supabase, { retry: { sleep, random: () => 0.5 } }), sent, pauses };
}

/** JSON parsed, a form as its fields with files as bytes, files alone left out. */
async function bodyOf(request: Request): Promise<unknown> {
  const type = request.headers.get("content-type") ?? "";
  if (type.startsWith("multipart/form-data")) {
    const fields = [...(await request.formData())].map(async ([name, value]) => [
      name,
      typeof value === "string" ? value : [...new Uint8Array(await value.arrayBuffer())],
    ]);
    return Object.fromEntries(await Promise.all(fields));
  }
  const text = await request.text();
  return /^(application\/pdf|image\/)/.test(type) || text === "" ? undefined : JSON.parse(text);
}

/** A JSON answer. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/json", ...headers },
  });
}

/** What PostgREST answers when the project raises an error. */
export function raised(status: number, message: string, details: string | null = null): Response {
  return json({ code: `PT${status}`, message, details, hint: null }, status);
}

export const nothing = () => new Response(null, { status: 204 });

export const someId = "00000000-0000-4000-8000-000000000001";
export const otherId = "00000000-0000-4000-8000-000000000002";
const now = "2026-09-01T15:00:00.123456+00:00";

export const rows = {
  booking: {
    id: someId,
    client_id: someId,
    student_id: null,
    guardian_id: null,
    tutor_id: otherId,
    starts_at: now,
    ends_at: now,
    subject: "Algebra",
    price_minor: 4000,
    currency: "EUR",
    status: "pending",
    attendance: null,
    cancelled_by: null,
    cancel_reason: null,
    created_at: now,
    updated_at: now,
  },
  student: {
    link_id: someId,
    student_id: otherId,
    full_name: "Mia Baker",
    email: "mia@example.com",
    avatar_url: null,
    date_of_birth: "2011-03-14",
    relation: "FATHER",
    rights: ["view_progress", "book"],
    is_granted: false,
    active_booking_count: 1,
    linked_at: now,
  },
  invitation: {
    id: someId,
    kind: "student",
    inviter_id: otherId,
    invitee_email: "mia@example.com",
    invitee_phone: null,
    relation: "FATHER",
    rights: ["book"],
    status: "pending",
    expires_at: now,
    sent_at: now,
    send_count: 1,
    created_at: now,
    responded_at: null,
  },
};
