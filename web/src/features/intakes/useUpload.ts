import { useQueryClient } from '@tanstack/vue-query';
import { onScopeDispose, ref, shallowRef } from 'vue';
import { onBeforeRouteLeave } from 'vue-router';
import { useI18n } from 'vue-i18n';
import type { PickedFile } from './dropped-files';
import { createIntake, keepIntake } from './useIntakes';
import { useSending } from './useSending';

/**
 * Handing files in from a page: into an intake that is there, or into one that is opened for them. `onDone` is
 * told the intake when every file has been sent. Leaving the page with files on their way is asked about first.
 */
export function useUpload(open: () => Promise<number>, onDone: (intakeId: number) => unknown) {
  const client = useQueryClient();
  const { t } = useI18n();
  const sending = useSending((detail) => keepIntake(client, detail));
  const intakeId = ref<number>();
  const openFault = shallowRef<unknown>(null);

  async function take(files: PickedFile[]): Promise<void> {
    sending.add(files);
    if (!sending.isBusy.value) await proceed();
  }

  async function proceed(): Promise<void> {
    openFault.value = null;
    sending.isBusy.value = true;
    try {
      intakeId.value ??= await open();
    } catch (reason) {
      openFault.value = reason;
      sending.isBusy.value = false;
      return;
    }
    if (await sending.proceed(intakeId.value)) await done();
  }

  const done = async () => {
    await client.invalidateQueries({ queryKey: ['intakes'] });
    if (intakeId.value !== undefined) await onDone(intakeId.value);
  };

  const isOnTheWay = () => sending.isBusy.value || sending.waiting.value.length > 0;
  onBeforeRouteLeave(() => !isOnTheWay() || window.confirm(t('upload.leave')));
  const warn = (event: BeforeUnloadEvent) => isOnTheWay() && event.preventDefault();
  window.addEventListener('beforeunload', warn);
  onScopeDispose(() => window.removeEventListener('beforeunload', warn));
  return { sending, take, proceed, openFault };
}

/** Opens an intake in the campaign that is looked at. */
export async function openIntake(inCampaign: { campaignId?: number }): Promise<number> {
  return (await createIntake(inCampaign)).intake.id;
}
