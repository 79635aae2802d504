/**
 * Bad news counts when it is told twice, so far apart (platform rules, section 1). Said here once more on purpose: who
 * holds the service to the rule must not take the rule from the service.
 */
export const SECOND_LOOK_MS = 24 * 3_600_000;
