/** Rows of every form's sheet. */
export const LEGEND_ROW = 4;
export const HEADING_ROW = 5;
export const FIRST_ROW = HEADING_ROW + 1;
/** Rows drawn and numbered; choices and formats reach farther, for those who paste more. */
export const PREPARED_ROWS = 200;
export const LAST_ROW = HEADING_ROW + 1000;

/** Where the cover asks once for what every form's head repeats. */
export const FILLED_ONCE = {
  filledBy: 'C10',
  phone: 'C11',
  reviewedBy: 'C12',
  filledOn: 'C13',
} as const;
