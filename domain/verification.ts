/** Is the account there? Anything but `present` only after two statements of the platform, 24 h apart. */
export type AccountPresence = 'present' | 'gone' | 'banned' | 'closed' | 'platform-closed';
