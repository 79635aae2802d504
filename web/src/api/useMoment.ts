import { computed } from 'vue';
import { useRoute } from 'vue-router';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Which campaign and which past moment (截至) the figures are asked for; both stand in the address. */
export function useMoment() {
  const route = useRoute();
  const campaignId = computed(() => Number(route.query['campaign']) || undefined);
  const asOf = computed(() => {
    const day = route.query['asOf'];
    return typeof day === 'string' && DAY.test(day) ? day : undefined;
  });
  const moment = computed(() => ({
    ...(campaignId.value ? { campaignId: campaignId.value } : {}),
    ...(asOf.value ? { asOf: asOf.value } : {}),
  }));
  const inCampaign = computed(() => (campaignId.value ? { campaignId: campaignId.value } : {}));
  return { moment, inCampaign, asOf, campaignId };
}
