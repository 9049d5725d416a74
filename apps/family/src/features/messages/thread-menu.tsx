import type { Thread } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import {
  AlarmClock,
  AlarmClockOff,
  Bell,
  BellOff,
  Ellipsis,
  Flag,
  Pin,
  PinOff,
  ShieldOff,
} from "lucide-react";
import { useState } from "react";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { lazyDialog } from "../../shared/lib/lazy-dialog.tsx";
import { IconButton } from "../../shared/ui/button.tsx";
import { Menu, MenuItem, MenuLine } from "../../shared/ui/menu.tsx";
import { tell, tellError } from "../../shared/ui/tell.ts";

const hour = 3_600_000;
const BlockContactDialog = lazyDialog(() =>
  import("./block-contact-dialog.tsx").then((file) => file.BlockContactDialog),
);

export function ThreadMenu({ thread }: { thread: Thread }) {
  const t = useText("messages");
  const { moment } = useFormats();
  const { mutation } = useHomeroom();
  const pin = useMutation(mutation.threads.pin());
  const snooze = useMutation(mutation.threads.snooze());
  const wake = useMutation(mutation.threads.wake());
  const mute = useMutation(mutation.threads.mute());
  const { threadId, pinnedAt, snoozedUntil, mutedAt } = thread;
  const words = useText("words");
  const [isBlocking, setBlocking] = useState(false);
  const failed = { onError: tellError };
  const name = thread.otherName ?? words("someone");
  const mayBlock = thread.mySide === "guardian" && thread.otherRole === "TUTOR" && thread.canSend;
  const sleep = (until: Date) =>
    snooze.mutate(
      { threadId, until },
      { onSuccess: () => tell(t("snoozedUntil", { when: moment(until) })), onError: tellError },
    );
  return (
    <>
      <Menu
        label={t("more")}
        trigger={
          <IconButton label={t("more")}>
            <Ellipsis className="size-5" aria-hidden />
          </IconButton>
        }
      >
        <MenuItem
          icon={pinnedAt ? <PinOff aria-hidden /> : <Pin aria-hidden />}
          onAction={() => pin.mutate({ threadId, pinned: !pinnedAt }, failed)}
        >
          {pinnedAt ? t("unpin") : t("pin")}
        </MenuItem>
        <MenuItem
          icon={mutedAt ? <Bell aria-hidden /> : <BellOff aria-hidden />}
          onAction={() =>
            mute.mutate(
              { threadId, muted: !mutedAt },
              { onSuccess: () => !mutedAt && tell(t("mutedNow")), onError: tellError },
            )
          }
        >
          {mutedAt ? t("unmute") : t("mute")}
        </MenuItem>
        <MenuLine />
        {snoozedUntil ? (
          <MenuItem icon={<AlarmClockOff aria-hidden />} onAction={() => wake.mutate({ threadId }, failed)}>
            {t("wake")}
          </MenuItem>
        ) : (
          [
            { id: "hour", text: t("snoozeHour"), until: () => new Date(Date.now() + hour) },
            { id: "tomorrow", text: t("snoozeTomorrow"), until: tomorrowMorning },
            { id: "week", text: t("snoozeWeek"), until: () => new Date(Date.now() + 7 * 24 * hour) },
          ].map(({ id, text, until }) => (
            <MenuItem
              key={id}
              icon={<AlarmClock aria-hidden />}
              onAction={() => sleep(until())}
              textValue={text}
            >
              {t("snooze")}: {text}
            </MenuItem>
          ))
        )}
        <MenuLine />
        <MenuItem icon={<Flag aria-hidden />} href="/reports">
          {t("myReports")}
        </MenuItem>
        {mayBlock && (
          <MenuItem icon={<ShieldOff aria-hidden />} onAction={() => setBlocking(true)}>
            {t("blockName", { name })}
          </MenuItem>
        )}
      </Menu>
      <BlockContactDialog
        profileId={thread.otherId}
        name={name}
        isOpen={isBlocking}
        onClose={() => setBlocking(false)}
      />
    </>
  );
}

function tomorrowMorning(): Date {
  const morning = new Date();
  morning.setDate(morning.getDate() + 1);
  morning.setHours(7, 0, 0, 0);
  return morning;
}
