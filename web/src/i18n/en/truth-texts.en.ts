/** How far a figure or a state can be relied on: age of readings, second looks, counts out of proportion. */
export const truthTexts = {
  basis: {
    label: 'What the figures rest on',
    fresh: '{percent} read within {limit}',
    stale: '{percent} stale (oldest {day})',
    unread: '{count} never read',
    none: 'no list names an account yet',
    line: 'Basis: {parts}',
    between: '; ',
    days: '{count} days',
    hours: '{count} hours',
    meaning: 'By the last successful reading of the {count} accounts that lists name or that count.',
  },
  awaiting: {
    loss: 'Loss to be confirmed',
    absence: 'Absence to be confirmed',
    lossHint:
      'Since {moment} the page shows no verification; believed when read again 24 hours later, until then it counts.',
    absenceHint:
      'Since {moment} the platform says that the account is not there; believed when said again 24 hours later.',
    countHint: 'Out of proportion, so not taken; taken when read again 24 hours later.',
  },
  suspicion: {
    title: 'Counts out of proportion',
    hint: 'Kept out of lists, curves and exports until a second reading, 24 hours later, shows nearly the same.',
    mark: 'Doubtful',
    change: '{count}: {known} → {value}',
    waiting: 'Waiting for a second reading; {known} stands',
    accepted: 'Confirmed and taken',
    refuted: 'Not confirmed, not taken',
    seen: 'Read {moment}',
    settled: 'Settled {moment}',
    count: { followers: 'Followers', following: 'Following', posts: 'Posts' },
    why: {
      'fell-to-zero': 'fell to 0',
      tenfold: 'ten times as many or as few',
      'beyond-six-sigma': 'far beyond its usual daily change (6 standard deviations)',
    },
  },
};
