// A person's private topic on Supabase Realtime.
import type { SupabaseClient } from "@supabase/supabase-js";
import type { Database } from "../../database.types.ts";
import { noteChange } from "../read-from.ts";

export const liveEvents = [
  "message.new",
  "message.read",
  "thread.changed",
  "notification.new",
  "access.changed",
  "booking.changed",
  "alert.changed",
] as const;
export type LiveEvent = (typeof liveEvents)[number];

export type ChannelListeners = {
  joined(): void;
  /** Refused, timed out, dropped or never reached. May be called more than once. */
  lost(): void;
  event(event: LiveEvent, payload: unknown): void;
};

/** Closes for good; resolves when the topic is free again. */
export type CloseChannel = () => Promise<unknown>;

/** Joins the topic of a person. */
export type OpenChannel = (profileId: string, listeners: ChannelListeners) => CloseChannel;

/** One attempt to join; the caller rejoins a lost channel and fetches what was missed. */
export function realtimeChannel(supabase: SupabaseClient<Database>): OpenChannel {
  return (profileId, { joined, lost, event: onEvent }) => {
    let closed = false;
    const channel = supabase.channel(`user:${profileId}`, { config: { private: true } });
    for (const event of liveEvents) {
      channel.on("broadcast", { event }, ({ payload }: { payload?: unknown }) => {
        // What it tells of, a replica may not have yet.
        noteChange(supabase);
        if (!closed) onEvent(event, payload);
      });
    }
    const join = async () => {
      // Joining sends the token along, so it must be there before.
      await supabase.realtime.setAuth();
      if (closed) return;
      channel.subscribe((status) => {
        if (closed) return;
        if (status === "SUBSCRIBED") {
          // What happened before the topic was joined is fetched now, and a replica may not have it yet.
          noteChange(supabase);
          joined();
        } else lost();
      });
    };
    join().catch(() => {
      // Nothing here can speak WebSocket.
      if (!closed) lost();
    });
    return async () => {
      closed = true;
      await supabase.removeChannel(channel);
    };
  };
}
