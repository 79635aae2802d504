import type { components } from './schema';

/** The service's own names for what it answers, e.g. `Schemas['OverviewDto']`. */
export type Schemas = components['schemas'];
