import type { Type } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type as Read } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

const MAX_PAGE_SIZE = 200;

/** `?page=1&pageSize=50`. Pages count from 1. */
export class PageQueryDto {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, default: 1 })
  @Read(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  page: number = 1;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: MAX_PAGE_SIZE, default: 50 })
  @Read(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_PAGE_SIZE)
  pageSize: number = 50;
}

/** One page of a list; `total` counts all pages. */
export interface Page<Item> {
  items: Item[];
  total: number;
  page: number;
  pageSize: number;
}

/** Base class of a page's DTO: `class AccountPageDto extends PageOf(AccountRowDto) {}`. */
export function PageOf<Item>(item: Type<Item>): Type<Page<Item>> {
  class PageDto implements Page<Item> {
    @ApiProperty({ type: [item] })
    items: Item[];

    @ApiProperty({ type: 'integer' })
    total: number;

    @ApiProperty({ type: 'integer' })
    page: number;

    @ApiProperty({ type: 'integer' })
    pageSize: number;
  }
  return PageDto;
}

/** For a query: `LIMIT` and `OFFSET` of the page asked for. */
export function limitsOf(query: PageQueryDto): { take: number; skip: number } {
  return { take: query.pageSize, skip: (query.page - 1) * query.pageSize };
}
