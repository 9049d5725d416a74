import type { ListedBooking } from "@homeroom/client";
import { Link } from "react-aria-components";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Avatar } from "../../shared/ui/avatar.tsx";
import { Badge, type BadgeTone } from "../../shared/ui/badge.tsx";

export const tones: Record<string, BadgeTone> = {
  pending: "warn",
  confirmed: "good",
  completed: "brand",
  cancelled: "neutral",
};

export function BookingRow({ booking }: { booking: ListedBooking }) {
  const t = useText("bookings");
  const words = useText("words");
  const { span } = useFormats();
  const isTutor = booking.mySide === "tutor";
  const face = isTutor ? booking.studentName : booking.tutorName;
  return (
    <Link
      href={`/bookings/${booking.id}`}
      className="focus-ring flex flex-wrap items-center gap-x-3 gap-y-2 rounded-2xl border border-line bg-card p-3.5 shadow-card transition-colors hover:bg-hover"
    >
      <Avatar name={face} />
      <span className="min-w-0 flex-1 basis-40">
        <span className="block font-bold">{booking.subject}</span>
        <span className="block text-sm text-soft">
          <bdi>{booking.studentName ?? t("noStudent")}</bdi>
          {!isTutor && booking.tutorName && <> · {t("withTutor", { name: booking.tutorName })}</>}
        </span>
      </span>
      <span className="flex flex-1 items-center justify-between gap-3 whitespace-nowrap sm:flex-none">
        <span className="text-sm font-semibold tabular-nums">{span(booking.startsAt, booking.endsAt)}</span>
        <Badge tone={tones[booking.status] ?? "neutral"}>
          {words.maybe(`booking.${booking.status}`) ?? booking.status}
        </Badge>
      </span>
    </Link>
  );
}
