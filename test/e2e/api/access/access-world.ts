import type { DataSource, EntityManager } from 'typeorm';
import type { HolderCategory } from '../../../../domain/holder';
import { Sealer } from '../../../../server/crypto/seal';
import { Account } from '../../../../server/modules/accounts/account.entity';
import { Campaign } from '../../../../server/modules/campaigns/campaign.entity';
import { Phase } from '../../../../server/modules/campaigns/phase.entity';
import { Check } from '../../../../server/modules/checks/check.entity';
import { Claim } from '../../../../server/modules/claims/claim.entity';
import { Discrepancy } from '../../../../server/modules/discrepancies/discrepancy.entity';
import { Holder } from '../../../../server/modules/holders/holder.entity';
import { Organization } from '../../../../server/modules/organizations/organization.entity';
import { Submission } from '../../../../server/modules/submissions/submission.entity';
import { SubmissionRow } from '../../../../server/modules/submissions/submission-row.entity';
import { SubmittedFile } from '../../../../server/modules/submissions/submitted-file.entity';
import { Unit } from '../../../../server/modules/units/unit.entity';
import { aProof } from '../../../builders/a-proof';
import type { StartedApp } from '../../start-app';
import { type AccessIntake, addIntake } from './access-intake';

/** One unit with one of everything, and another unit that must not see it. */
export interface AccessWorld {
  campaign: Campaign;
  phase: Phase;
  unit: Unit;
  otherUnit: Unit;
  organization: Organization;
  organizationHolder: Holder;
  organizationAccount: Account;
  /** A cadre, with a phone and an account. */
  cadre: Holder;
  cadreAccount: Account;
  check: Check;
  submission: Submission;
  /** What the unit has uploaded and not taken in yet. */
  staged: AccessIntake;
  discrepancy: Discrepancy;
  /** The user of the role viewer, set once logged in. */
  viewerId: number;
}

const AT = new Date('2012-11-18T09:00:00+08:00');
const EVIDENCE = '<html>示例主页</html>';

/** Names that occur nowhere else: an answer that holds one has shown that row. */
export const SHOWN = {
  organization: '示例甲区某街道团工委',
  organizationNickname: '示例甲区某街道青年',
  cadre: '示例干部甲',
  cadreNickname: '示例干部甲的微博',
  phone: '13800001111',
  fileName: '示例附表7.xlsx',
  workbook: 'the bytes of a workbook',
};

export async function buildAccessWorld({ app, dataSource }: StartedApp): Promise<AccessWorld> {
  const world = await withUnits(dataSource);
  return dataSource.transaction(async (manager) => {
    const organization = await manager.save(
      manager.create(Organization, {
        ...belongsTo(world),
        name: SHOWN.organization,
        nameKey: SHOWN.organization,
        level: 'working-committee',
      }),
    );
    const base = { ...world, organization };
    const organizationHolder = await addHolder(manager, base, {
      category: 'organization',
      name: SHOWN.organization,
    });
    const cadre = await addHolder(manager, base, {
      category: 'cadre',
      name: SHOWN.cadre,
      sealedContacts: app.get(Sealer).seal(JSON.stringify({ phone: SHOWN.phone })),
    });
    const submission = await addSubmission(manager, { ...base, cadre }, app.get(Sealer));
    const organizationAccount = await addAccount(manager, organizationHolder, {
      uid: '1000000001',
      nickname: SHOWN.organizationNickname,
    });
    const cadreAccount = await addAccount(manager, cadre, {
      uid: '1000000002',
      nickname: SHOWN.cadreNickname,
    });
    await addClaim(manager, {
      holder: organizationHolder,
      account: organizationAccount,
      submission,
      form: 1,
    });
    await addClaim(manager, { holder: cadre, account: cadreAccount, submission, form: 7 });
    const check = await addCheck(manager, cadreAccount);
    const discrepancy = await addDiscrepancy(manager, cadreAccount, check);
    const accounts = { organizationAccount, cadreAccount };
    const staged = await addIntake(app, manager, belongsTo(world));
    return {
      ...base,
      ...accounts,
      staged,
      organizationHolder,
      cadre,
      check,
      submission,
      discrepancy,
      viewerId: 0,
    };
  });
}

type Units = Pick<AccessWorld, 'campaign' | 'phase' | 'unit' | 'otherUnit'>;

