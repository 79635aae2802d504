import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query';
import type { ComputedRef, MaybeRefOrGetter } from 'vue';
import { computed, toValue } from 'vue';
import { api, bodyOf } from '../../api/client';
import type { paths } from '../../api/schema';
import type { IntakeDetail, IntakeRow, IntakeRows, IntakeSheet } from './intake-answers';

export type RowFilter = NonNullable<
  NonNullable<paths['/api/intake-sheets/{id}/rows']['get']['parameters']['query']>['only']
>;

const keyOf = (sheetId: number) => ['intake-rows', sheetId] as const;

/** One page of the rows of a staged sheet, as they would be taken, with what is wrong in them. */
export function useSheetRows(
  sheetId: ComputedRef<number>,
  asked: MaybeRefOrGetter<{ only: RowFilter; page: number }>,
) {
  return useQuery({
    queryKey: computed(() => [...keyOf(sheetId.value), toValue(asked)]),
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/intake-sheets/{id}/rows', {
          params: { path: { id: sheetId.value }, query: toValue(asked) },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
}

/** Puts checked rows and their sheet in place of those shown, so that nothing jumps while one is editing. */
export function useCheckedRows(intakeId: number) {
  const client = useQueryClient();

  function keepRows(sheetId: number, rows: IntakeRow[]): void {
    const checked = new Map(rows.map((row) => [row.row, row]));
    client.setQueriesData<IntakeRows>({ queryKey: keyOf(sheetId) }, (shown) =>
      shown ? { ...shown, items: shown.items.map((row) => checked.get(row.row) ?? row) } : shown,
    );
  }

  function keepSheet(sheet: IntakeSheet): void {
    client.setQueryData<IntakeDetail>(['intake', intakeId], (shown) =>
      shown
        ? {
            ...shown,
            files: shown.files.map((file) => ({
              ...file,
              sheets: file.sheets.map((one) => (one.id === sheet.id ? sheet : one)),
            })),
          }
        : shown,
    );
    void client.invalidateQueries({ queryKey: ['intake', intakeId] });
  }

  const forgetRows = (sheetId: number) => client.invalidateQueries({ queryKey: keyOf(sheetId) });
  return { keepRows, keepSheet, forgetRows };
}
