// A sentence for every error, in the person's language.
import { useText } from "../i18n/i18n.tsx";

type Coded = { code: string; message: string; detail?: unknown; retryAfter?: number | null };

/** Errors of the SDK and of Auth both have a stable code. */
function coded(error: unknown): Coded | undefined {
  const code: unknown = Reflect.get(Object(error), "code");
  if (!(error instanceof Error) || typeof code !== "string") return undefined;
  const retryAfter: unknown = Reflect.get(error, "retryAfter");
  return {
    code,
    message: error.message,
    detail: Reflect.get(error, "detail"),
    retryAfter: typeof retryAfter === "number" ? retryAfter : null,
  };
}

export function codeOf(error: unknown): string | undefined {
  return coded(error)?.code;
}

/** Whether what was named was not found. An id that is none is refused before it is looked for. */
export function isMissing(error: unknown): boolean {
  return /\.not_found$|^validation\.failed$/.test(codeOf(error) ?? "");
}

/** Whether it was refused for a reason that asking again does not end. */
export function isFinal(error: unknown): boolean {
  return isMissing(error) || /^(permission\.denied|role\.required)$/.test(codeOf(error) ?? "");
}

export function useErrorText(error: unknown): string {
  const t = useText("errors");
  const known = coded(error);
  if (!known) {
    if (isUnreachable(error)) return t("network.failed");
    return t(Reflect.get(Object(error), "status") === 404 ? "not_supported" : "unknown");
  }
  if (known.code === "rate.limited" && known.retryAfter)
    return t("rate.limitedFor", { minutes: Math.ceil(known.retryAfter / 60) });
  return t.maybe(known.code) ?? t("unknown");
}

/** What the browser throws when nothing answers. */
function isUnreachable(error: unknown): boolean {
  return error instanceof TypeError || Reflect.get(Object(error), "name") === "AuthRetryableFetchError";
}

/** The fields that `validation.failed` names: they say so themselves, in the person's language. */
export function fieldProblems(error: unknown, sentence: string): Record<string, string> {
  const known = coded(error);
  if (known?.code !== "validation.failed" || !Array.isArray(known.detail)) return {};
  const names = known.detail.map((problem): unknown => Reflect.get(Object(problem), "field"));
  return Object.fromEntries(
    names.flatMap((name) => (typeof name === "string" && name !== "" ? [[name, sentence]] : [])),
  );
}
