import { computed } from 'vue';
import { useMoment } from '../../api/useMoment';

/** Address of the progress workbook for the moment looked at. */
export function useExportHref() {
  const { moment } = useMoment();
  return computed(() => {
    const query = new URLSearchParams(
      Object.entries(moment.value).map(([name, value]) => [name, String(value)]),
    );
    return `/api/exports/progress.xlsx${query.size ? `?${query}` : ''}`;
  });
}
