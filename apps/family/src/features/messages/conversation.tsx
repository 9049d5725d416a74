import type { Message, Thread } from "@homeroom/client";
import { useSending, type WaitingMessage } from "@homeroom/react";
import {
  Check,
  CheckCheck,
  CircleAlert,
  Clock,
  FileText,
  Flag,
  Paperclip,
  SendHorizontal,
  Undo2,
  X,
} from "lucide-react";
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { FileTrigger, TextArea, TextField } from "react-aria-components";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { useErrorText } from "../../shared/lib/error-text.ts";
import { lazyDialog } from "../../shared/lib/lazy-dialog.tsx";
import { Button, IconButton } from "../../shared/ui/button.tsx";
import { cx } from "../../shared/ui/classes.ts";
import { Progress } from "../../shared/ui/progress.tsx";
import { tell } from "../../shared/ui/tell.ts";
import { Availability } from "./availability.tsx";
import { FileButton } from "./file-button.tsx";

const WithdrawDialog = lazyDialog(() => import("./withdraw-dialog.tsx").then((file) => file.WithdrawDialog));
const ReportDialog = lazyDialog(() => import("./report-dialog.tsx").then((file) => file.ReportDialog));

/** As the server takes them, which looks at the content. */
const mostBytes = 10 * 1024 * 1024;
const fileTypes = ["image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf"];

type Props = { thread: Thread; messages: Message[]; earlier: ReactNode };

