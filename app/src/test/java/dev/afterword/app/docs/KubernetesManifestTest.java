package dev.afterword.app.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.afterword.app.config.ConfigurationReader;
import dev.afterword.contract.TopicSpecification;
import dev.afterword.contract.Topics;
import dev.afterword.syndicator.channel.ChannelTypes;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The manifests follow the schemas of Kubernetes and Strimzi, and fit together. */
final class KubernetesManifestTest {
  private static final Pattern FILE = Pattern.compile("\\$\\{file:([^}]+)}");

  private final Manifests stages = Manifests.of("deploy/kubernetes/afterword.yaml");
  private final Manifests secrets = Manifests.of("deploy/kubernetes/secrets.yaml");
  private final Manifests kafka = Manifests.of("deploy/kubernetes/strimzi.yaml");

  KubernetesManifestTest() throws Exception {}

  @Test
  void aFieldThatTheSchemaDoesNotHaveIsRefused() throws Exception {
    String text = Page.of("deploy/kubernetes/afterword.yaml").text();

    assertThatThrownBy(() -> Manifests.read(text.replace("periodSeconds", "periodSecond")))
        .hasMessageContaining("periodSecond");
    assertThatThrownBy(() -> Manifests.read(text.replace("replicas: 2", "replicas: two")))
        .hasMessageContaining("two");
    assertThatThrownBy(
            () ->
                Manifests.read(
                    Page.of("deploy/kubernetes/strimzi.yaml")
                        .text()
                        .replace("operations: [Write]", "operation: [Write]")))
        .hasMessageContaining("operation");
  }

  @Test
  void eachStageIsADeploymentWithProbesThatReachItsPort() {
    assertThat(names(stages.all(Deployment.class)))
        .containsExactlyInAnyOrder("producer", "renderer", "syndicator", "serve");
    for (Container container : containers().toList()) {
      var ports = container.getPorts().stream().map(ContainerPort::getName).toList();
      for (Probe probe :
          List.of(
              container.getStartupProbe(),
              container.getReadinessProbe(),
              container.getLivenessProbe())) {
        assertThat(ports).contains(probe.getHttpGet().getPort().getStrVal());
        assertThat(probe.getHttpGet().getPath()).isIn("/readyz", "/healthz");
      }
      var port = container.getPorts().getFirst().getContainerPort().toString();
      assertThat(container.getArgs().contains("--port") ? container.getArgs() : List.of("8080"))
          .contains(port);
    }
  }

  @Test
  void noStageIsRootOrWritesOutsideItsVolumes() {
    for (Deployment stage : stages.all(Deployment.class)) {
      PodSpec pod = stage.getSpec().getTemplate().getSpec();
      assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
      assertThat(pod.getAutomountServiceAccountToken()).isFalse();
      assertThat(pod.getTerminationGracePeriodSeconds()).isGreaterThanOrEqualTo(10);
    }
    containers()
        .forEach(
            container -> {
              var closed = container.getSecurityContext();
              assertThat(closed.getReadOnlyRootFilesystem()).isTrue();
              assertThat(closed.getAllowPrivilegeEscalation()).isFalse();
              assertThat(closed.getCapabilities().getDrop()).containsExactly("ALL");
              assertThat(container.getResources().getLimits()).containsKey("memory");
              assertThat(container.getEnv()).isEmpty();
            });
  }

  @Test
  void everySelectorChoosesAStageAndEveryMountHasItsVolume() {
    for (Deployment stage : stages.all(Deployment.class)) {
      assertThat(stage.getSpec().getTemplate().getMetadata().getLabels())
          .containsAllEntriesOf(stage.getSpec().getSelector().getMatchLabels());
      PodSpec pod = stage.getSpec().getTemplate().getSpec();
      assertThat(pod.getVolumes().stream().map(Volume::getName))
          .containsAll(
              pod.getContainers().getFirst().getVolumeMounts().stream()
                  .map(VolumeMount::getName)
                  .toList());
    }
    for (PodDisruptionBudget budget : stages.all(PodDisruptionBudget.class)) {
      assertThat(chosen(budget.getSpec().getSelector())).hasSize(1);
      assertThat(chosen(budget.getSpec().getSelector()).getFirst().getSpec().getReplicas())
          .as("a budget of one copy would let no node be emptied")
          .isGreaterThan(1);
    }
    for (NetworkPolicy policy : stages.all(NetworkPolicy.class)) {
      assertThat(chosen(policy.getSpec().getPodSelector())).isNotEmpty();
    }
    Service service = stages.all(Service.class).getFirst();
    assertThat(chosen(new LabelSelector(List.of(), service.getSpec().getSelector()))).hasSize(1);
  }

