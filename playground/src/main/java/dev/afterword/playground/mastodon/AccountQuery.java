package dev.afterword.playground.mastodon;

import dev.afterword.playground.platform.Request;
import java.util.List;

/**
 * The parameters of {@code GET /api/v1/accounts/{id}/statuses}; those not named here are ignored.
 */
record AccountQuery(long sinceId, long maxId, int limit, boolean withoutReplies) {
  private static final int MOST = 40;

  static AccountQuery read(Request request) {
    return new AccountQuery(
        number(request, "since_id", 0),
        number(request, "max_id", Long.MAX_VALUE),
        Math.clamp(number(request, "limit", 20), 1, MOST),
        request.parameter("exclude_replies").filter("true"::equals).isPresent());
  }

  /** The statuses asked for, newest first. */
  List<MastodonStatus> of(List<MastodonStatus> statuses) {
    return statuses.reversed().stream()
        .filter(status -> Long.parseLong(status.id()) > sinceId)
        .filter(status -> Long.parseLong(status.id()) < maxId)
        .filter(status -> !withoutReplies || status.replyTo().isEmpty())
        .limit(limit)
        .toList();
  }

  private static long number(Request request, String name, long otherwise) {
    return request
        .parameter(name)
        .filter(text -> text.matches("[0-9]{1,18}"))
        .map(Long::parseLong)
        .orElse(otherwise);
  }
}
