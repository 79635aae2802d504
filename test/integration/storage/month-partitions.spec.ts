import { MonthPartitions, partitionOf } from '../../../server/database/month-partitions';
import { aCheck } from '../../builders/a-check';
import { moment, StorageHouse } from './storage-house';

describe('Tables kept by month', () => {
  const house = new StorageHouse();
  beforeAll(() => house.open());
  afterAll(() => house.close());

  it('have the month of today and the two after it made ahead, in Shanghai', async () => {
    await house.partitions.ensureAhead(new Date('2012-10-31T16:00:00Z'));
    expect(await house.partitions.months('checks')).toEqual(['2012-11', '2012-12', '2013-01']);
    expect(await house.partitions.months('count_runs')).toEqual(['2012-11', '2012-12', '2013-01']);
  });

  it('take a row of any month, and bring it home when the month is made', async () => {
    const account = await house.account();
    for (const at of ['2011-02-28T23:59:59.999', '2011-03-01T00:00', '2011-03-31T23:59:59.999'])
      await aCheck(house.db, account, { at: moment(at) });
    expect(await house.count('checks_default')).toBe(3);
    expect(await house.partitions.monthsInDefault('checks')).toEqual(['2011-02', '2011-03']);

    expect(await house.partitions.ensure('2011-03')).toBe(true);
    expect(await house.count('checks_2011_03')).toBe(2);
    expect(await house.count('checks_default')).toBe(1);
    expect(await house.count('checks where account_id = ' + account.id)).toBe(3);
  });

  it('are made once by however many processes at once', async () => {
    const processes = Array.from({ length: 6 }, () => new MonthPartitions(house.db));
    const made = await Promise.all(processes.map((each) => each.ensure('2014-05')));
    expect(made).toEqual(Array(6).fill(true));
    expect((await house.partitions.months('checks')).filter((month) => month === '2014-05')).toHaveLength(1);
  });

  it('let an account go with all its rows', async () => {
    const account = await house.account();
    await aCheck(house.db, account, { at: moment('2014-05-02T10:00') });
    await house.db.query('delete from accounts where id = $1', [account.id]);
    expect(await house.count('checks_2014_05')).toBe(0);
  });

  it('keep nobody waiting: busy tables are altered later, and rows go to the default partition meanwhile', async () => {
    const holder = house.db.createQueryRunner();
    await holder.startTransaction();
    await holder.query('lock table checks_default in row exclusive mode');
    try {
      expect(await house.partitions.ensure('2014-07')).toBe(false);
    } finally {
      await holder.rollbackTransaction();
      await holder.release();
    }
    expect(await house.partitions.ensure('2014-07')).toBe(true);
  });

  it('are dropped only where that still holds while nobody can write', async () => {
    const account = await house.account();
    await house.partitions.ensure('2014-08');
    await aCheck(house.db, account, { at: moment('2014-08-02T10:00') });
    expect(await house.partitions.drop('checks', '2014-08', async () => false)).toBe(false);
    expect(await house.count('checks_2014_08')).toBe(1);
    expect(await house.partitions.drop('checks', '2014-08', async () => true)).toBe(true);
    expect(await house.partitions.months('checks')).not.toContain('2014-08');
  });

  it('have names made of months alone', () => {
    expect(partitionOf('checks', '2012-10')).toBe('checks_2012_10');
    expect(() => partitionOf('checks', '2012-10; drop table checks')).toThrow(RangeError);
  });
});