  private List<Deployment> chosen(LabelSelector selector) {
    return stages.all(Deployment.class).stream()
        .filter(stage -> matches(selector, stage.getSpec().getTemplate().getMetadata().getLabels()))
        .toList();
  }

  private static boolean matches(LabelSelector selector, Map<String, String> labels) {
    return labels.entrySet().containsAll(selector.getMatchLabels().entrySet())
        && selector.getMatchExpressions().stream()
            .allMatch(each -> each.getValues().contains(labels.getOrDefault(each.getKey(), "")));
  }

  /** The cluster's own certificate is Strimzi's, and so is the secret that belongs to a user. */
  @Test
  void everySecretClaimAndMapThatIsMountedIsMadeHereOrByStrimzi() {
    Set<String> known =
        Stream.of(
                names(secrets.all(Secret.class)),
                names(kafka.all(KafkaUser.class)),
                Stream.of("kafka-cluster-ca-cert"))
            .flatMap(each -> each)
            .collect(Collectors.toSet());
    var volumes =
        stages.all(Deployment.class).stream()
            .flatMap(stage -> stage.getSpec().getTemplate().getSpec().getVolumes().stream())
            .toList();

    for (Volume volume : volumes) {
      if (volume.getSecret() != null) {
        assertThat(known).contains(volume.getSecret().getSecretName());
      }
      if (volume.getConfigMap() != null) {
        assertThat(names(stages.all(ConfigMap.class))).contains(volume.getConfigMap().getName());
      }
      if (volume.getPersistentVolumeClaim() != null) {
        assertThat(names(stages.all(PersistentVolumeClaim.class)))
            .contains(volume.getPersistentVolumeClaim().getClaimName());
      }
    }
  }

  @Test
  void theConfigurationIsAcceptedAndItsFilesAreMounted(@TempDir Path folder) throws Exception {
    String text =
        stages.all(ConfigMap.class).getFirst().getData().getOrDefault("afterword.yaml", "");
    var mounts =
        containers().flatMap(container -> container.getVolumeMounts().stream()).distinct().toList();
    var filled = secrets.all(Secret.class).getFirst().getStringData().keySet();
    String here = text;
    for (String path : FILE.matcher(text).results().map(found -> found.group(1)).toList()) {
      assertThat(mounts).anyMatch(mount -> path.startsWith(mount.getMountPath() + "/"));
      if (path.startsWith("/run/secrets/")) {
        assertThat(filled).contains(path.substring("/run/secrets/".length()));
      }
      Path secret = folder.resolve(path.substring(path.lastIndexOf('/') + 1));
      Files.writeString(secret, "a-secret");
      here = here.replace(path, secret.toString());
    }

    Path file = Files.writeString(folder.resolve("afterword.yaml"), here);
    var read = new ConfigurationReader(ChannelTypes.load().all(), Map.of()).read(file);

    assertThat(read.configuration().kafka().bootstrapServers()).isPresent();
  }

  /** A topic that Strimzi makes is one that Afterword would have made. */
  @Test
  void theTopicsAreThoseThatAfterwordMakes() {
    Map<String, String> ours = new TreeMap<>();
    for (TopicSpecification topic : new Topics("afterword.", 1, (short) 3).all()) {
      ours.put(topic.name(), shape(topic.partitions(), topic.replication(), topic.settings()));
    }
    Map<String, String> theirs = new TreeMap<>();
    for (KafkaTopic topic : kafka.all(KafkaTopic.class)) {
      Map<String, String> settings = new TreeMap<>();
      topic.getSpec().getConfig().forEach((key, value) -> settings.put(key, value.toString()));
      assertThat(settings.remove("min.insync.replicas")).isEqualTo("2");
      theirs.put(
          topic.getMetadata().getName(),
          shape(topic.getSpec().getPartitions(), topic.getSpec().getReplicas(), settings));
    }

    assertThat(theirs).isEqualTo(ours);
  }

  private static String shape(int partitions, int copies, Map<String, String> settings) {
    return partitions + " x " + copies + " " + new TreeMap<>(settings);
  }

  private Stream<Container> containers() {
    return stages.all(Deployment.class).stream()
        .flatMap(stage -> stage.getSpec().getTemplate().getSpec().getContainers().stream());
  }

  private static Stream<String> names(
      List<? extends io.fabric8.kubernetes.api.model.HasMetadata> objects) {
    return objects.stream().map(object -> object.getMetadata().getName());
  }
}
