import { Link } from "react-aria-components";
import { useText } from "../shared/i18n/i18n.tsx";
import { Dialog } from "../shared/ui/dialog.tsx";
import type { Destination } from "./navigation.ts";

/** What has no place in a phone's bar. */
export default function MoreSheet({
  destinations,
  onClose,
}: {
  destinations: Destination[];
  onClose(): void;
}) {
  const t = useText("app");
  return (
    <Dialog title={t("more")} isOpen onClose={onClose}>
      <ul className="flex flex-col gap-1">
        {destinations.map(({ to, text, icon: Icon }) => (
          <li key={to}>
            <Link
              href={to}
              onPress={onClose}
              className="focus-ring flex min-h-12 items-center gap-3 rounded-xl px-3 font-semibold hover:bg-hover"
            >
              <Icon className="size-5 text-soft" aria-hidden />
              {t(text)}
            </Link>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
