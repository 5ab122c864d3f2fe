package dev.afterword.app.doctor;

import dev.afterword.app.wiring.Stages;
import dev.afterword.producer.ProducerConfig;
import dev.afterword.producer.SourceCheck;
import dev.afterword.producer.source.SourceException;
import java.util.List;
import java.util.Optional;

/** Looks into every source as the producer does; of a remote one at what its server tells. */
final class ContentHealth {
  private ContentHealth() {}

  static List<Diagnosis> of(Stages stages) {
    List<ProducerConfig> sources = stages.producerConfigs();
    return sources.stream().map(source -> look(source, sources.size() == 1)).toList();
  }

  private static Diagnosis look(ProducerConfig source, boolean only) {
    String subject = only ? "content" : "source " + source.source();
    try {
      SourceCheck.Look look = SourceCheck.look(source);
      String what = look.place() + (look.isGit() ? ", a Git repository" : ", a plain folder");
      Optional<String> head = look.head();
      return head.isPresent()
          ? Diagnosis.fine(subject, what)
          : Diagnosis.unclear(
              subject, what + " without a commit", "commit a recap: nothing is published before");
    } catch (SourceException refused) {
      return Diagnosis.fault(
          subject,
          String.valueOf(refused.getMessage()),
          "mend what this sentence names; meanwhile what was published stays");
    }
  }
}
