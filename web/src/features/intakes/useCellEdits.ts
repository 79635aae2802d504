import { reactive, ref, shallowRef, type ComputedRef } from 'vue';
import { api, bodyOf } from '../../api/client';
import { useCheckedRows } from './useSheetRows';

export interface CellPlace {
  row: number;
  key: string;
}

export type CellEdits = ReturnType<typeof useCellEdits>;

const nameOf = ({ row, key }: CellPlace) => `${row}/${key}`;

/**
 * Editing cells of a staged sheet: what was typed shows at once as being checked, and is replaced by the row as the
 * service checked it. Edits made while one is being checked travel together in the next request.
 */
export function useCellEdits(intakeId: number, sheetId: ComputedRef<number>) {
  const { keepRows, keepSheet, forgetRows } = useCheckedRows(intakeId);
  const opened = ref<CellPlace | null>(null);
  const checking = reactive(new Map<string, string>());
  const touched = reactive(new Set<string>());
  const fault = shallowRef<unknown>(null);
  const isBusy = ref(false);
  let waiting = new Map<string, CellPlace & { text: string }>();

  const open = (place: CellPlace) => (opened.value = place);
  const close = () => (opened.value = null);
  const isOpen = (place: CellPlace) => opened.value !== null && nameOf(opened.value) === nameOf(place);

  function save(place: CellPlace, text: string): void {
    close();
    checking.set(nameOf(place), text);
    waiting.set(nameOf(place), { ...place, text });
    void check();
  }

  async function check(): Promise<void> {
    if (isBusy.value || waiting.size === 0) return;
    const sending = waiting;
    waiting = new Map();
    isBusy.value = true;
    fault.value = null;
    try {
      await send([...sending.values()]);
      for (const name of sending.keys()) settle(name);
    } catch (reason) {
      fault.value = reason;
      waiting = new Map([...sending, ...waiting]);
    } finally {
      isBusy.value = false;
    }
    if (fault.value === null) void check();
  }

  async function send(edits: (CellPlace & { text: string })[]): Promise<void> {
    const id = sheetId.value;
    const { sheet, rows } = await bodyOf(
      api.PATCH('/api/intake-sheets/{id}/cells', { params: { path: { id } }, body: { edits } }),
    );
    keepRows(id, rows);
    keepSheet(sheet);
  }

  function settle(name: string): void {
    if (!waiting.has(name)) checking.delete(name);
    touched.add(name);
  }

  /** Takes back every edit of the sheet, also those that could not be sent. */
  async function undo(): Promise<void> {
    const id = sheetId.value;
    isBusy.value = true;
    fault.value = null;
    try {
      const { sheet } = await bodyOf(
        api.DELETE('/api/intake-sheets/{id}/cells', { params: { path: { id } } }),
      );
      keepSheet(sheet);
      forget();
      await forgetRows(id);
    } catch (reason) {
      fault.value = reason;
    } finally {
      isBusy.value = false;
    }
  }

  /** Forgets what is being edited, as when another sheet is opened. */
  function forget(): void {
    waiting = new Map();
    checking.clear();
    touched.clear();
    close();
  }

  /** Cells that were corrected before, by whomever: they bear the same mark. */
  function remember(places: readonly CellPlace[]): void {
    for (const place of places) touched.add(nameOf(place));
  }

  const textOf = (place: CellPlace) => checking.get(nameOf(place));
  const isTouched = (place: CellPlace) => touched.has(nameOf(place));
  return {
    open,
    close,
    isOpen,
    save,
    retry: check,
    undo,
    forget,
    remember,
    textOf,
    isTouched,
    fault,
    isBusy,
  };
}
