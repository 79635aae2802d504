/**
 * Bad news counts when it is told twice, so far apart (platform rules, section 1). Said here once more on purpose: who
 * holds the service to the rule must not take the rule from the service.
 */
export const SECOND_LOOK_MS = 24 * 3_600_000;

/**
 * A statement of absence does not count when the control account stumbled beside it. When several span so long, two
 * of them have counted.
 */
export const STATEMENTS_MS = 2 * SECOND_LOOK_MS;
