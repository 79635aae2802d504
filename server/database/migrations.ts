import { CampaignsUnitsPeople1353283200001 } from './migrations/0001-campaigns-units-people';
import { HoldersAccountsSubmissions1353283200002 } from './migrations/0002-holders-accounts-submissions';
import { ChecksSnapshotsProof1353283200003 } from './migrations/0003-checks-snapshots-proof';
import { SnapshotCountSteps1353283200004 } from './migrations/0004-snapshot-count-steps';
import { OneOpenDiscrepancy1353283200005 } from './migrations/0005-one-open-discrepancy';
import { VerificationHolder1353283200006 } from './migrations/0006-verification-holder';
import { Intakes1353283200007 } from './migrations/0007-intakes';
import { RegisterUpkeep1353283200008 } from './migrations/0008-register-upkeep';
import { Deadlines1353283200009 } from './migrations/0009-deadlines';
import { Notices1353283200010 } from './migrations/0010-notices';
import { Inbox1353283200011 } from './migrations/0011-inbox';
import { CheckBudget1353283200013 } from './migrations/0013-check-budget';
import { SurfaceSettings1353283200012 } from './migrations/0012-surface-settings';
import { SuspiciousCounts1353283200014 } from './migrations/0014-suspicious-counts';
import { ProofsRetention1353283200015 } from './migrations/0015-proofs-retention';
import { ManualReadings1353283200016 } from './migrations/0016-manual-readings';
import { ReadingsByMonth1353283200017 } from './migrations/0017-readings-by-month';
import { CheckTallies1353283200018 } from './migrations/0018-check-tallies';
import { AliasChecks1353283200020 } from './migrations/0020-alias-checks';
import { HostLastAsked1353283200021 } from './migrations/0021-host-last-asked';

/** In the order in which they run. A change of the schema is a new file at the end, never an edit. */
export const MIGRATIONS = [
  CampaignsUnitsPeople1353283200001,
  HoldersAccountsSubmissions1353283200002,
  ChecksSnapshotsProof1353283200003,
  SnapshotCountSteps1353283200004,
  OneOpenDiscrepancy1353283200005,
  VerificationHolder1353283200006,
  Intakes1353283200007,
  RegisterUpkeep1353283200008,
  Deadlines1353283200009,
  Notices1353283200010,
  Inbox1353283200011,
  SurfaceSettings1353283200012,
  CheckBudget1353283200013,
  SuspiciousCounts1353283200014,
  ProofsRetention1353283200015,
  ManualReadings1353283200016,
  ReadingsByMonth1353283200017,
  CheckTallies1353283200018,
  AliasChecks1353283200020,
  HostLastAsked1353283200021,
];
