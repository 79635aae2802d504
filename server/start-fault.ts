/** A reason not to start that a person can mend; the message is one sentence and needs no trace. */
export class StartFault extends Error {}
