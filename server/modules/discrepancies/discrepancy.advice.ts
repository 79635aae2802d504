import type { DiscrepancyKind } from '../../../domain/discrepancy';

/** What a unit should do about each kind of discrepancy, in one Chinese sentence. */
export const ADVICE: Record<DiscrepancyKind, string> = {
  'claimed-not-verified':
    '报送为已认证，但主页未显示认证，暂不计入；请核对微博地址是否填错，或改用“已开通未认证”表重新报送并办理认证。',
  'verified-not-claimed': '主页已通过认证，已计入覆盖；请在下次报送时将其移到对应的“已认证”表。',
  'real-name-missing':
    '认证说明中没有本人姓名，不计为实名认证；请联系平台修改认证说明，或核对所填姓名与微博地址。',
  'verification-lost': '此前已认证，现两次核验均未显示认证，已停止计入；请尽快联系平台了解原因并恢复认证。',
  gone: '平台两次说明该账号不存在、已关闭或被封停，已停止计入；请核对微博地址，或重新开通后再报送。',
  'identity-mismatch': '打开的主页属于另一个账号，本次读数未采用；请核对并更正微博地址或 UID。',
  'alias-moved':
    '报送的地址现在打开的是别人的主页；仍按原 UID 核验，未作更改；请核对账号是否更换，并改报带 UID 的主页地址。',
  'account-conflict': '该微博账号已由另一主体登记，未作变更；请两方核对归属，由填错的一方更正后重新报送。',
  'state-conflict': '同一主体在同一平台报送了两种状态；请只保留属实的一行，重新报送。',
  'suspicious-count':
    '主页数据与上次相差过大，暂不采用；24 小时后再次读到相同数据即采用，无需处理；如账号被盗或清空，请尽快恢复。',
  flapping: '30 天内主页的认证标志多次出现又消失；请登录平台查看认证是否有效，并向平台客服问明原因。',
};
