package dev.afterword.app.wiring;

import dev.afterword.app.config.Announce;
import dev.afterword.app.config.Approval;
import dev.afterword.app.config.ChannelConfiguration;
import dev.afterword.app.config.ChannelPolicy;
import dev.afterword.app.config.Configuration;
import dev.afterword.app.config.ConfigurationProblem;
import dev.afterword.app.config.Site;
import dev.afterword.contract.Recap;
import dev.afterword.desk.ChannelLabel;
import dev.afterword.eventlog.Boundaries;
import dev.afterword.eventlog.EventLog;
import dev.afterword.producer.FirstReading;
import dev.afterword.producer.ProducerConfig;
import dev.afterword.producer.Publisher;
import dev.afterword.producer.asset.AssetStore;
import dev.afterword.renderer.FirstPage;
import dev.afterword.renderer.Look;
import dev.afterword.renderer.Outlets;
import dev.afterword.renderer.RendererConfig;
import dev.afterword.renderer.Rendering;
import dev.afterword.renderer.address.SitePath;
import dev.afterword.renderer.address.SiteSettings;
import dev.afterword.renderer.remote.Asked;
import dev.afterword.syndicator.ChannelLimits;
import dev.afterword.syndicator.ConfiguredChannel;
import dev.afterword.syndicator.PageProbe;
import dev.afterword.syndicator.Spending;
import dev.afterword.syndicator.Syndicator;
import dev.afterword.syndicator.SyndicatorConfig;
import dev.afterword.syndicator.channel.AddressPolicy;
import dev.afterword.syndicator.channel.Announcement;
import dev.afterword.syndicator.channel.Channel;
import dev.afterword.syndicator.channel.Occasion;
import dev.afterword.syndicator.channel.Pace;
import dev.afterword.syndicator.channel.SettingException;
import dev.afterword.syndicator.channel.Surroundings;
import dev.afterword.syndicator.decide.AnnouncePolicy;
import dev.afterword.syndicator.decide.ChannelRules;
import dev.afterword.syndicator.decide.OnEdit;
import dev.afterword.syndicator.decide.OnWithdraw;
import dev.afterword.syndicator.template.Wording;
import dev.afterword.syndicator.template.WordingException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Makes each stage from the configuration. */
public final class Stages {
  private final Installation installation;
  private final Configuration configuration;
  private final DataFolder data;
  private final List<String> languages;
  private final InstantSource clock;
  private final Boundaries boundaries;

  private Stages(
      Installation installation, DataFolder data, InstantSource clock, Boundaries boundaries) {
    this.installation = installation;
    this.configuration = installation.configuration();
    this.data = data;
    this.clock = clock;
    this.boundaries = boundaries;
    this.languages = Languages.of(installation);
  }

  /** The stages of an installation, on the clock of this machine. */
  public static Stages of(
      Installation installation, DataFolder data, Map<String, String> environment) {
    return new Stages(
        installation, data, InstantSource.system(), HaltingBoundaries.of(environment));
  }

  /** Where an instance keeps what is its own. */
  public DataFolder data() {
    return data;
  }

  /** The clock of all stages. */
  public InstantSource clock() {
    return clock;
  }

  /** What reads the content that checks and previews look at: the first source. */
  public ProducerConfig producerConfig() {
    return producerConfigs().getFirst();
  }

  /** What reads each source. */
  public List<ProducerConfig> producerConfigs() {
    return Sources.of(installation, data, languages);
  }

  /** Commits become events, for each source. */
  public List<Publisher> publishers(EventLog log) {
    return producerConfigs().stream()
        .map(config -> Publisher.open(config, log, clock, boundaries))
        .toList();
  }

  /** Events become pages. */
  public Rendering renderer(EventLog log, URI url) {
    return Rendering.of(rendererConfig(url), log, clock, boundaries);
  }

  private RendererConfig rendererConfig(URI url) {
    var site = configuration.site();
    return new RendererConfig(
            site.title(), url, languages, site.timezone(), data.site(), data.path())
        .looking(new Look(site.appearance(), site.theme().map(installation.file()::resolve)))
        .through(new Outlets(hub(), site.compress(), site.bucket(), measured(site)));
  }

  /** Reads a recap and makes its page for practice, until there has been enough of it. */
  void practise(URI url, BooleanSupplier enough) {
    FirstReading.of(producerConfig())
        .ifPresent(recap -> FirstPage.of(rendererConfig(url), recap, enough));
  }

  /** The hub that the feeds name: that of the first channel which pings one. */
  private Optional<URI> hub() {
    return configuration.channels().stream()
        .filter(channel -> channel.type().type().equals("websub"))
        .flatMap(channel -> channel.settings().url("hub").stream())
        .findFirst();
  }

  /** Events become posts. */
  public Syndicator syndicator(EventLog log, List<ConfiguredChannel> channels) {
    return new Syndicator(
        new SyndicatorConfig(configuration.site().title(), policy(), channels, probe()),
        log,
        clock,
        boundaries);
  }