async function withUnits(dataSource: DataSource): Promise<Units> {
  const [campaign] = await dataSource.getRepository(Campaign).find();
  const phase = await dataSource
    .getRepository(Phase)
    .findOneByOrFail({ campaignId: campaign!.id, ordinal: 1 });
  const [unit, otherUnit] = await dataSource.getRepository(Unit).save(
    ['甲', '乙'].map((letter) => ({
      campaignId: campaign!.id,
      name: `共青团示例${letter}区委员会`,
      nameKey: `共青团示例${letter}区委员会`,
      shortName: `示例${letter}区`,
      kind: 'district' as const,
    })),
  );
  return { campaign: campaign!, phase, unit: unit! as Unit, otherUnit: otherUnit! as Unit };
}

function belongsTo({ campaign, unit }: Pick<AccessWorld, 'campaign' | 'unit'>) {
  return { campaignId: campaign.id, unitId: unit.id };
}

function addHolder(
  manager: EntityManager,
  world: Pick<AccessWorld, 'campaign' | 'unit' | 'organization'>,
  given: { category: HolderCategory; name: string; sealedContacts?: string },
): Promise<Holder> {
  const keys = { organizationId: world.organization.id, nameKey: given.name };
  return manager.save(manager.create(Holder, { ...belongsTo(world), ...keys, ...given }));
}

function addAccount(
  manager: EntityManager,
  { campaignId, unitId, id }: Holder,
  given: { uid: string; nickname: string },
): Promise<Account> {
  return manager.save(
    manager.create(Account, {
      campaignId,
      unitId,
      holderId: id,
      platform: 'sina',
      claimedState: 'verified',
      typedAddress: `https://weibo.com/u/${given.uid}`,
      createdAt: AT,
      ...given,
    }),
  );
}

async function addSubmission(
  manager: EntityManager,
  world: Units & { cadre: Holder },
  sealer: Sealer,
): Promise<Submission> {
  const file = await manager.save(
    manager.create(SubmittedFile, {
      sha256: 'f'.repeat(64),
      name: SHOWN.fileName,
      size: 8,
      receivedAt: AT,
      sealedBytes: sealer.sealBytes(Buffer.from(SHOWN.workbook)),
    }),
  );
  const submission = await manager.save(
    manager.create(Submission, {
      ...belongsTo(world),
      phaseId: world.phase.id,
      form: 7,
      version: 1,
      kind: 'file',
      fileId: file.id,
      sheet: 'Sheet1',
      contentHash: 'c',
      receivedAt: AT,
      late: true,
      rowsTaken: 1,
      rowsRefused: 0,
    }),
  );
  await manager.insert(SubmissionRow, {
    submissionId: submission.id,
    row: 6,
    taken: true,
    holderId: world.cadre.id,
    problems: [],
    values: { person: SHOWN.cadre },
    sealedContacts: sealer.seal(JSON.stringify({ phone: SHOWN.phone })),
  });
  return submission;
}

async function addClaim(
  manager: EntityManager,
  {
    holder,
    account,
    submission,
    form,
  }: { holder: Holder; account: Account; submission: Submission; form: 1 | 7 },
): Promise<void> {
  await manager.insert(Claim, {
    campaignId: holder.campaignId,
    unitId: holder.unitId,
    holderId: holder.id,
    accountId: account.id,
    category: holder.category,
    state: 'verified',
    platform: 'sina',
    source: 'form',
    form,
    submissionId: submission.id,
    fromAt: AT,
  });
}

async function addCheck(manager: EntityManager, account: Account): Promise<Check> {
  const check = await manager.save(
    manager.create(Check, {
      accountId: account.id,
      at: AT,
      durationMs: 120,
      surface: 'ajax',
      outcome: 'read',
      status: 200,
      detail: '示例',
      parserVersion: '1',
    }),
  );
  await aProof(manager, check, { page: EVIDENCE });
  return check;
}

function addDiscrepancy(manager: EntityManager, account: Account, check: Check): Promise<Discrepancy> {
  const { campaignId, unitId, holderId, id } = account;
  return manager.save(
    manager.create(Discrepancy, {
      campaignId,
      unitId,
      holderId,
      accountId: id,
      kind: 'claimed-not-verified',
      claimed: '已认证',
      seen: '未认证',
      checkId: check.id,
      openedAt: AT,
    }),
  );
}
