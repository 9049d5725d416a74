// Who was told of an announcement and has not said that they have read it.
import type { SchoolEvent } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useQuery } from "@tanstack/react-query";
import { Check } from "lucide-react";
import { useState } from "react";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { Row, Rows } from "../../shared/ui/page.tsx";
import { Empty, Loaded, Note } from "../../shared/ui/states.tsx";

/** Names at a time; the server gives no more than 200. */
const step = 50;

export function ReadersDialog({
  event,
  isOpen,
  onClose,
}: {
  event: SchoolEvent;
  isOpen: boolean;
  onClose(): void;
}) {
  const t = useText("school");
  return (
    <Dialog title={t("whoHasNotOf", { title: event.title })} isOpen={isOpen} onClose={onClose}>
      <Readers eventId={event.id} />
    </Dialog>
  );
}

function Readers({ eventId }: { eventId: string }) {
  const t = useText("school");
  const { moment } = useFormats();
  const { query } = useHomeroom();
  const [limit, setLimit] = useState(step);
  const people = useQuery(query.events.unacknowledged({ eventId, limit }));
  return (
    <Loaded query={people}>
      {(rows) => {
        const [first] = rows;
        if (first === undefined) {
          return (
            <Empty icon={<Check />} title={t("whoHasNot")}>
              {t("everybodyRead")}
            </Empty>
          );
        }
        return (
          <>
            <Note>
              <p>{t("waitingCount", { count: first.waiting })}</p>
              <p>{t("readCount", { count: first.acknowledged })}</p>
            </Note>
            <Rows>
              {rows.map(({ profileId, fullName, toldAt }) => (
                <Row key={profileId}>
                  <p className="min-w-0 flex-1 font-semibold" dir="auto">
                    {fullName ?? t("nameless")}
                  </p>
                  <p className="text-sm text-soft">{t("toldAt", { date: moment(toldAt) })}</p>
                </Row>
              ))}
            </Rows>
            {first.waiting > rows.length && limit < 200 && (
              <Button onPress={() => setLimit(Math.min(200, limit + step))}>{t("showMore")}</Button>
            )}
            {first.waiting > rows.length && limit === 200 && (
              <p className="text-sm text-soft">{t("firstShown", { count: rows.length })}</p>
            )}
          </>
        );
      }}
    </Loaded>
  );
}
