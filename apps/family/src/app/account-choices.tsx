import { hasUnsent, useHomeroom } from "@homeroom/react";
import { useQueryClient } from "@tanstack/react-query";
import { LogOut, Mail, Settings } from "lucide-react";
import { type RefObject, useRef, useState } from "react";
import { Menu, Popover } from "react-aria-components";
import { useMe } from "../shared/data/me.ts";
import { useText } from "../shared/i18n/i18n.tsx";
import { cx } from "../shared/ui/classes.ts";
// With the menu: the question comes without a connection, too.
import { ConfirmDialog } from "../shared/ui/dialog.tsx";
import { MenuItem, MenuLine } from "../shared/ui/menu.tsx";
import { popoverClass } from "../shared/ui/popover.ts";
import { useSignOut } from "./sign-out.ts";

type Props = { triggerRef: RefObject<HTMLButtonElement | null>; onClose(): void };

export default function AccountChoices({ triggerRef, onClose }: Props) {
  const t = useText("app");
  const { profile } = useMe();
  const signOut = useSignOut();
  const { personId } = useHomeroom();
  const client = useQueryClient();
  // A ref as well: the menu closes in the same moment, and would take the question along.
  const asks = useRef(false);
  const [isAsking, setAsking] = useState(false);
  const leave = () => {
    if (!asks.current) onClose();
  };
  const askOrSignOut = () => {
    asks.current = hasUnsent(client, personId);
    setAsking(asks.current);
    if (!asks.current) void signOut();
  };
  if (isAsking)
    return (
      <ConfirmDialog
        title={t("unsentTitle")}
        isOpen
        onClose={onClose}
        confirmLabel={t("signOut")}
        onConfirm={() => {
          onClose();
          void signOut();
        }}
      >
        {t("unsentText")}
      </ConfirmDialog>
    );
  return (
    <Popover
      triggerRef={triggerRef}
      isOpen
      onOpenChange={(open) => {
        if (!open) leave();
      }}
      placement="bottom end"
      className={cx(popoverClass, "w-64")}
    >
      <div className="px-3 pt-2 pb-1.5">
        <p className="truncate font-semibold">{profile.fullName ?? t("noName")}</p>
        <p className="truncate text-sm text-soft">{profile.email}</p>
      </div>
      <MenuLine />
      <Menu
        aria-label={t("accountMenu")}
        autoFocus="first"
        onAction={leave}
        onClose={leave}
        className="outline-none"
      >
        <MenuItem href="/settings" icon={<Settings aria-hidden />}>
          {t("settings")}
        </MenuItem>
        <MenuItem href="/invitations/mine" icon={<Mail aria-hidden />}>
          {t("invitations")}
        </MenuItem>
        <MenuItem onAction={askOrSignOut} icon={<LogOut className="rtl:-scale-x-100" aria-hidden />}>
          {t("signOut")}
        </MenuItem>
      </Menu>
    </Popover>
  );
}
