import { Account } from '../modules/accounts/account.entity';
import { SuspiciousCount } from '../modules/accounts/suspicious-count.entity';
import { Verification } from '../modules/accounts/verification.entity';
import { AuditEntry } from '../modules/audit/audit-entry.entity';
import { BaselineList } from '../modules/baseline-lists/baseline-list.entity';
import { AliasCheck } from '../modules/alias-checks/alias-check.entity';
import { Campaign } from '../modules/campaigns/campaign.entity';
import { Phase } from '../modules/campaigns/phase.entity';
import { Check } from '../modules/checks/check.entity';
import { PacePlanRow } from '../modules/checks/pace-plan.entity';
import { CheckTally } from '../modules/checks/check-tally.entity';
import { Claim } from '../modules/claims/claim.entity';
import { DeadlineException } from '../modules/deadlines/deadline-exception.entity';
import { Discrepancy } from '../modules/discrepancies/discrepancy.entity';
import { Evidence } from '../modules/evidence/evidence.entity';
import { Proof } from '../modules/evidence/proof.entity';
import { Holder } from '../modules/holders/holder.entity';
import { HostGate } from '../modules/hosts/host-gate.entity';
import { HostRule } from '../modules/hosts/host-rule.entity';
import { InboxFile } from '../modules/inbox/inbox-file.entity';
import { Notice } from '../modules/notices/notice.entity';
import { NoticeAddress } from '../modules/notices/notice-address.entity';
import { NoticeChannel } from '../modules/notices/notice-channel.entity';
import { NoticeDelivery } from '../modules/notices/notice-delivery.entity';
import { NoticeReading } from '../modules/notices/notice-reading.entity';
import { ReminderSetting } from '../modules/notices/reminder-setting.entity';
import { ManualPicture } from '../modules/manual-readings/manual-picture.entity';
import { ManualReading } from '../modules/manual-readings/manual-reading.entity';
import { ManualReadingPicture } from '../modules/manual-readings/manual-reading-picture.entity';
import { NameQuestion } from '../modules/name-questions/name-question.entity';
import { NameQuestionPlace } from '../modules/name-questions/name-question-place.entity';
import { PlatformCredential } from '../modules/surfaces/platform-credential.entity';
import { OrganizationAlias } from '../modules/organizations/organization-alias.entity';
import { Organization } from '../modules/organizations/organization.entity';
import { RegisterChange } from '../modules/register/register-change.entity';
import { RegisterChangeRow } from '../modules/register/register-change-row.entity';
import { Intake } from '../modules/intakes/intake.entity';
import { IntakeFile } from '../modules/intakes/intake-file.entity';
import { IntakeRowChunk } from '../modules/intakes/intake-row-chunk.entity';
import { IntakeSheet } from '../modules/intakes/intake-sheet.entity';
import { LoginThrottle } from '../modules/sessions/login-throttle.entity';
import { Session } from '../modules/sessions/session.entity';
import { CountRun } from '../modules/snapshots/count-run.entity';
import { ReadingMonth } from '../modules/snapshots/reading-month.entity';
import { Snapshot } from '../modules/snapshots/snapshot.entity';
import { StorageMonth } from '../modules/retention/storage-month.entity';
import { Submission } from '../modules/submissions/submission.entity';
import { SubmissionRow } from '../modules/submissions/submission-row.entity';
import { SubmittedFile } from '../modules/submissions/submitted-file.entity';
import { Unit } from '../modules/units/unit.entity';
import { SurfaceSetting } from '../modules/surfaces/surface-setting.entity';
import { User } from '../modules/users/user.entity';

/** Every table of the service: one class each. */
export const ENTITIES = [
  Account,
  AliasCheck,
  AuditEntry,
  BaselineList,
  Campaign,
  Check,
  CheckTally,
  Claim,
  CountRun,
  DeadlineException,
  Discrepancy,
  Evidence,
  Holder,
  HostGate,
  HostRule,
  InboxFile,
  Intake,
  IntakeFile,
  IntakeRowChunk,
  IntakeSheet,
  LoginThrottle,
  ManualPicture,
  ManualReading,
  ManualReadingPicture,
  Notice,
  NoticeAddress,
  NoticeChannel,
  NoticeDelivery,
  NoticeReading,
  NameQuestion,
  NameQuestionPlace,
  Organization,
  OrganizationAlias,
  PacePlanRow,
  Phase,
  Proof,
  PlatformCredential,
  ReadingMonth,
  ReminderSetting,
  RegisterChange,
  RegisterChangeRow,
  Session,
  Snapshot,
  StorageMonth,
  Submission,
  SubmissionRow,
  SubmittedFile,
  SurfaceSetting,
  SuspiciousCount,
  Unit,
  User,
  Verification,
];
