package dev.afterword.syndicator.text;

import dev.afterword.syndicator.template.TextKind;
import dev.afterword.syndicator.template.TextTemplate;
import dev.afterword.syndicator.template.UnfillableException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes one text within a limit. */
final class Fitting {
  private final Limit limit;

  Fitting(Limit limit) {
    this.limit = limit;
  }

  /** In the site's own words, unless they fail for this recap or leave no room for it. */
  FittedText fit(TextKind kind, Story story, Map<String, Object> more, Consumer<Draft> content) {
    var constants = new HashMap<String, Object>(more);
    constants.put("site", story.site());
    constants.put("language", story.language());
    Optional<TextTemplate> own = story.wording().own(kind, story.language());
    return own.flatMap(template -> attempt(new Draft(limit, template, constants), content))
        .orElseGet(
            () -> {
              var ours = story.wording().ours(kind, story.language());
              var text =
                  attempt(new Draft(limit, ours, constants), content)
                      .orElseGet(() -> lastResort(story));
              return own.isPresent() ? text.cutting("template") : text;
            });
  }

  /** For a limit that is shorter than our own words. */
  private FittedText lastResort(Story story) {
    String text = new Shortening(story.title()).anywhere(limit::fits).orElse("");
    return new FittedText(
        text, limit.measure().length(text), limit, List.of(), List.of("title", "links"));
  }

  private static Optional<FittedText> attempt(Draft draft, Consumer<Draft> content) {
    content.accept(draft);
    try {
      return draft.fit();
    } catch (UnfillableException unfit) {
      return Optional.empty();
    }
  }
}
