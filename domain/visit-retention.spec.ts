import { DEFAULT_VISIT_RETENTION, droppedFrom, rolledUpFrom, thinnedFrom } from './visit-retention';

const campaign = { startsOn: '2012-09-25', goalOn: '2012-11-30' };
const moment = (text: string): Date => new Date(`${text}T00:00:00+08:00`);

describe('a month of visits', () => {
  it('is put together a day after its end', () => {
    expect(rolledUpFrom('2012-10')).toEqual(moment('2012-11-02'));
  });

  it('loses its uneventful readings when the last of them is old enough', () => {
    expect(thinnedFrom('2012-10', DEFAULT_VISIT_RETENTION)).toEqual(moment('2012-12-01'));
  });

  it('is never thinned before it is put together', () => {
    const none = { ...DEFAULT_VISIT_RETENTION, uneventfulReads: 0 };
    expect(thinnedFrom('2012-10', none)).toEqual(rolledUpFrom('2012-10'));
  });

  it('goes so long after the goal day of the campaign', () => {
    const week = { ...DEFAULT_VISIT_RETENTION, visitsAfterCampaign: 7 };
    expect(droppedFrom('2012-10', [campaign], week)).toEqual(moment('2012-12-08'));
  });

  it('waits for every campaign that had begun by its end, and for its own end', () => {
    const next = { startsOn: '2012-10-31', goalOn: '2013-06-30' };
    const later = { startsOn: '2012-11-01', goalOn: '2014-06-30' };
    const none = { ...DEFAULT_VISIT_RETENTION, visitsAfterCampaign: 0 };
    expect(droppedFrom('2012-10', [campaign, next, later], none)).toEqual(moment('2013-07-01'));
    expect(droppedFrom('2013-10', [campaign], none)).toEqual(moment('2013-11-01'));
    expect(droppedFrom('2012-10', [], none)).toEqual(moment('2012-11-01'));
  });
});
