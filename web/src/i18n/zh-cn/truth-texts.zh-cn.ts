/** How far a figure or a state can be relied on: age of readings, second looks, counts out of proportion. */
export const truthTexts = {
  basis: {
    label: '数据依据',
    fresh: '{limit}内核验 {percent}',
    stale: '{percent} 已过期（最早 {day}）',
    unread: '{count} 个从未核验',
    none: '名单上还没有微博账号',
    line: '依据：{parts}',
    between: '；',
    days: '{count} 天',
    hours: '{count} 小时',
    meaning: '按名单所列或已计入的 {count} 个微博账号最近一次成功读取主页的时间计算。',
  },
  awaiting: {
    loss: '认证待再次确认',
    absence: '不存在待再次确认',
    lossHint: '{moment} 起主页未显示认证；满 24 小时后再次读到才认定失效，此前仍计入。',
    absenceHint: '{moment} 起平台说明账号不在；满 24 小时后再次说明才认定，此前状态不变。',
    countHint: '数据与上次相差过大，暂不采用；满 24 小时后再次读到相近数据才采用。',
  },
  suspicion: {
    title: '可疑数据',
    hint: '与上次相差过大的数据先不采用，不参与排序、曲线和导出；满 24 小时后再次读到相近数据才采用。',
    mark: '可疑',
    change: '{count}：{known} → {value}',
    waiting: '待再次读取，现仍用 {known}',
    accepted: '已确认并采用',
    refuted: '未获证实，未采用',
    seen: '{moment} 读到',
    settled: '{moment} 有结论',
    count: { followers: '粉丝', following: '关注', posts: '微博数' },
    why: {
      'fell-to-zero': '降为 0',
      tenfold: '相差十倍以上',
      'beyond-six-sigma': '远超该账号平时的日变化（6 倍标准差）',
    },
  },
};
