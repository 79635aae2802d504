import { Injectable } from '@nestjs/common';
import { ProblemException } from '../../http/problem.exception';
import type { Visitor } from '../../http/visitor';
import { UsersService } from '../users/users.service';
import type { ChangePasswordDto } from './session.dto';
import { SessionsService } from './sessions.service';

/** People change their own password; whoever only found an open browser cannot. */
@Injectable()
export class OwnPasswordService {
  constructor(
    private readonly sessions: SessionsService,
    private readonly users: UsersService,
  ) {}

  /**
   * All the user's other sessions end. A wrong current password is refused (403) and counts as a wrong one at the
   * login does: after five of them 429.
   */
  async change(given: ChangePasswordDto, visitor: Visitor, sessionHash: string): Promise<void> {
    const user = await this.sessions.prove(visitor.login, given.currentPassword);
    if (!user) {
      throw ProblemException.forbidden('PASSWORD.WRONG', '当前密码不正确，密码未修改；请重新输入当前密码。');
    }
    await this.users.update(user.id, { password: given.newPassword }, { userId: user.id, sessionHash });
  }
}
