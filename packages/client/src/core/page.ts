// Pages of lists: `limit` with either `page` or `offset`.
import { z } from "zod";
import type { InputOf } from "./fields.ts";

const paging = {
  /** Rows per page, 1 to 200. Default 50. */
  limit: z.int().min(1).max(200).default(50),
  /** Which page, from 1. Instead of `offset`. */
  page: z.int().min(1).max(1_000_000).optional(),
  /** Rows to skip. Instead of `page`. */
  offset: z.int().min(0).max(1_000_000).optional(),
};

type Paging = z.output<z.ZodObject<typeof paging>>;

export type PageRange = { offset: number; limit: number };

export function rangeOf({ limit, page, offset }: Paging): PageRange {
  return { limit, offset: offset ?? ((page ?? 1) - 1) * limit };
}

/** Which page of a list. */
export interface PagingInput extends InputOf<typeof paging> {}

export type ListInputOf<Shape extends z.ZodRawShape> = InputOf<typeof paging & Shape>;

/** The input of a list: its own fields, the page, and nothing else. */
export function listInput<Shape extends z.ZodRawShape>(shape: Shape) {
  const given = (input: object, name: string) => Reflect.get(input, name) !== undefined;
  return z
    .strictObject({ ...paging, ...shape })
    .refine((input: object) => !given(input, "page") || !given(input, "offset"), "page or offset, not both.");
}
