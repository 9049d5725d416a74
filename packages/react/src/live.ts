// The bridge between live updates and the cache: one for each person who is signed in.
import {
  devicePlatform,
  type Homeroom,
  type LiveEvent,
  type LivePlatform,
  type LiveStatus,
  type Notification,
} from "@homeroom/client";
import type { QueryClient } from "@tanstack/react-query";
import { oldest } from "./ask.ts";
import { asked, invalidate, type Stale } from "./cache.ts";
import { type PersonId, personKey } from "./keys.ts";
import { settleSending } from "./sent.ts";
import { cachedSeqs, cachedThreads, dropThread, writeMessage, writeThread } from "./thread-cache.ts";

/** Milliseconds for which what happens is collected, and over which the readers of an alert are spread. */
const pause = { collect: 250, alerts: 10_000 };

/** What a notification of a kind makes old. */
const concerns = {
  INVITATION_RECEIVED: ["invitations"],
  LINK_CHANGED: "everything",
  BOOKING_CHANGED: ["bookings", "students"],
  // Messages come by themselves.
  NEW_MESSAGE: [],
  PARENT_CHILD_GRADED: ["portal"],
  PARENT_CHILD_LOW_GRADE: ["portal"],
  PARENT_CHILD_ABSENT: ["portal"],
  PARENT_WEEKLY_DIGEST: ["portal"],
  INTEGRATION_STOPPED: ["integrations"],
  SCHOOL_ALERT: ["events"],
  SCHOOL_ALERT_URGENT: ["events"],
  REPORT_CHANGED: ["reports"],
  DATA_EXPORT: ["privacy"],
  AGE_TRANSITION: "everything",
  CONSENT_ASKED: ["consents"],
  PRIVACY_REQUEST: ["privacy"],
  GOAL_REACHED: ["goals", "portal.childOverview"],
  WORK_SET: ["portal"],
} as const satisfies Record<Notification["key"], Stale["areas"]>;

/** What an event makes old. */
const missed = {
  "message.new": ["threads", "messages", "contacts"],
  "message.read": ["threads", "messages"],
  // Also where a message was withdrawn.
  "thread.changed": ["threads", "messages"],
  // Of which kind it is, nobody has said.
  "notification.new": "everything",
  "access.changed": "everything",
  "booking.changed": ["bookings", "students"],
  "alert.changed": ["events"],
} as const satisfies Record<LiveEvent, Stale["areas"]>;

export type LiveBridge = {
  client: QueryClient;
  homeroom: Homeroom;
  personId: PersonId;
  /** Timers and chance; tests bring their own. */
  device?: Pick<LivePlatform, "timer" | "random">;
  onStatus?: ((status: LiveStatus) => void) | undefined;
};

/** Keeps the cache of a person fresh until it is ended. */
export function liveBridge({ client, homeroom, personId, device = devicePlatform(), onStatus }: LiveBridge) {
  const collected = new Collector(device, (stale) => void invalidate(client, personId, ...stale));
  const soon = (stale: Stale) => collected.add(stale, pause.collect);

  const threads = homeroom.threads.subscribe(
    {
      onMessage(message) {
        if (message.clientId) settleSending(client, personId, message.clientId);
        const { threadId } = message;
        writeMessage(client, personId, message, () => soon({ areas: ["messages.pages"], threadId }));
        // Usually the thread's row follows at once; not where the app had missed something.
        const behind = cachedThreads(client, personId).some(
          ({ threadId, lastSeq }) => threadId === message.threadId && lastSeq < message.seq,
        );
        if (behind) soon({ areas: ["threads.list", "threads.unreadTotal"] });
      },
      onWithdrawn: ({ threadId }) => soon({ areas: ["messages.pages", "threads.list"], threadId }),
      onThread(thread) {
        const moved = writeThread(client, personId, thread);
        soon({ areas: ["threads.unreadTotal", ...(moved ? (["threads.list", "contacts"] as const) : [])] });
      },
      onGone({ threadId }) {
        dropThread(client, personId, threadId);
        soon({ areas: ["threads.list", "threads.unreadTotal", "contacts"] });
      },
    },
    {
      since: () => cachedSeqs(client, personId),
      onStatus: returned(() => soon({ areas: "everything" }), onStatus),
    },
  );

  const notifications = homeroom.notifications.subscribe({
    onNotification({ key, studentId }) {
      soon({ areas: ["notifications.list", "notifications.unreadCount"] });
      soon({ areas: concerns[key], studentId });
    },
  });

  /** What no page shows is not kept: the person may not see it any more. */
  const dropHidden = () => client.removeQueries({ queryKey: personKey(personId), type: "inactive" });
  const changes = homeroom.subscribe(
    {
      onMissed({ events }) {
        const stale = (events ?? [null]).map((event) => (event ? missed[event] : "everything"));
        if (events?.includes("access.changed")) dropHidden();
        // What was asked since then is not asked again: a page that opens later asks once.
        const among = asked(client, personId);
        for (const areas of stale) soon({ areas, among });
      },
      onAccess() {
        dropHidden();
        soon({ areas: "everything" });
      },
      onBooking: () => soon({ areas: missed["booking.changed"] }),
      // A school's families hear of it in the same moment, and do not all ask in it.
      onAlert: () => collected.add({ areas: missed["alert.changed"] }, device.random() * pause.alerts),
    },
    { since: () => oldest(asked(client, personId)) },
  );

  return () => {
    for (const one of [threads, notifications, changes]) one.unsubscribe();
    collected.end();
  };
}

/** Calls when the server can be reached again; without Realtime nothing else says so. */
function returned(call: () => void, onStatus: ((status: LiveStatus) => void) | undefined) {
  let away = false;
  return (status: LiveStatus) => {
    if (away && status !== "offline") call();
    away = status === "offline";
    onStatus?.(status);
  };
}

/** Collects what is to be asked again, so that what comes together is asked once. */
class Collector {
  readonly #device: Pick<LivePlatform, "timer">;
  readonly #flush: (stale: Stale[]) => void;
  readonly #waiting = new Map<number, { stale: Stale[]; cancel: () => void }>();

  constructor(device: Pick<LivePlatform, "timer">, flush: (stale: Stale[]) => void) {
    this.#device = device;
    this.#flush = flush;
  }

  add(stale: Stale, after: number): void {
    if (stale.areas.length === 0) return;
    const kind = after === pause.collect ? 0 : 1;
    const waiting = this.#waiting.get(kind);
    if (waiting) {
      waiting.stale.push(stale);
      return;
    }
    const collected = [stale];
    const cancel = this.#device.timer(() => {
      this.#waiting.delete(kind);
      this.#flush(collected);
    }, after);
    this.#waiting.set(kind, { stale: collected, cancel });
  }

  end(): void {
    for (const { cancel } of this.#waiting.values()) cancel();
    this.#waiting.clear();
  }
}
