package dev.afterword.app.config;

import dev.afterword.contract.Topics;
import dev.afterword.desk.tls.CertificateFiles;
import dev.afterword.syndicator.channel.ChannelType;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

/**
 * Reads the sections of the file.
 *
 * @param types every platform that a channel may name
 * @param folder whose name stands in for a missing title
 */
record RootReader(Collection<ChannelType> types, Path folder) {
  private static final int MOST_PARTITIONS = 1_000;
  private static final int MOST_COPIES = 9;
  private static final int NO_BULK_LIMIT = 999_999_999;

  Configuration read(Section root) {
    var site = SiteReader.read(root.section("site"), folderName());
    var content = content(root.section("content"));
    var sources = new SourceReader(folder, content).read(root.section("sources"));
    var configuration =
        new Configuration(
            site,
            content,
            KafkaReader.read(root.section("kafka")),
            topics(root.section("topics")),
            announce(root.section("announce")),
            desk(root.section("desk")),
            new ChannelReader(types, site.languages(), site.timezone())
                .read(root.section("channels")),
            sources,
            HooksReader.read(root.section("hooks")),
            new StatusesReader(sources).read(root.section("statuses")));
    root.close();
    return configuration;
  }

  private String folderName() {
    return Optional.ofNullable(folder.getFileName()).map(Path::toString).orElse("Afterword");
  }

  private static Content content(Section section) {
    Content content = ContentReader.read(section, ContentReader.standard());
    section.close();
    return content;
  }

  private static Topics topics(Section section) {
    var standard = Topics.standard();
    var topics =
        new Topics(
            section.value("prefix", Shapes::topicPrefix).orElse(standard.prefix()),
            section
                .value("partitions", Shapes.whole(1, MOST_PARTITIONS))
                .orElse(standard.partitions()),
            section
                .value("replication", Shapes.whole(1, MOST_COPIES))
                .orElse((int) standard.replication())
                .shortValue());
    section.close();
    return topics;
  }

  private Desk desk(Section section) {
    var desk =
        new Desk(
            section.value("key", Shapes::key),
            section.value("read-key", Shapes::key),
            section.value("url", Shapes::site),
            certificate(section));
    section.close();
    if (desk.certificate().isPresent() && desk.url().isPresent()) {
      section.refuse("certificate", "is for a desk without a proxy: remove it, or desk.url");
    }
    if (desk.key().isPresent() && desk.key().equals(desk.readKey())) {
      section.refuse("read-key", "is the same as desk.key: write another");
    }
    return desk;
  }

  private Optional<CertificateFiles> certificate(Section section) {
    Optional<Path> certificate = section.value("certificate", Shapes::line).map(folder::resolve);
    Optional<Path> key = section.value("certificate-key", Shapes::line).map(folder::resolve);
    if (certificate.isPresent() != key.isPresent()) {
      section.refuse(
          certificate.isPresent() ? "certificate" : "certificate-key",
          "needs both: desk.certificate and desk.certificate-key");
    }
    return certificate.flatMap(file -> key.map(secret -> new CertificateFiles(file, secret)));
  }

  private static Announce announce(Section section) {
    var standard = Announce.standard();
    var announce =
        new Announce(
            section.value("settle", Durations::duration).orElse(standard.settle()),
            section
                .value("bulk-limit", Shapes.whole(0, NO_BULK_LIMIT))
                .orElse(standard.bulkLimit()),
            section.value("max-age", Durations::duration).orElse(standard.maxAge()),
            section.value("lateness", Durations::duration).orElse(standard.lateness()),
            section.value("approve", Shapes.oneOf(Approval.class)).orElse(standard.approve()));
    section.close();
    return announce;
  }
}
