import type { Submission } from "@homeroom/client";
import { useState } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { lazyDialog } from "../../shared/lib/lazy-dialog.tsx";
import { Button } from "../../shared/ui/button.tsx";

const HandInDialog = lazyDialog(() => import("./hand-in-dialog.tsx").then((file) => file.HandInDialog));

type Props = {
  assignmentId: string;
  title: string;
  /** What was handed in before. */
  submission?: Submission | undefined;
};

export function HandIn({ assignmentId, title, submission }: Props) {
  const t = useText("work");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        aria-label={submission ? t("changeOf", { title }) : t("handInOf", { title })}
        aria-haspopup="dialog"
        onPress={() => setOpen(true)}
      >
        {submission ? t("change") : t("handIn")}
      </Button>
      <HandInDialog
        assignmentId={assignmentId}
        title={title}
        submission={submission}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
