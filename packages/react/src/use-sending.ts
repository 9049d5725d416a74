// Sending that shows a message before it has arrived.
import {
  type AnyHomeroomError,
  type Homeroom,
  newRequestId,
  type PendingMessage,
  type SendAttachmentInput,
  type SentMessage,
  type UploadProgress,
  unwrap,
} from "@homeroom/client";
import {
  type MutationOptions,
  type QueryClient,
  queryOptions,
  useMutationState,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { useMemo } from "react";
import { inputField, invalidate } from "./cache.ts";
import { type PersonId, personKey } from "./keys.ts";
import { useHomeroom } from "./provider.ts";
import { type Conversation, type Outgoing, type SendMutation, sendKey, settleSending } from "./sent.ts";
import { writeMessage } from "./thread-cache.ts";

/** A message that has not arrived yet. */
export interface WaitingMessage extends PendingMessage {
  /** `sending`: also while the device has no network. `failed`: until it is sent again or discarded. */
  status: "sending" | "failed";
  error: AnyHomeroomError | null;
  /** How much of its file is uploaded; null without one, or before it begins. */
  progress: UploadProgress | null;
  /** Sends it again; it cannot arrive twice. */
  retry(): void;
  /** Whether it may be with the other side already, so that discarding it only ends the attempt. */
  mayHaveArrived: boolean;
  /** Takes it away, also while it is being sent; those behind it go on. */
  discard(): void;
}

/** What is written; the conversation is known. */
export type Words = { body?: string; attachmentPath?: string };
export type Enclosure = Pick<SendAttachmentInput, "file" | "name"> & { body?: string };

export interface SendingState {
  /** In the order in which they were written. */
  waiting: WaitingMessage[];
  /** Sends words, or a file that was uploaded; it waits for those before it. */
  send(words: Words): void;
  /** Uploads a file and sends it. */
  attach(enclosure: Enclosure): void;
}

/**
 * Messages of one conversation on their way. A message is in `waiting` until it has arrived; then it is in
 * `infinite.messages.pages`.
 *
 * @example
 * const { waiting, send } = useSending({ studentId: thread.studentId, recipientId: thread.otherId });
 * <Composer onSend={(body) => send({ body })} />
 */
export function useSending(conversation: Conversation): SendingState {
  const client = useQueryClient();
  const { homeroom, personId } = useHomeroom();
  const { studentId, recipientId, side } = conversation;
  const box = useMemo(
    () => outbox(client, homeroom, personId, { studentId, recipientId, side }),
    [client, homeroom, personId, studentId, recipientId, side],
  );
  const { data: progress } = useQuery(box.progress);
  const unsent = useMutationState<Unsent, SendMutation>({
    filters: {
      mutationKey: box.key,
      exact: true,
      predicate: ({ state }) => state.status === "pending" || state.status === "error",
    },
    select: ({ mutationId, state: { variables, error, isPaused } }) => ({
      mutationId,
      variables,
      error,
      isPaused,
    }),
  });
  const waiting = unsent.flatMap(({ mutationId, variables, error, isPaused }) => {
    if (!variables) return [];
    const { pending, message } = variables;
    const uploaded = progress?.[pending.clientId] ?? null;
    const isWhole = "file" in message ? uploaded !== null && uploaded.loaded === uploaded.total : true;
    const wasRefused = error !== null && error.code !== "network.failed";
    return {
      ...pending,
      status: error ? ("failed" as const) : ("sending" as const),
      error,
      progress: uploaded,
      mayHaveArrived: isWhole && !isPaused && !wasRefused,
      retry: () => box.retry(mutationId, variables),
      discard: () => box.discard(mutationId, variables),
    };
  });
  return { waiting, send: box.send, attach: box.attach };
}

type Unsent = {
  mutationId: number;
  variables: Outgoing | undefined;
  error: AnyHomeroomError | null;
  isPaused: boolean;
};

/** What ends the attempt of a message that is being sent. */
const attempts = new WeakMap<Outgoing, AbortController>();

type Progress = Record<string, UploadProgress>;

function outbox(client: QueryClient, homeroom: Homeroom, personId: PersonId, given: Conversation) {
  const key = sendKey(personId, given);
  const progress = queryOptions<Progress>({
    queryKey: [...personKey(personId), "messages", "progress", key.at(-1)],
    queryFn: () => ({}),
    initialData: {},
    staleTime: Number.POSITIVE_INFINITY,
  });
  const cache = client.getMutationCache();

  const options: MutationOptions<SentMessage, AnyHomeroomError, Outgoing> = {
    mutationKey: key,
    // One after the other, in the order in which they were written.
    scope: { id: JSON.stringify(key) },
    retry: false,
    // Failed ones stay until somebody decides.
    gcTime: Number.POSITIVE_INFINITY,
    mutationFn: (outgoing) => {
      const { message } = outgoing;
      const attempt = new AbortController();
      attempts.set(outgoing, attempt);
      const { messages } = homeroom.with({ signal: attempt.signal });
      return unwrap<SentMessage>(
        "file" in message ? messages.sendAttachment(message) : messages.send(message),
      );
    },
    onSuccess(sent, { pending }) {
      const { threadId } = sent;
      const askPages = () => void invalidate(client, personId, { areas: ["messages.pages"], threadId });
      writeMessage(client, personId, sent, askPages);
      settleSending(client, personId, pending.clientId);
      void invalidate(client, personId, { areas: ["threads", "contacts"] });
    },
  };

  const post = (outgoing: Outgoing) => {
    cache
      .build(client, options)
      .execute(outgoing)
      .catch(() => undefined);
  };

  function pendingOf(
    clientId: string,
    body: string | undefined,
    attachmentName: string | null,
  ): PendingMessage {
    const { studentId, recipientId = null } = given;
    return {
      clientId,
      studentId,
      recipientId,
      body: body ?? null,
      attachmentName,
      createdAt: new Date().toISOString(),
    };
  }

  const discard = (mutationId: number, outgoing: Outgoing) => {
    const found = cache.getAll().find((mutation) => mutation.mutationId === mutationId);
    if (found) cache.remove(found);
    attempts.get(outgoing)?.abort();
  };

  return {
    key,
    progress,
    discard,
    retry(mutationId: number, outgoing: Outgoing) {
      discard(mutationId, outgoing);
      post(outgoing);
    },
    send({ body, attachmentPath }: Words) {
      const clientId = newRequestId();
      const message = { ...given, clientId, body, attachmentPath };
      post({ message, pending: pendingOf(clientId, body, attachmentPath?.split("/").at(-1) ?? null) });
    },
    attach({ file, name, body }: Enclosure) {
      const clientId = newRequestId();
      const onProgress = (now: UploadProgress) => {
        client.setQueryData<Progress>(progress.queryKey, (all) => ({ ...all, [clientId]: now }));
      };
      const message = { ...given, clientId, file, name, body, onProgress };
      const named = name ?? inputField(file, "name");
      post({ message, pending: pendingOf(clientId, body, typeof named === "string" ? named : null) });
    },
  };
}
