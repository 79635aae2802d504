/** $1 campaign, $2 unit or null for all, $3 reader, $4 and $5 limit and offset. */
export const LIST_NOTICES = `
  SELECT notice.id, notice.unit_id AS "unitId", unit.name AS "unitName", notice.title, notice.body,
         notice.created_at AS "createdAt", author.display_name AS "createdBy", reading.read_at AS "readAt",
         (SELECT count(*)::int FROM notice_readings WHERE notice_id = notice.id) AS readers,
         coalesce((
           SELECT jsonb_agg(jsonb_build_object(
                    'channelId', channel.id, 'channelName', channel.name, 'kind', channel.kind,
                    'state', delivery.state, 'attempts', delivery.attempts,
                    'sentAt', delivery.sent_at, 'fault', delivery.fault) ORDER BY channel.id)
           FROM notice_deliveries delivery JOIN notice_channels channel ON channel.id = delivery.channel_id
           WHERE delivery.notice_id = notice.id), '[]') AS deliveries
  FROM notices notice
  LEFT JOIN units unit ON unit.id = notice.unit_id
  LEFT JOIN users author ON author.id = notice.created_by_id
  LEFT JOIN notice_readings reading ON reading.notice_id = notice.id AND reading.user_id = $3
  WHERE notice.campaign_id = $1 AND ($2::int IS NULL OR notice.unit_id = $2)
  ORDER BY notice.created_at DESC, notice.id DESC
  LIMIT $4 OFFSET $5`;

/** $1 campaign, $2 unit or null for all. */
export const COUNT_NOTICES = `
  SELECT count(*)::int AS total FROM notices WHERE campaign_id = $1 AND ($2::int IS NULL OR unit_id = $2)`;

/** $1 unit, $2 reader. */
export const COUNT_UNREAD = `
  SELECT count(*)::int AS unread FROM notices notice
  WHERE notice.unit_id = $1
    AND NOT EXISTS (SELECT FROM notice_readings WHERE notice_id = notice.id AND user_id = $2)`;

/** What was told for one cause, by unit. $1 campaign, $2 cause. */
export const TOLD_FOR_CAUSE = `
  SELECT notice.unit_id AS "unitId", notice.created_at AS "toldAt",
         coalesce((
           SELECT jsonb_agg(jsonb_build_object(
                    'channelId', channel.id, 'channelName', channel.name, 'kind', channel.kind,
                    'state', delivery.state, 'attempts', delivery.attempts,
                    'sentAt', delivery.sent_at, 'fault', delivery.fault) ORDER BY channel.id)
           FROM notice_deliveries delivery JOIN notice_channels channel ON channel.id = delivery.channel_id
           WHERE delivery.notice_id = notice.id), '[]') AS deliveries
  FROM notices notice WHERE notice.campaign_id = $1 AND notice.cause = $2`;