  private static Asked measured(Site site) {
    if (!site.measure()) {
      return Asked.NOBODY;
    }
    return site.privateAddresses() ? Asked.ANYBODY : Asked.PUBLIC;
  }

  private Optional<PageProbe> probe() {
    Site site = configuration.site();
    // The site's own address is the operator's to choose, wherever it lies.
    AddressPolicy elsewhere = site.privateAddresses() ? AddressPolicy.ANY : AddressPolicy.STRANGERS;
    return site.probe()
        ? Optional.of(new PageProbe(AddressPolicy.ANY, elsewhere))
        : Optional.empty();
  }

  /** The guards. */
  AnnouncePolicy policy() {
    Announce announce = configuration.announce();
    return new AnnouncePolicy(
        announce.settle(),
        announce.bulkLimit(),
        announce.maxAge(),
        announce.lateness(),
        announce.approve() == Approval.REQUIRED,
        configuration.site().timezone());
  }

  /**
   * Opens the channels; makes no call.
   *
   * @throws CommandException with every setting that cannot be right, and where it is written
   */
  public List<ConfiguredChannel> channels() {
    var opened = new ArrayList<ConfiguredChannel>();
    var problems = new ArrayList<ConfigurationProblem>();
    for (ChannelConfiguration channel : configuration.channels()) {
      try {
        opened.add(open(channel));
      } catch (SettingException wrong) {
        problems.add(
            installation
                .file()
                .problemAt(channel.name(), wrong.key(), String.valueOf(wrong.getMessage())));
      } catch (WordingException broken) {
        problems.add(
            new ConfigurationProblem(
                broken.path(), broken.line(), broken.column(), broken.fault()));
      }
    }
    if (!problems.isEmpty()) {
      opened.forEach(channel -> channel.channel().close());
      throw CommandException.usage(
          String.join("\n", problems.stream().map(ConfigurationProblem::toString).toList()));
    }
    return opened;
  }

  private ConfiguredChannel open(ChannelConfiguration channel) throws WordingException {
    Wording wording = wording(channel);
    Channel opened =
        channel.type().open(channel.settings(), new Surroundings(clock, this::asset).at(url()));
    ChannelPolicy own = channel.policy();
    var rules =
        new ChannelRules(
            channel.name(),
            new HashSet<>(own.languages()),
            own.settle(),
            own.whenUncertain(),
            own.onEdit().orElse(OnEdit.EDIT),
            own.onWithdraw().orElse(OnWithdraw.DELETE),
            opened.traits().abilities(),
            own.quiet());
    var limits =
        new ChannelLimits(
            own.rate()
                .map(rate -> new Pace(rate.posts(), rate.period()))
                .orElse(opened.traits().pace()),
            own.spacing(),
            own.budget().map(budget -> new Spending(budget.amount(), budget.period())));
    return new ConfiguredChannel(channel.type().type(), rules, limits, opened, wording);
  }

  /** What is wrong with a template is told before anything is opened. */
  private Wording wording(ChannelConfiguration channel) throws WordingException {
    var ours = Wording.of(channel.type().type());
    Optional<String> own = channel.policy().template();
    return own.isPresent() ? ours.with(installation.file().resolve(own.get())) : ours;
  }

  private Optional<Path> asset(String sha256) {
    return Optional.of(AssetStore.file(data.assets(), sha256)).filter(Files::exists);
  }

  /** The channels without their secrets. */
  public List<ChannelLabel> labels() {
    return configuration.channels().stream()
        .map(channel -> new ChannelLabel(channel.name(), channel.type().type()))
        .toList();
  }

  /**
   * Makes sure that a channel is configured.
   *
   * @throws CommandException if it is not
   */
  public void requireChannel(String name) {
    List<String> known = configuration.channels().stream().map(ChannelConfiguration::name).toList();
    if (!known.contains(name)) {
      throw CommandException.usage(
          "there is no channel " + name + " in the configuration: there are " + known);
    }
  }

  /** What a channel would be given to say about a new recap. */
  public Announcement announcement(ConfiguredChannel channel, Recap recap) {
    var site = configuration.site();
    return new Announcement(
        recap, pageOf(recap), site.title(), site.timezone(), new Occasion.New(), channel.wording());
  }

  /** Public address of a recap's page, before it is rendered. */
  public URI pageOf(Recap recap) {
    var site = configuration.site();
    var settings = new SiteSettings(site.title(), url(), languages, site.timezone());
    return recap
        .externalUrl()
        .map(URI::create)
        .orElseGet(() -> URI.create(settings.absolute(new SitePath(recap.path()))));
  }

  /** Public address of the site: as configured, else where this instance serves or last served. */
  public URI url() {
    return configuration
        .site()
        .url()
        .or(() -> data.url().map(URI::create))
        .orElse(URI.create("http://127.0.0.1:8080"));
  }
}
