import type { CalendarFeed } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { lazyDialog } from "../../shared/lib/lazy-dialog.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Card, Page, Row, Rows } from "../../shared/ui/page.tsx";
import { Loaded } from "../../shared/ui/states.tsx";

const FeedDialog = lazyDialog(() => import("./calendar-dialogs.tsx").then((file) => file.FeedDialog));
const RevokeDialog = lazyDialog(() => import("./calendar-dialogs.tsx").then((file) => file.RevokeDialog));

/** Lessons and alerts in the person's own calendar. */
export function CalendarSettingsPage() {
  const t = useText("notifications");
  const { query } = useHomeroom();
  const feed = useQuery(query.calendar.feed());
  const [dialog, setDialog] = useState<"create" | "revoke">();
  const close = () => setDialog(undefined);
  return (
    <Page
      title={t("calendar")}
      lead={t("calendarText")}
      back={{ href: "/settings", label: t("settings") }}
      width="narrow"
    >
      <Card>
        <Loaded query={feed}>
          {(current) => (
            <Rows>
              <Row className="flex-wrap">
                <State feed={current} />
                {current && (
                  <Button aria-haspopup="dialog" onPress={() => setDialog("revoke")}>
                    {t("calendarRevoke")}
                  </Button>
                )}
                <Button aria-haspopup="dialog" onPress={() => setDialog("create")}>
                  {t(current ? "calendarRenew" : "calendarCreate")}
                </Button>
              </Row>
            </Rows>
          )}
        </Loaded>
      </Card>
      <FeedDialog isOpen={dialog === "create"} onClose={close} replaces={Boolean(feed.data)} />
      <RevokeDialog isOpen={dialog === "revoke"} onClose={close} />
    </Page>
  );
}

function State({ feed }: { feed: CalendarFeed | null }) {
  const t = useText("notifications");
  const { moment } = useFormats();
  return (
    <div className="min-w-0 flex-1 basis-40">
      <p className="font-semibold">{t(feed ? "calendarOn" : "calendarOff")}</p>
      {feed && (
        <p className="text-sm text-soft">
          {feed.lastReadAt
            ? t("calendarRead", { time: moment(feed.lastReadAt) })
            : t("calendarNotRead", { time: moment(feed.createdAt) })}
        </p>
      )}
    </div>
  );
}
