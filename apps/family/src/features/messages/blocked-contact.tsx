import { useHomeroom } from "@homeroom/react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Note } from "../../shared/ui/states.tsx";
import { tell, tellError } from "../../shared/ui/tell.ts";
import { BlockContactDialog } from "./block-contact-dialog.tsx";

/** Why nothing can be written to a tutor: the person blocked them, or the access of a side has ended. */
export default function BlockedContact({ profileId, name }: { profileId: string; name: string }) {
  const t = useText("messages");
  const { query } = useHomeroom();
  const blocked = useQuery(query.contacts.blocked({ limit: 200 }));
  if (blocked.isPending) return null;
  if (!blocked.data?.rows.some((one) => one.profileId === profileId))
    return (
      <Note tone="warn" action={<BlockButton profileId={profileId} name={name} />}>
        {t("cannotSend")}
      </Note>
    );
  return (
    <Note tone="warn" action={<UnblockButton profileId={profileId} name={name} />}>
      {t("youBlocked", { name })}
    </Note>
  );
}

/** Whoever has no access now may come back. */
function BlockButton({ profileId, name }: { profileId: string; name: string }) {
  const t = useText("messages");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button aria-haspopup="dialog" onPress={() => setOpen(true)}>
        {t("blockName", { name })}
      </Button>
      <BlockContactDialog profileId={profileId} name={name} isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}

export function UnblockButton({ profileId, name }: { profileId: string; name: string }) {
  const t = useText("messages");
  const { mutation } = useHomeroom();
  const unblock = useMutation(mutation.contacts.unblock());
  return (
    <Button
      aria-label={t("unblockName", { name })}
      isPending={unblock.isPending}
      onPress={() =>
        unblock.mutate(
          { profileId },
          { onSuccess: () => tell(t("unblockedNow", { name })), onError: tellError },
        )
      }
    >
      {t("unblock")}
    </Button>
  );
}
