import { lazy, Suspense, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { useMe } from "../shared/data/me.ts";
import { useText } from "../shared/i18n/i18n.tsx";
import { Avatar } from "../shared/ui/avatar.tsx";
import { tellError } from "../shared/ui/tell.ts";

// Menus are much to load for the first page; this one comes when somebody reaches for it.
const load = () => import("./account-choices.tsx");
const Choices = lazy(load);

export function AccountMenu() {
  const t = useText("app");
  const { profile } = useMe();
  const [isOpen, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button
        ref={trigger}
        aria-label={t("accountMenu")}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onHoverStart={() => void load()}
        onFocus={() => void load()}
        // Without a connection it may not come; the page stays.
        onPress={() => (isOpen ? setOpen(false) : load().then(() => setOpen(true), tellError))}
        className="focus-ring grid size-11 cursor-pointer place-items-center rounded-full"
      >
        <Avatar name={profile.fullName} url={profile.avatarUrl} size="small" />
      </Button>
      {isOpen && (
        <Suspense>
          <Choices triggerRef={trigger} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
