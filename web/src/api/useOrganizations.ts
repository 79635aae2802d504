import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, type Ref } from 'vue';
import { api, bodyOf } from './client';
import type { Schemas } from './schemas';
import { refreshBoard } from './refresh-board';
import { useMoment } from './useMoment';

export type Organization = Schemas['OrganizationDto'];

/** Levels of League organizations from high to low. */
export const LEVELS: Organization['level'][] = ['committee', 'working-committee', 'general-branch', 'branch'];

const FOUND_AT_MOST = 20;

/**
 * Organizations of a unit, or of all without one, whose name bears this text, the first twenty; asks for
 * nothing while the text is empty.
 */
export function useOrganizationSearch(text: Ref<string>, unitId: Ref<number | undefined>) {
  const { inCampaign } = useMoment();
  return useQuery({
    queryKey: ['organizations', 'search', inCampaign, unitId, text],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/organizations', {
          params: {
            query: {
              ...inCampaign.value,
              ...(unitId.value === undefined ? {} : { unitId: unitId.value }),
              search: text.value,
              pageSize: FOUND_AT_MOST,
            },
          },
          signal,
        }),
      ),
    enabled: computed(() => text.value !== ''),
    placeholderData: keepPreviousData,
  });
}

/** Adds an organization to the register. */
export function useOrganizationCreation() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['CreateOrganizationDto']) => bodyOf(api.POST('/api/organizations', { body })),
    onSuccess: () => void refreshBoard(client),
  });
}

/** Changes what the register says of an organization: name, level, days, other names. */
export function useOrganizationChange() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, body }: { id: number; body: Schemas['UpdateOrganizationDto'] }) =>
      bodyOf(api.PATCH('/api/organizations/{id}', { params: { path: { id } }, body })),
    onSuccess: () => void refreshBoard(client),
  });
}
