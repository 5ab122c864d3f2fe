package dev.afterword.producer;

import dev.afterword.contract.Digests;
import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.Provenance;
import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapId;
import java.time.Instant;
import java.util.List;

/**
 * What the topic says of a recap that is there, as far as publishing needs it.
 *
 * @param id identity
 * @param sourcePath path in the source
 * @param blob Git blob id or digest of its file
 * @param page site path
 * @param aliases site paths that lead to it
 * @param language BCP 47
 * @param title as it is
 * @param firstCommittedAt when it first appeared
 * @param fingerprint changes when anything but the commit changes
 */
record PublishedRecap(
    RecapId id,
    String sourcePath,
    String blob,
    String page,
    List<String> aliases,
    String language,
    String title,
    Instant firstCommittedAt,
    String fingerprint) {

  static PublishedRecap of(Recap recap, JsonCodec codec) {
    return new PublishedRecap(
        recap.id(),
        recap.provenance().path(),
        recap.provenance().blob(),
        recap.path(),
        recap.aliases(),
        recap.language(),
        recap.title(),
        recap.provenance().firstCommittedAt(),
        fingerprint(recap, codec));
  }

  private static String fingerprint(Recap recap, JsonCodec codec) {
    Provenance at = recap.provenance();
    var timeless =
        new Provenance(at.source(), "", at.path(), "", Instant.EPOCH, at.firstCommittedAt());
    return Digests.sha256(
        codec.write(
            new Recap(
                recap.id(),
                recap.language(),
                recap.translationKey(),
                recap.kind(),
                recap.title(),
                recap.summary(),
                recap.eventStart(),
                recap.eventEnd(),
                recap.publishedAt(),
                recap.updatedAt(),
                recap.mode(),
                recap.series(),
                recap.location(),
                recap.organisers(),
                recap.authors(),
                recap.tags(),
                recap.cover(),
                recap.path(),
                recap.aliases(),
                recap.externalUrl(),
                recap.body(),
                recap.revision(),
                recap.sessions(),
                recap.videos(),
                recap.resources(),
                recap.assets(),
                recap.announce(),
                recap.announceAt(),
                timeless,
                recap.warnings(),
                recap.extra())));
  }
}
