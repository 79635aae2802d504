import type { AskedPage, AskingRequest } from './asked-page';
import { loginPage, SAFETY_PAGE } from './blocked-pages';
import { htmlAnswer, type Answer } from './replica-answer';
import { sorryPage } from './sina-absence';
import { askedOfBatch } from './sina-batch-api';
import {
  sinaAjax,
  sinaDesktop,
  sinaMobileApi,
  sinaOpenApi,
  sinaWeibocn,
  sinaWeibocnInfo,
} from './sina-surfaces';
import type { PageMoment, Question, Surface } from './surface';
import { tencentDesktop, tencentOpenApi } from './tencent-surfaces';
import type { World } from './world';

/** Every page and interface the replica knows; the first that recognises an address answers. */
export const SURFACES: readonly Surface[] = [
  sinaAjax,
  sinaMobileApi,
  sinaOpenApi,
  sinaWeibocnInfo,
  sinaWeibocn,
  sinaDesktop,
  tencentOpenApi,
  tencentDesktop,
];

interface Asked {
  surface: Surface;
  /** Null when the name asked for belongs to nobody. */
  uid: string | null;
}

/** Which page is asked for, and of whom. Null when the address belongs to no page the replica knows. */
export function whatIsAsked(request: AskingRequest, world: World, now: Date): AskedPage | null {
  for (const surface of SURFACES) {
    const question = surface.hosts.includes(request.host) ? surface.question(request.url) : null;
    if (question) return askedOf({ surface, uid: uidOf(question, surface, world, now) }, world);
  }
  return askedOfBatch(request, world);
}

function askedOf(asked: Asked, world: World): AskedPage {
  const { surface, uid } = asked;
  return {
    surface: surface.name,
    platform: surface.platform,
    uid,
    well: (at) => pageAnswer(asked, world, at),
    wellOf: (change, at) => {
      const account = uid === null ? null : world.accountAt(surface.platform, uid, at.now);
      return account && surface.page(change(account, 0), at);
    },
  };
}

/** The answer of a platform that is well: the account's page, or the reason why there is none. */
export function pageAnswer(asked: Asked, world: World, at: PageMoment): Answer {
  const { surface, uid } = asked;
  const account = uid === null ? null : world.accountAt(surface.platform, uid, at.now);
  if (!account) return surface.absence('gone', at);
  if (account.presence !== 'present') return surface.absence(account.presence, at);
  const shown = account.shownInstead && world.accountAt(surface.platform, account.shownInstead, at.now);
  return surface.page(shown || account, at);
}

/** Addresses that belong to no account: the doormen's pages, the page of reasons, or a 404. */
export function otherAnswer(url: URL): Answer {
  if (/^\/(?:login\.php|signup\/)/.test(url.pathname)) return htmlAnswer(loginPage());
  if (/^\/(?:unfreeze|verifybmobile)/.test(url.pathname)) return htmlAnswer(SAFETY_PAGE);
  const reason = url.pathname === '/sorry' ? url.searchParams.get('msg') : null;
  return reason ? htmlAnswer(sorryPage(reason)) : htmlAnswer(sorryPage('抱歉，页面不存在'), 404);
}

function uidOf(question: Question, surface: Surface, world: World, now: Date): string | null {
  if ('uid' in question) return question.uid;
  return world.uidOf({ platform: surface.platform, ...question }, now);
}
