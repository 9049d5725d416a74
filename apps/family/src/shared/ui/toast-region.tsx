import { X } from "lucide-react";
import {
  Button,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from "react-aria-components";
import { useText } from "../i18n/i18n.tsx";
import { useErrorText } from "../lib/error-text.ts";
import { type News, onNews } from "./tell.ts";

const queue = new ToastQueue<News>({ maxVisibleToasts: 3 });

onNews((news) => queue.add(news, { timeout: 8_000 }));

export default function ToastRegionOfApp() {
  const t = useText("app");
  return (
    <ToastRegion
      queue={queue}
      // Above while a dialog is open: its buttons are at the bottom, and news must not lie on them.
      className="pointer-events-none fixed inset-x-4 bottom-20 z-50 flex flex-col items-center gap-2 outline-none in-[:has(section[role$=dialog])]:top-4 in-[:has(section[role$=dialog])]:bottom-auto! lg:bottom-6"
    >
      {({ toast }) => (
        <Toast
          toast={toast}
          className="pointer-events-auto flex max-w-md items-center gap-3 rounded-2xl bg-ink py-2 ps-4 pe-2 text-canvas shadow-pop outline-none focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-brand"
        >
          <ToastContent>
            <Text slot="title" className="text-[0.9375rem] font-medium">
              <Words news={toast.content} />
            </Text>
          </ToastContent>
          <Button
            slot="close"
            aria-label={t("close")}
            className="grid size-9 cursor-pointer place-items-center rounded-xl hover:opacity-80"
          >
            <X className="size-4" aria-hidden />
          </Button>
        </Toast>
      )}
    </ToastRegion>
  );
}

function Words({ news }: { news: News }) {
  const failed = useErrorText("error" in news ? news.error : undefined);
  return "text" in news ? news.text : failed;
}
