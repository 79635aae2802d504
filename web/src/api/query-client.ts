import { MutationCache, QueryCache, QueryClient } from '@tanstack/vue-query';
import { ApiFault, isPassing } from './api-fault';

const AGAIN = 2;

/** Calls `lost` when any answer says that the session is over. */
export function buildQueryClient(lost: () => void): QueryClient {
  const onError = (fault: unknown) => {
    if (fault instanceof ApiFault && fault.status === 401) lost();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        retry: (failures, fault) => isPassing(fault) && failures < AGAIN,
      },
    },
  });
}
