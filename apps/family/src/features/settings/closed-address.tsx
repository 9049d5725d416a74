import { useHomeroom } from "@homeroom/react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { lazyDialog } from "../../shared/lib/lazy-dialog.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Note } from "../../shared/ui/states.tsx";

const OpenAddressDialog = lazyDialog(() =>
  import("./open-address-dialog.tsx").then((file) => file.OpenAddressDialog),
);

/** Says that no emails go to the person's address any more, and leads to opening it. */
export function ClosedAddress() {
  const t = useText("settings");
  const { query } = useHomeroom();
  const { data } = useQuery(query.profile.address());
  const [isOpen, setOpen] = useState(false);
  if (!data?.email) return null;
  return (
    <>
      {data.closedReason && (
        <Note
          tone="warn"
          action={
            <Button aria-haspopup="dialog" onPress={() => setOpen(true)}>
              {t("closedOpen")}
            </Button>
          }
        >
          {t(data.closedReason === "complaint" ? "closedComplaint" : "closedBounce")}
        </Note>
      )}
      <OpenAddressDialog isOpen={isOpen} onClose={() => setOpen(false)} email={data.email} />
    </>
  );
}
