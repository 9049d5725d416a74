// Erasures that somebody asked for, and to which one may object. Nothing where there are none.
import type { ErasureNotice } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Eraser } from "lucide-react";
import { useState } from "react";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Badge } from "../../shared/ui/badge.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { ConfirmDialog } from "../../shared/ui/dialog.tsx";
import { Card, Row, Rows } from "../../shared/ui/page.tsx";
import { tell } from "../../shared/ui/tell.ts";

export function ErasureNotices() {
  const t = useText("requests");
  const { query } = useHomeroom();
  const { data: notices = [] } = useQuery(query.privacy.erasureNotices());
  if (notices.length === 0) return null;
  return (
    <Card title={t("notices")} icon={<Eraser aria-hidden />}>
      <Rows label={t("notices")}>
        {notices.map((one) => (
          <Notice key={one.id} notice={one} />
        ))}
      </Rows>
    </Card>
  );
}

function Notice({ notice }: { notice: ErasureNotice }) {
  const t = useText("requests");
  const words = useText("words");
  const { date } = useFormats();
  const { mutation } = useHomeroom();
  const object = useMutation(mutation.privacy.objectToErasure());
  const [isOpen, setOpen] = useState(false);
  const student = notice.studentName ?? words("someone");
  return (
    <Row className="flex-wrap">
      <div className="min-w-0 flex-1 basis-56 [overflow-wrap:anywhere]">
        <p className="font-semibold">{t("kindOf", { kind: t("kind.erasure"), student })}</p>
        <p className="text-[0.9375rem]">{t("noticeText", { date: date(notice.objectUntil) })}</p>
        {notice.objectedAt !== null && <Badge tone="neutral">{t("objected")}</Badge>}
      </div>
      {notice.objectedAt === null && (
        <Button aria-haspopup="dialog" onPress={() => setOpen(true)}>
          {t("object")}
        </Button>
      )}
      <ConfirmDialog
        title={t("objectTitle")}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        confirmLabel={t("object")}
        onConfirm={() =>
          object.mutate(
            { privacyRequestId: notice.id },
            {
              onSuccess: () => {
                tell(t("objected"));
                setOpen(false);
              },
            },
          )
        }
        isPending={object.isPending}
        error={object.error}
      >
        {t("objectText")}
      </ConfirmDialog>
    </Row>
  );
}
