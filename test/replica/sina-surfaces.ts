import { htmlAnswer, jsonAnswer } from './replica-answer';
import { ajaxAbsence, desktopAbsence } from './sina-absence';
import { sinaAjaxProfile } from './sina-ajax.page';
import { sinaDesktopPage } from './sina-desktop.page';
import { sinaMobileIndex } from './sina-mobile-api.page';
import { sinaApiError, sinaUsersShow } from './sina-open-api.page';
import { weibocnGone, weibocnInfo, weibocnProfile } from './sina-weibocn.page';
import { queryQuestion, type Question, type Surface } from './surface';

const DESKTOP_HOSTS = ['weibo.com', 'www.weibo.com'];
/** Words of the site's own that nobody can have as a domain. */
const NO_DOMAINS = ['sorry', 'unfreeze', 'verifybmobile', 'signup', 'visitor', 'login'];

export const sinaAjax: Surface = {
  name: 'sina-ajax',
  platform: 'sina',
  hosts: DESKTOP_HOSTS,
  question: (url) =>
    url.pathname === '/ajax/profile/info'
      ? queryQuestion(url, { uid: 'uid', custom: 'domain', screen_name: 'nickname' })
      : null,
  page: (account) => jsonAnswer(sinaAjaxProfile(account)),
  absence: ajaxAbsence,
};

export const sinaMobileApi: Surface = {
  name: 'sina-mobile-api',
  platform: 'sina',
  hosts: ['m.weibo.cn'],
  question: (url) =>
    url.pathname === '/api/container/getIndex' ? queryQuestion(url, { value: 'uid' }) : null,
  page: (account, { seed }) => jsonAnswer(sinaMobileIndex(account, seed)),
  // This interface says the same of accounts that are gone and of pages for logged-in readers only.
  absence: () => jsonAnswer({ ok: 0, msg: '这里还没有内容', data: { cards: [] } }),
};

export const sinaOpenApi: Surface = {
  name: 'sina-open-api',
  platform: 'sina',
  hosts: ['api.weibo.com'],
  question: (url) =>
    /^\/2\/users\/(?:domain_)?show\.json$/.test(url.pathname)
      ? queryQuestion(url, { uid: 'uid', screen_name: 'nickname', domain: 'domain' })
      : null,
  page: (account, { seed }) => jsonAnswer(sinaUsersShow(account, seed)),
  absence: () => jsonAnswer(sinaApiError(20003, 'User does not exists!'), 400),
};

export const sinaWeibocnInfo: Surface = {
  name: 'sina-weibocn-info',
  platform: 'sina',
  hosts: ['weibo.cn'],
  question: (url) => pathQuestion(url, /^\/(\d{5,12})\/info$/),
  page: (account, { now, seed }) => htmlAnswer(weibocnInfo({ account, now, seed })),
  absence: (_presence, { now }) => htmlAnswer(weibocnGone(now)),
};

export const sinaWeibocn: Surface = {
  name: 'sina-weibocn',
  platform: 'sina',
  hosts: ['weibo.cn'],
  question: (url) => pathQuestion(url, /^\/(?:u\/)?(\d{10,12})$/) ?? domainQuestion(url),
  page: (account, { now, seed }) => htmlAnswer(weibocnProfile({ account, now, seed })),
  absence: (_presence, { now }) => htmlAnswer(weibocnGone(now)),
};

export const sinaDesktop: Surface = {
  name: 'sina-desktop',
  platform: 'sina',
  hosts: DESKTOP_HOSTS,
  question: (url) =>
    pathQuestion(url, /^\/u\/(\d{5,12})$/) ??
    pathQuestion(url, /^\/(\d{10,12})$/) ??
    pathQuestion(url, /^\/p\/\d{6}(\d{10})(?:\/home|\/info)?$/) ??
    nicknameQuestion(url) ??
    domainQuestion(url),
  page: (account, { now, seed }) => htmlAnswer(sinaDesktopPage({ account, now, seed })),
  absence: desktopAbsence,
};

function pathQuestion(url: URL, pattern: RegExp): Question | null {
  const uid = pattern.exec(url.pathname)?.[1];
  return uid ? { uid } : null;
}

function nicknameQuestion(url: URL): Question | null {
  const name = /^\/n\/([^/]+)$/.exec(url.pathname)?.[1];
  return name ? { namespace: 'nickname', name: decodeURIComponent(name) } : null;
}

function domainQuestion(url: URL): Question | null {
  const name = /^\/([A-Za-z][A-Za-z0-9_-]{2,29})$/.exec(url.pathname)?.[1];
  return name && !NO_DOMAINS.includes(name) ? { namespace: 'domain', name } : null;
}
