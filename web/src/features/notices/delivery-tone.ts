import type { Schemas } from '../../api/schemas';
import type { Tone } from '../../ui/StateTag.vue';

type Delivery = Schemas['NoticeDeliveryDto'];

const TONES: Record<Delivery['state'], Tone> = { waiting: 'claimed', sent: 'confirmed', failed: 'danger' };

/** The colour of a delivery's state. */
export function deliveryTone({ state }: Pick<Delivery, 'state'>): Tone {
  return TONES[state];
}
