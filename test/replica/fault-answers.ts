import { ABSENCE_ANSWERS } from './absence-answers';
import type { FaultKind } from './fault-outcomes';
import type { FaultAnswers, FaultScene } from './fault-scene';
import { REFUSAL_ANSWERS } from './refusal-answers';
import type { Answer } from './replica-answer';
import { SPOILT_ANSWERS } from './spoilt-answers';
import { UNREACHABLE_ANSWERS } from './unreachable-answers';

const ANSWERS: FaultAnswers<FaultKind> = {
  ...UNREACHABLE_ANSWERS,
  ...REFUSAL_ANSWERS,
  ...ABSENCE_ANSWERS,
  ...SPOILT_ANSWERS,
};

/** The answer of a platform that is not well, in the way of the rule that struck. */
export function faultAnswer(scene: FaultScene): Answer {
  return ANSWERS[scene.rule.kind](scene);
}
