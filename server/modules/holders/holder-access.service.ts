import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isPerson } from '../../../domain/holder';
import { ProblemException } from '../../http/problem.exception';
import type { Visitor } from '../../http/visitor';
import { Holder } from './holder.entity';

/** Who may look at one holder: the committee at all, a unit at its own, viewers at organizations and projects. */
@Injectable()
export class HolderAccessService {
  constructor(private readonly dataSource: DataSource) {}

  /** 404 where there is none or it is another unit's, 403 for a person where the visitor may not see persons. */
  async find(id: number, visitor: Visitor): Promise<Holder> {
    const holder = await this.dataSource.getRepository(Holder).findOneBy({ id });
    const isOthers = visitor.role === 'unit' && holder?.unitId !== visitor.unitId;
    if (!holder || isOthers)
      throw ProblemException.notFound('HOLDER.NOT_FOUND', '没有这个开户主体，或它属于其他单位。');
    if (visitor.role === 'viewer' && isPerson(holder.category))
      throw ProblemException.forbidden('HOLDER.PERSONS_HIDDEN', '团干部和青少年工作者的资料不对来宾开放。');
    return holder;
  }
}