export function Conversation({ thread, messages, earlier }: Props) {
  const t = useText("messages");
  const { dayKey, longDay } = useFormats();
  const { waiting, send, attach } = useSending({
    studentId: thread.studentId,
    recipientId: thread.otherId,
    side: thread.mySide,
  });
  const end = useRef<HTMLDivElement>(null);
  const lastSeq = messages.at(-1)?.seq ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it moves when something is added at the end.
  useLayoutEffect(() => {
    // Braces: newer browsers answer with a promise, which is no cleanup.
    end.current?.scrollIntoView({ block: "end" });
  }, [lastSeq, waiting.length]);

  let day = "";
  return (
    <>
      <div
        role="log"
        aria-label={t("log")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
        className="flex min-h-0 flex-1 flex-col gap-1.5 overflow-y-auto px-3 py-4 lg:px-5"
      >
        {earlier && <div className="text-center">{earlier}</div>}
        {messages.length === 0 && waiting.length === 0 && (
          <p className="m-auto text-soft">{t("noMessages")}</p>
        )}
        {messages.map((message) => {
          const today = dayKey(message.createdAt);
          const isNew = today !== day;
          day = today;
          return (
            <div key={message.id} className="contents">
              {isNew && (
                <p className="my-2 self-center rounded-full bg-sunken px-3 py-1 text-[0.8125rem] font-semibold text-soft">
                  {longDay(message.createdAt)}
                </p>
              )}
              <Arrived message={message} thread={thread} />
            </div>
          );
        })}
        {waiting.map((message) => (
          <OnItsWay key={message.clientId} message={message} />
        ))}
        <div ref={end} />
      </div>
      {thread.canSend && (
        <div className="px-2.5 pb-2.5 empty:hidden lg:px-5">
          <Availability studentId={thread.studentId} profileId={thread.otherId} name={thread.otherName} />
        </div>
      )}
      {thread.canSend && (
        <Composer
          onSend={(body, file) => {
            if (file) attach({ file, name: file.name, ...(body ? { body } : {}) });
            else send({ body });
          }}
        />
      )}
    </>
  );
}

const bubble = "max-w-[min(34rem,85%)] rounded-2xl px-3.5 py-2 whitespace-pre-wrap";

function Arrived({ message, thread }: { message: Message; thread: Thread }) {
  const t = useText("messages");
  const words = useText("words");
  const { time } = useFormats();
  const isMine = message.senderId !== thread.otherId;
  const isRead = message.readAt !== null || message.seq <= thread.otherReadSeq;
  const [isReporting, setReporting] = useState(false);
  const [isWithdrawing, setWithdrawing] = useState(false);
  const isGone = message.erasedAt !== null || message.withdrawnAt !== null;
  const { withdrawableUntil } = message;
  const isRecent = withdrawableUntil !== null && Date.now() < Date.parse(withdrawableUntil);
  const offersWithdrawal = isMine && !isGone && (!isRead || isRecent);
  return (
    <div
      className={cx(
        bubble,
        isMine
          ? "self-end rounded-ee-md bg-brand text-on-brand"
          : "self-start rounded-es-md bg-card shadow-card",
      )}
    >
      <span className="sr-only">
        {isMine ? t("fromYou") : t("from", { name: thread.otherName ?? words("someone") })}
      </span>
      {message.attachmentPath && <Attachment message={message} isMine={isMine} />}
      {message.body && <p dir="auto">{message.body}</p>}
      {message.erasedAt && <p className="italic">{t("erased")}</p>}
      {message.withdrawnAt && <p className="italic">{t("withdrawn")}</p>}
      <p
        className={cx(
          "flex items-center justify-end gap-1 text-xs",
          isMine ? "text-on-brand/85" : "text-soft",
        )}
      >
        {!isMine && (
          <IconButton
            label={t("report")}
            aria-haspopup="dialog"
            onPress={() => setReporting(true)}
            className="-my-2 -ms-2 me-auto size-8!"
          >
            <Flag className="size-3.5" aria-hidden />
          </IconButton>
        )}
        {offersWithdrawal && (
          <IconButton
            label={t("withdraw")}
            aria-haspopup="dialog"
            onPress={() => setWithdrawing(true)}
            className="-my-2 -ms-2 me-auto size-8! text-on-brand!"
          >
            <Undo2 className="size-3.5" aria-hidden />
          </IconButton>
        )}
        {time(message.createdAt)}
        {isMine &&
          (isRead ? (
            <CheckCheck className="size-4" aria-label={t("read")} />
          ) : (
            <Check className="size-4" aria-label={t("sent")} />
          ))}
      </p>
      {!isMine && (
        <ReportDialog messageId={message.id} isOpen={isReporting} onClose={() => setReporting(false)} />
      )}
      {isMine && (
        <WithdrawDialog messageId={message.id} isOpen={isWithdrawing} onClose={() => setWithdrawing(false)} />
      )}
    </div>
  );
}

function Attachment({ message, isMine }: { message: Message; isMine: boolean }) {
  const t = useText("messages");
  const { number } = useFormats();
  if (!message.attachmentPath) return null;
  const name = message.attachmentName ?? "";
  return (
    <FileButton
      path={message.attachmentPath}
      name={name}
      label={t("downloadFile", { name })}
      className={isMine && "border-on-brand/40! bg-transparent! text-on-brand!"}
    >
      {message.attachmentSize !== null && (
        <span className="shrink-0 text-sm font-normal opacity-85">
          {t("fileSize", { size: number(Math.ceil(message.attachmentSize / 1000)) })}
        </span>
      )}
    </FileButton>
  );
}

function OnItsWay({ message }: { message: WaitingMessage }) {
  const t = useText("messages");
  const why = useErrorText(message.error);
  const failed = message.status === "failed";
  const { progress } = message;
  const discard = () => {
    if (message.mayHaveArrived) tell(t("discardedLate"));
    message.discard();
  };
  return (
    <div className="flex max-w-[min(34rem,85%)] flex-col items-end gap-1 self-end">
      <div
        className={cx(
          bubble,
          "max-w-full! rounded-ee-md",
          failed ? "bg-bad-tint text-bad" : "bg-brand/75 text-on-brand",
        )}
      >
        {message.attachmentName && (
          <p className="flex items-center gap-2 font-semibold">
            <FileText className="size-5 shrink-0" aria-hidden />
            {message.attachmentName}
          </p>
        )}
        {message.body && <p dir="auto">{message.body}</p>}
        <p className="flex items-center justify-end gap-1 text-xs">
          {!failed && (
            <IconButton
              label={t("discard")}
              onPress={discard}
              className="-my-2 -ms-2 me-auto size-8! text-on-brand!"
            >
              <X className="size-3.5" aria-hidden />
            </IconButton>
          )}
          {failed ? <CircleAlert className="size-4" aria-hidden /> : <Clock className="size-4" aria-hidden />}
          {failed ? t("failed") : t("sending")}
        </p>
      </div>
      {progress && !failed && (
        <div className="w-56 max-w-full">
          <Progress
            label={t("uploading", { name: message.attachmentName ?? "" })}
            value={progress.total > 0 ? progress.loaded / progress.total : 0}
          />
        </div>
      )}
      {failed && (
        <div role="alert" className="flex flex-wrap items-center justify-end gap-2 text-sm text-bad">
          {why}
          <Button onPress={message.retry}>{t("retry")}</Button>
          <Button look="quiet" onPress={discard}>
            {t("discard")}
          </Button>
        </div>
      )}
    </div>
  );
}

function Composer({ onSend }: { onSend(body: string, file: File | undefined): void }) {
  const t = useText("messages");
  const errors = useText("errors");
  const [body, setBody] = useState("");
  const [file, setFile] = useState<File>();
  const [isRefused, setRefused] = useState(false);
  const choose = (chosen: File) => {
    // A device may not know the type.
    const fits = chosen.size <= mostBytes && (chosen.type === "" || fileTypes.includes(chosen.type));
    setRefused(!fits);
    if (fits) setFile(chosen);
  };
  const isEmpty = body.trim() === "" && !file;
  const submit = () => {
    if (isEmpty) return;
    onSend(body.trim(), file);
    setBody("");
    setFile(undefined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // On a touch screen Enter is a new line; the button is near.
    const byKey = event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing;
    if (!byKey || !window.matchMedia("(pointer: fine)").matches) return;
    event.preventDefault();
    submit();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      className="border-t border-line bg-card p-2.5 lg:px-5 lg:py-3"
    >
      {isRefused && (
        <p role="alert" className="pb-2 text-sm text-bad">
          {errors("attachment.not_allowed")}
        </p>
      )}
      {file && (
        <p className="flex items-center gap-2 pb-2 text-sm font-semibold">
          <FileText className="size-5 shrink-0 text-brand" aria-hidden />
          <span className="min-w-0 truncate">{file.name}</span>
          <IconButton label={t("removeFile")} onPress={() => setFile(undefined)} className="size-8!">
            <X className="size-4" aria-hidden />
          </IconButton>
        </p>
      )}
      <div className="flex items-end gap-1">
        <FileTrigger
          acceptedFileTypes={fileTypes}
          onSelect={(files) => {
            const [chosen] = files ?? [];
            if (chosen) choose(chosen);
          }}
        >
          <IconButton label={t("attach")}>
            <Paperclip className="size-5" aria-hidden />
          </IconButton>
        </FileTrigger>
        <TextField
          aria-label={t("write")}
          value={body}
          onChange={setBody}
          maxLength={5000}
          className="min-w-0 flex-1"
        >
          <TextArea
            rows={1}
            dir="auto"
            placeholder={t("write")}
            onKeyDown={onKeyDown}
            className="field-sizing-content max-h-40 min-h-11 w-full resize-none rounded-2xl border border-edge/70 bg-canvas px-3.5 py-2.5 outline-none placeholder:text-soft focus:border-brand focus:ring-2 focus:ring-brand/30"
          />
        </TextField>
        <Button
          type="submit"
          look="primary"
          isDisabled={isEmpty}
          aria-label={t("send")}
          className="size-11 px-0!"
        >
          <SendHorizontal className="size-5 rtl:-scale-x-100" aria-hidden />
        </Button>
      </div>
    </form>
  );
}
