package dev.afterword.app.docs;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The objects of a file for Kubernetes, read strictly by the classes that are generated from the
 * schemas of Kubernetes and of Strimzi: a field that the schema does not have is refused, and so is
 * a value of another type.
 */
final class Manifests {
  /** What we use, by version and kind. */
  private static final Map<String, Class<? extends HasMetadata>> KINDS =
      Map.of(
          "v1 ConfigMap", ConfigMap.class,
          "v1 Secret", Secret.class,
          "v1 Service", Service.class,
          "v1 PersistentVolumeClaim", PersistentVolumeClaim.class,
          "apps/v1 Deployment", Deployment.class,
          "policy/v1 PodDisruptionBudget", PodDisruptionBudget.class,
          "networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class,
          "kafka.strimzi.io/v1 KafkaTopic", KafkaTopic.class,
          "kafka.strimzi.io/v1 KafkaUser", KafkaUser.class);

  private static final ObjectMapper STRICT =
      JsonMapper.builder()
          .annotationIntrospector(new NothingFurther())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final List<HasMetadata> objects;

  private Manifests(List<HasMetadata> objects) {
    this.objects = List.copyOf(objects);
  }

  /** Reads a file of the repository. */
  static Manifests of(String name) throws IOException {
    return read(Page.of(name).text());
  }

  static Manifests read(String text) throws IOException {
    var settings = LoadSettings.builder().setMaxAliasesForCollections(200).build();
    var documents = new Load(settings).loadAllFromString(text);
    var objects = new ArrayList<HasMetadata>();
    for (Object document : StreamSupport.stream(documents.spliterator(), false).toList()) {
      for (Object each : items((Map<?, ?>) document)) {
        objects.add(object((Map<?, ?>) each));
      }
    }
    return new Manifests(objects);
  }

  private static List<?> items(Map<?, ?> document) {
    return "List".equals(document.get("kind"))
        ? (List<?>) Optional.ofNullable(document.get("items")).orElseThrow()
        : List.of(document);
  }

  private static HasMetadata object(Map<?, ?> fields) {
    String kind = fields.get("apiVersion") + " " + fields.get("kind");
    return STRICT.convertValue(
        fields,
        Optional.ofNullable(KINDS.get(kind))
            .orElseThrow(() -> new AssertionError("no schema of " + kind + " is known")));
  }

  /** All of one kind. */
  <T extends HasMetadata> List<T> all(Class<T> kind) {
    return objects.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The generated classes keep what they do not know; here it is a mistake. */
  private static final class NothingFurther extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1;

    @Override
    public Boolean hasAnySetter(Annotated member) {
      return false;
    }
  }
}
