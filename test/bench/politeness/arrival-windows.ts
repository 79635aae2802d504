/** What a host has seen in the fullest window of a length. */
export interface FullestWindow {
  /** The window, in paces. */
  paces: number;
  requests: number;
}

/**
 * The fullest of all windows of so many paces, wherever they begin; a pace that is kept puts at most as many requests
 * into a window as it has paces. `arrivals` in ms and in order; none is a window of none.
 */
export function fullestWindow(arrivals: readonly number[], paceMs: number, paces: number): FullestWindow {
  let requests = 0;
  let first = 0;
  for (let last = 0; last < arrivals.length; last += 1) {
    while (arrivals[last]! - arrivals[first]! >= paces * paceMs) first += 1;
    requests = Math.max(requests, last - first + 1);
  }
  return { paces, requests };
}
