import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, type Ref } from 'vue';
import { api, bodyOf } from '../../api/client';
import type { Schemas } from '../../api/schemas';
import { useMoment } from '../../api/useMoment';
import { everyPage } from './all-pages';

const PAGE_SIZE = 200;

// Nothing here waits for the pages to be read again: the dialog that asked would be gone with its organization.

/** All organizations of a unit, open and closed. */
export function useUnitOrganizations(unitId: Ref<number | undefined>) {
  return useQuery({
    queryKey: ['organizations', 'of-unit', unitId],
    queryFn: ({ signal }) =>
      everyPage((page) =>
        bodyOf(
          api.GET('/api/organizations', {
            params: { query: { unitId: unitId.value!, page, pageSize: PAGE_SIZE } },
            signal,
          }),
        ),
      ),
    enabled: computed(() => unitId.value !== undefined),
  });
}

/** Adds a unit, or changes the one with this id. */
export function useUnitEntry() {
  const client = useQueryClient();
  const { inCampaign } = useMoment();
  return useMutation({
    mutationFn: ({ id, body }: { id: number | undefined; body: Schemas['CreateUnitDto'] }) =>
      id === undefined
        ? bodyOf(api.POST('/api/units', { body: { ...inCampaign.value, ...body } }))
        : bodyOf(api.PATCH('/api/units/{id}', { params: { path: { id } }, body })),
    onSuccess: () => void client.invalidateQueries(),
  });
}

/** Puts an organization with all below it under another superior or unit. */
export function useMove() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, to }: { id: number; to: Schemas['MoveOrganizationDto'] }) =>
      bodyOf(api.POST('/api/organizations/{id}/move', { params: { path: { id } }, body: to })),
    onSuccess: () => void client.invalidateQueries(),
  });
}

/** Two organizations: the one that goes, and the one that stays. */
export interface Merging {
  id: number;
  intoId: number;
}

/** What would pass over in a merge; asks for nothing while one of the two is missing. */
export function useMergePreview(merging: Ref<Merging | null>) {
  return useQuery({
    queryKey: ['organizations', 'merge-preview', merging],
    queryFn: ({ signal }) => {
      const { id, intoId } = merging.value!;
      const params = { path: { id }, query: { intoId } };
      return bodyOf(api.GET('/api/organizations/{id}/merge-preview', { params, signal }));
    },
    enabled: computed(() => merging.value !== null),
    staleTime: 0,
  });
}

/** Lets one organization go into another. */
export function useMerge() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, intoId }: Merging) =>
      bodyOf(api.POST('/api/organizations/{id}/merge', { params: { path: { id } }, body: { intoId } })),
    onSuccess: () => void client.invalidateQueries(),
  });
}

/** One page of what was changed in the register, newest first. */
export function useRegisterChanges(page: Ref<number>) {
  const { inCampaign } = useMoment();
  return useQuery({
    queryKey: ['register-changes', inCampaign, page],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/register/changes', {
          params: { query: { ...inCampaign.value, page: page.value } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}

/** Takes one change of the register back. */
export function useUndo() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: number) =>
      bodyOf(api.POST('/api/register/changes/{id}/undo', { params: { path: { id } } })),
    onSuccess: () => void client.invalidateQueries(),
  });
}
