// What an announcement may say beside its title and day: a text, times, a place.
import type { SchoolEvent } from "@homeroom/client";
import { useText } from "../../shared/i18n/i18n.tsx";
import { MomentPicker } from "../../shared/ui/date.tsx";
import { TextField } from "../../shared/ui/field.tsx";

/** Moments in ISO 8601, or empty. */
export type Span = { startsAt: string; endsAt: string };

export function AlertDetails({
  span,
  onChange,
  event,
}: {
  span: Span;
  onChange(span: Span): void;
  event?: SchoolEvent;
}) {
  const t = useText("school");
  return (
    <>
      <TextField
        name="body"
        label={t("alertBody")}
        rows={4}
        maxLength={5000}
        {...(event?.body ? { defaultValue: event.body } : {})}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <MomentPicker
          label={t("alertStarts")}
          hint={t("timesHint")}
          value={span.startsAt}
          onChange={(startsAt) => onChange({ ...span, startsAt })}
        />
        <MomentPicker
          label={t("alertEnds")}
          value={span.endsAt}
          onChange={(endsAt) => onChange({ ...span, endsAt })}
        />
      </div>
      <TextField
        name="place"
        label={t("alertPlace")}
        maxLength={200}
        {...(event?.place ? { defaultValue: event.place } : {})}
      />
    </>
  );
}

/** Of the form, without what was left empty. */
export function details(values: FormData, { startsAt, endsAt }: Span) {
  const text = (name: string) => String(values.get(name) ?? "").trim();
  const [body, place] = [text("body"), text("place")];
  return {
    ...(body ? { body } : {}),
    ...(place ? { place } : {}),
    ...(startsAt ? { startsAt } : {}),
    ...(endsAt ? { endsAt } : {}),
  };
}
