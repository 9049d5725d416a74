// Messages on their way, as mutations: they wait for each other and for the network, and are known by their
// client id.
import type {
  AnyHomeroomError,
  PendingMessage,
  SendAttachmentInput,
  SendMessageInput,
  SentMessage,
} from "@homeroom/client";
import type { Mutation, QueryClient } from "@tanstack/react-query";
import { inputField } from "./cache.ts";
import { type PersonId, personKey } from "./keys.ts";

/** Who writes to whom about which student: a thread, also one that nobody has begun. */
export type Conversation = Pick<SendMessageInput, "studentId" | "recipientId" | "side">;

/** What is sent, under the id by which the database knows it again. */
export type Outgoing = { message: SendMessageInput | SendAttachmentInput; pending: PendingMessage };

export type SendMutation = Mutation<SentMessage, AnyHomeroomError, Outgoing>;

export function sendKey(personId: PersonId, conversation?: Conversation) {
  const key = [...personKey(personId), "messages", "sending"];
  if (!conversation) return key;
  const { studentId, recipientId = null, side = null } = conversation;
  return [...key, { studentId, recipientId, side }];
}

/** Whether a message of the person has not arrived yet: it is kept in memory only, and lost with the page. */
export function hasUnsent(client: QueryClient, personId: PersonId): boolean {
  return client
    .getMutationCache()
    .findAll({ mutationKey: sendKey(personId) })
    .some(({ state }) => state.status === "pending" || state.status === "error");
}

/** A message that arrived is not on its way any more, even if its answer got lost. */
export function settleSending(client: QueryClient, personId: PersonId, clientId: string): void {
  const cache = client.getMutationCache();
  for (const mutation of cache.findAll({ mutationKey: sendKey(personId) })) {
    const pending = inputField(mutation.state.variables, "pending");
    if (inputField(pending, "clientId") === clientId) cache.remove(mutation);
  }
}
