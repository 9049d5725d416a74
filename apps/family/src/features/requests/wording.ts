// Names of kinds, states and refusals. A newer server may send one that this version has no word for.
import { Constants } from "@homeroom/client";
import { useText } from "../../shared/i18n/i18n.tsx";

export const {
  privacy_request_kind: kinds,
  privacy_request_status: statuses,
  privacy_refusal: refusals,
} = Constants.public.Enums;

export function useRequestWords() {
  const t = useText("requests");
  return {
    kind: (value: string) => {
      const known = kinds.find((one) => one === value);
      return known ? t(`kind.${known}`) : value;
    },
    status: (value: string) => {
      const known = statuses.find((one) => one === value);
      return known ? t(`status.${known}`) : value;
    },
    /** Who objected to an erasure. */
    side: (value: string) => (value === "student" ? t("side.student") : t("side.guardian")),
    refusal: (value: string) => {
      const known = refusals.find((one) => one === value);
      return known ? t(`refusal.${known}`) : value;
    },
  };
}
