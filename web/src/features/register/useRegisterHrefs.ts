import { computed } from 'vue';
import { useMoment } from '../../api/useMoment';

/** Where the template of the register and the register itself are downloaded. */
export function useRegisterHrefs() {
  const { campaignId } = useMoment();
  const query = computed(() => (campaignId.value ? `?campaignId=${campaignId.value}` : ''));
  return computed(() => ({
    template: '/api/register/template.xlsx',
    export: `/api/register/export.xlsx${query.value}`,
  }));
}
