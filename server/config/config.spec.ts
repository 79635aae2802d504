import path from 'node:path';
import { loadConfig } from './config';

describe('loadConfig', () => {
  it('needs nothing: loopback, embedded database, real clock, surfaces as the settings say', () => {
    expect(loadConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      databaseUrl: null,
      key: null,
      nowAt: null,
      replicaUrl: null,
      surfaces: { sina: null, tencent: null },
      publicHttps: false,
      inboxDir: null,
      metricsToken: null,
      evidenceDays: { change: 180, failure: 400 },
    });
  });

  it('reads what is set', () => {
    const key = Buffer.alloc(32, 7);
    const config = loadConfig({
      PORT: '0',
      TUANWEI_NOW: '2012-11-19T09:00:00+08:00',
      TUANWEI_KEY: key.toString('base64'),
      SINA_SURFACES: 'ajax, legacy',
      TENCENT_SURFACES: '',
      SINA_COOKIE: 'SUB=1',
      TUANWEI_REPLICA_URL: 'http://127.0.0.1:4100',
      TUANWEI_PUBLIC_HTTPS: 'true',
      TUANWEI_PACE_SECONDS: '0.5',
      TUANWEI_INBOX: 'inbox',
    });

    expect(config).toMatchObject({
      port: 0,
      nowAt: new Date('2012-11-19T01:00:00Z'),
      key,
      surfaces: { sina: ['ajax', 'legacy'], tencent: [] },
      credentials: { sina: { cookie: 'SUB=1', token: null } },
      replicaUrl: 'http://127.0.0.1:4100',
      publicHttps: true,
      paceSeconds: 0.5,
      inboxDir: path.resolve(__dirname, '../../inbox'),
    });
  });

  it.each([
    ['PORT', '70000'],
    ['PORT', '80.5'],
    ['PORT', 'http'],
    ['DATABASE_URL', 'mysql://x'],
    ['DATABASE_URL', 'localhost'],
    ['TUANWEI_NOW', '2012-11-19'],
    ['TUANWEI_NOW', '2012-13-19T09:00:00Z'],
    ['TUANWEI_KEY', 'c2hvcnQ='],
    ['TUANWEI_REPLICA_URL', 'http://example.com'],
    ['TUANWEI_REPLICA_URL', 'https://127.0.0.1'],
    ['TUANWEI_PUBLIC_HTTPS', 'maybe'],
    ['TUANWEI_PACE_SECONDS', '-1'],
    ['TUANWEI_EVIDENCE_DAYS', '4'],
    ['TUANWEI_FAILURE_EVIDENCE_DAYS', '179'],
    ['TUANWEI_METRICS_TOKEN', 'short'],
    ['TUANWEI_METRICS_TOKEN', 'with some spaces in it'],
    ['SINA_SURFACES', 'ajax,ajaxx'],
  ])(
    'stops the start on %s=%s with a sentence that names the variable and hides the value',
    (name, value) => {
      const load = () => loadConfig({ [name]: value });

      expect(load).toThrow(new RegExp(`^${name} must be .*\\.$`));
      expect(load).not.toThrow(value);
    },
  );
});
